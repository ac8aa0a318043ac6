import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { KataLook, Look } from '../models/look.ts';

/** How things look, for whatever draws them. */
export const LookContext = createContext<Look | null>(null);

export function useLook(): Look {
  const look = useContext(LookContext);
  if (look === null) throw new Error('no look: it stands outside the app');
  return look;
}

/** While it is drawn, the kata's own options count where the person has chosen nothing. */
export function useKataLook({ theme, colour }: KataLook): void {
  const look = useLook();
  useEffect(() => {
    look.enterKata({ theme, colour });
    return () => look.enterKata(null);
  }, [look, theme, colour]);
}
