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
  if (!window.isSecureContext) {
    return [insecureWords];
  }
  const needs: readonly (readonly [need: keyof typeof needWords, isThere: boolean])[] = [
    ['store', 'indexedDB' in window],
    ['locks', 'locks' in navigator],
    ['messages', 'BroadcastChannel' in window],
    ['wasm', 'WebAssembly' in window],
  ];
  return needs.filter(([, isThere]) => !isThere).map(([need]) => unmetWords(need));
}
