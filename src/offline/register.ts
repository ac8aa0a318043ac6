import { Workbox } from 'workbox-window';
import type { OfflineState, OfflineStatus } from '../dojo/browser-ports.ts';

/**
 * Registers the service worker, and tells how far the app is from working offline. A new version is
 * offered and never forced: `update` on the state that says so switches to it.
 */
export function registerOffline(tell: (state: OfflineState) => void): void {
  if (!('serviceWorker' in navigator)) {
    tell({ kind: 'impossible' });
    return;
  }
  const workbox = new Workbox(new URL('service-worker.js', document.baseURI).href);
  const status = (kind: OfflineStatus) => tell({ kind });
  workbox.addEventListener('activated', () => status('ready'));
  workbox.addEventListener('waiting', () => {
    tell({ kind: 'update', update: () => switchOver(workbox) });
  });
  workbox.addEventListener('redundant', () => status('failed'));
  status(navigator.serviceWorker.controller === null ? 'installing' : 'ready');
  workbox.register().catch(() => {
    if (navigator.serviceWorker.controller === null) status('failed');
  });
}

function switchOver(workbox: Workbox): void {
  workbox.addEventListener('controlling', () => location.reload());
  workbox.messageSkipWaiting();
}
