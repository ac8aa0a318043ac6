import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly { readonly url: string; readonly revision: string | null }[];
};

// Everything that this version is made of is kept at its installation, so that from then on the app
// opens and works with the server gone.
precacheAndRoute([...self.__WB_MANIFEST]);
cleanupOutdatedCaches();

// A new version waits until the page says that the person wants it now, or all tabs are closed.
self.addEventListener('message', (event) => {
  const message: unknown = event.data;
  if (isSkipWaiting(message)) event.waitUntil(self.skipWaiting());
});

// The very first page is served too, without a reload: the app is offline-ready at once.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

function isSkipWaiting(message: unknown): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'SKIP_WAITING'
  );
}
