// What is said on every screen, or in place of one.
//
// All that a person can see or hear stands in this folder, a file for each part of the app. Another
// language is another folder with the same files and the same exports: a sentence is a function of
// what it depends on, so that its order, its plurals and its endings are its own affair. Which folder
// it is, the build says, by an alias for this one; the names that screens and parts import stay.

export const appName = 'Pocket Dojo';

/** Of the window, and so of the tab. */
export function pageTitle(title: string): string {
  return title === '' ? appName : `${title} – ${appName}`;
}

export const pageWords = {
  home: 'Pocket Dojo, home',
  settings: 'Settings',
  skip: 'to what this page is about',
  backHome: 'back to my practices',
} as const;

export const loadingWords = { coming: 'One moment…', failed: 'Sorry' } as const;

export const noticeWords = { undo: 'undo', dismiss: 'put away' } as const;

export const downloadReadableWords = 'download what can be read';

export const updateWords = {
  isHere: 'A new version of Pocket Dojo is here. Your lights and your edits are kept.',
  take: 'switch to it',
  switching: 'Switching to the new version as soon as no test runs, in any tab.',
  isReplaced:
    'Another tab has switched to a new version of Pocket Dojo. Reload this one too: some of what it would still need is gone. Your lights and your edits are kept.',
  isOutdated:
    'A newer version of Pocket Dojo has opened what is kept here, and this one writes nothing to it any more. Reload to go on. Your lights are kept, and your edits up to now.',
  reload: 'reload',
} as const;

export const unableTitle = 'Pocket Dojo cannot work here';

export const insecureWords =
  'The address begins with http:// and is not on this machine, so the browser withholds what the app is made of. Open it by https://, or from localhost.';

export const needWords = {
  store: 'storage for practices (IndexedDB)',
  locks: 'locks between tabs (Web Locks)',
  messages: 'messages between tabs (BroadcastChannel)',
  wasm: 'WebAssembly',
} as const;

export function unmetWords(need: keyof typeof needWords): string {
  return `This browser has no ${needWords[need]}. A newer version, or another browser, has.`;
}
