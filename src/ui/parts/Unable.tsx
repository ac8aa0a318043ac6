import { insecureWords, unableTitle, unmetWords, type needWords } from '../words/page.ts';
import { Page } from './Page.tsx';

/** What is shown where the app cannot work at all: what is missing, and what to do. */
export function Unable({ needs }: { readonly needs: readonly string[] }) {
  return (
    <Page title={unableTitle} kind="message">
      <div role="alert">
        {needs.map((need) => (
          <p key={need}>{need}</p>
        ))}
      </div>
    </Page>
  );
}

/** What this browser, or this address, lacks; nothing where the app can work. */
export function unmetNeeds(): readonly string[] {
  if (!window.isSecureContext) return [insecureWords];
  return checkedNeeds()
    .filter(({ isMet }) => !isMet)
    .map(({ need }) => unmetWords(need));
}

export type Need = keyof typeof needWords;

/** What the app is made of, of which the browser has it or not. */
export function checkedNeeds(): readonly { readonly need: Need; readonly isMet: boolean }[] {
  return [
    { need: 'store', isMet: 'indexedDB' in window },
    { need: 'locks', isMet: 'locks' in navigator },
    { need: 'messages', isMet: 'BroadcastChannel' in window },
    { need: 'wasm', isMet: 'WebAssembly' in window },
  ];
}
