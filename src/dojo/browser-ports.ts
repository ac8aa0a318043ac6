// What the dojo needs of the browser around it; see ports.ts for what it needs of the other rooms.

/** Which tabs of this browser are open: whose drafts are in use, and whose were left behind. */
export interface Tabs {
  /** This tab's name; it lasts over reloads. */
  own(): Promise<string>;
  isOpen(tab: string): Promise<boolean>;
  /** Does the work; as long as it goes on, in whichever tab, no other version of the app takes over. */
  whileBusy<T>(work: () => Promise<T>): Promise<T>;
}

/** Whether the browser promises not to clear what is kept when it runs short of space. */
export interface Persistence {
  isPromised(): Promise<boolean>;
  /** Asks for the promise; some browsers ask the person, others decide by themselves. */
  ask(): Promise<boolean>;
  /** How much is kept, and how much there is room for; null when the browser does not say. */
  usage(): Promise<Usage | null>;
}

export type Usage = { readonly usedBytes: number; readonly quotaBytes: number };

export type OfflineStatus =
  /** Files are being fetched: not yet. */
  | 'installing'
  /** Everything is kept: the server may go. */
  | 'ready'
  /** This browser, or this address, has no service workers. */
  | 'impossible'
  /** It was tried and did not work; the next visit tries again. */
  | 'failed';

export type OfflineState =
  | { readonly kind: OfflineStatus }
  /** A newer version is here; `update` reloads into it, once no tab runs tests. */
  | { readonly kind: 'update'; readonly update: () => void }
  /** It was taken, and waits for a test that runs. */
  | { readonly kind: 'switching' }
  /** Another tab has switched to it: this one is of a version whose files are gone. */
  | { readonly kind: 'replaced' };

/** Whether the app can be installed, so that it has a window of its own and is offered for its files. */
export type InstallState =
  /** This browser does not say, or has it in a menu of its own. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'offered'; readonly install: () => void }
  | { readonly kind: 'installed' };

/** Finds by regular expressions that may come from anywhere, and so may never end. */
export interface PatternFinder {
  /** The first that each of them finds, in their order, `^` and `$` being those of lines; null for nothing. */
  find(
    expressions: readonly string[],
    text: string,
  ): Promise<readonly (string | null)[] | 'too slow'>;
}

export interface Clock {
  now(): Date;
}

export interface Chance {
  /** Random whole numbers, each from 0 to 2^32 - 1. */
  numbers(count: number): readonly number[];
}
