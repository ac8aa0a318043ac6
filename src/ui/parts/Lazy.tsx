import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part that is loaded when it is first drawn; until then there is nothing. */
export function Lazy<Props extends object>(lazy: {
  /** The same function each time. */
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}) {
  const { load, props } = lazy;
  const [Part, setPart] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    let isGone = false;
    void load().then((part) => {
      if (!isGone) setPart(() => part);
    });
    return () => {
      isGone = true;
    };
  }, [load]);
  return Part === null ? null : <Part {...props} />;
}
