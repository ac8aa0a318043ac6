import { Page } from './Page.tsx';

/** What is shown where the app cannot work at all: what is missing, and what to do. */
export function Unable({ needs }: { readonly needs: readonly string[] }) {
  return (
    <Page title="Pocket Dojo cannot work here" kind="message">
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
    return [
      'The address begins with http:// and is not on this machine, so the browser withholds what the app is made of. Open it by https://, or from localhost.',
    ];
  }
  const needs: readonly (readonly [name: string, isThere: boolean])[] = [
    ['storage for practices (IndexedDB)', 'indexedDB' in window],
    ['locks between tabs (Web Locks)', 'locks' in navigator],
    ['messages between tabs (BroadcastChannel)', 'BroadcastChannel' in window],
    ['WebAssembly', 'WebAssembly' in window],
  ];
  return needs
    .filter(([, isThere]) => !isThere)
    .map(([name]) => `This browser has no ${name}. A newer version, or another browser, has.`);
}
