import { existsSync } from 'node:fs';
import type { EngineWindow } from './engine-window.ts';
import { openFirefox } from './firefox.ts';
import { openWebKit } from './webkit.ts';

export type EngineName = 'firefox' | 'webkit';

/** How to open a window of the engine, or, where it is not here, what to install. */
export type FoundEngine =
  | { readonly isHere: true; readonly open: (folder: string) => Promise<EngineWindow> }
  | { readonly isHere: false; readonly advice: string };

export const engineNames: readonly EngineName[] = ['firefox', 'webkit'];

export function findEngine(name: EngineName): FoundEngine {
  if (name === 'firefox') {
    const program = firstOf(firefoxPlaces);
    return program === null
      ? { isHere: false, advice: 'Firefox is not here (Debian: sudo apt-get install firefox-esr)' }
      : { isHere: true, open: (folder) => openFirefox(program, folder) };
  }
  const program = firstOf(['/usr/bin/WebKitWebDriver']);
  const display = firstOf(['/usr/bin/Xvfb']);
  return program === null || display === null
    ? {
        isHere: false,
        advice: 'WebKitGTK is not here (Debian: sudo apt-get install webkit2gtk-driver xvfb)',
      }
    : { isHere: true, open: (folder) => openWebKit(program, folder, display) };
}

const firefoxPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

function firstOf(places: readonly string[]): string | null {
  return places.find((place) => existsSync(place)) ?? null;
}
