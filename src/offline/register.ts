import { Workbox } from 'workbox-window';
import type { OfflineState, OfflineStatus } from '../dojo/browser-ports.ts';

type WhenIdle = (work: () => Promise<void>) => Promise<void>;

/**
 * Registers the service worker, and tells how far the app is from working offline. A new version is
 * offered and never forced: `update` on the state that says so switches to it, `whenIdle`. The other
 * tabs are told then that they are of an older one.
 */
export function registerOffline(tell: (state: OfflineState) => void, whenIdle: WhenIdle): void {
  if (!('serviceWorker' in navigator)) {
    tell({ kind: 'impossible' });
    return;
  }
  const { serviceWorker } = navigator;
  const workbox = new Workbox(new URL('service-worker.js', document.baseURI).href);
  // The first of all takes over a page that had none: it is of the same version.
  let hadOne = serviceWorker.controller !== null;
  let isSwitching = false;
  let isReplaced = false;
  const status = (kind: OfflineStatus): void => {
    if (!isReplaced && !isSwitching) tell({ kind });
  };
  serviceWorker.addEventListener('controllerchange', () => {
    if (isSwitching) location.reload();
    else if (hadOne) {
      isReplaced = true;
      tell({ kind: 'replaced' });
    }
    hadOne = true;
  });
  workbox.addEventListener('activated', () => status('ready'));
  workbox.addEventListener('waiting', () => {
    if (isReplaced) return;
    const update = (): void => {
      isSwitching = true;
      tell({ kind: 'switching' });
      void whenIdle(async () => workbox.messageSkipWaiting());
    };
    tell({ kind: 'update', update });
  });
  workbox.addEventListener('redundant', () => {
    // One that was followed by another has not failed.
    if (serviceWorker.controller === null) status('failed');
  });
  status(hadOne ? 'ready' : 'installing');
  // Of one that was being installed when the page was loaded anew, workbox tells nothing.
  if (!hadOne) void serviceWorker.ready.then(() => status('ready'));
  workbox.register().catch(() => {
    if (serviceWorker.controller === null) status('failed');
  });
}
