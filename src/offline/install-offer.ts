import type { InstallState } from '../dojo/browser-ports.ts';

/** As Chromium has it; other browsers never send it. */
type InstallPrompt = Event & { readonly prompt: () => Promise<unknown> };

/** Tells whether the browser would install the app. It is kept from asking of itself. */
export function followInstall(tell: (state: InstallState) => void): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    if (!isPrompt(event)) return;
    event.preventDefault();
    const install = (): void => {
      // It asks once. Whoever declines is offered it again when the browser says so.
      tell({ kind: 'unknown' });
      event.prompt().catch(() => undefined);
    };
    tell({ kind: 'offered', install });
  });
  window.addEventListener('appinstalled', () => tell({ kind: 'installed' }));
  if (matchMedia('(display-mode: standalone)').matches) tell({ kind: 'installed' });
}

function isPrompt(event: Event): event is InstallPrompt {
  return 'prompt' in event && typeof event.prompt === 'function';
}
