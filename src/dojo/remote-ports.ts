import type { Result } from '../kata/result.ts';
import type { StorageProblem } from './ports.ts';
import type { Remote, RemoteProblem, RemoteReport, Stopped } from './remote.ts';
import type { Runner } from './runner-ports.ts';

// What the dojo needs of runners/ and of store/ for runs outside this browser.

/** Runners other than the browser's. Met by main, of what runners/ and store/ have. */
export interface OtherRunners {
  /** A runner elsewhere. Nothing is asked of it until it is used. */
  open(remote: Remote, token: string | null): RemoteRunner;
  /** The person says what they saw. */
  readonly mock: Runner;
  /** Tokens by URL, of this visit alone: nothing keeps them. */
  readonly tokens: Map<string, string>;
  /** Where the settings of runners are kept. */
  readonly setting: Setting;
}

export interface RemoteRunner extends Runner {
  /** Whether it is there and ready. No file of a kata is sent. */
  check(signal: AbortSignal): Promise<Result<RemoteReport, RemoteProblem | Stopped>>;
}

/** One value that is kept over visits. */
export interface Setting {
  /** null when nothing was kept yet, or it cannot be read. What it is is for the reader to check. */
  read(): Promise<unknown>;
  /** Puts another in its place, in one transaction: no change of another tab is lost. */
  change(by: (was: unknown) => unknown): Promise<Result<null, StorageProblem>>;
  /** Calls back after it was changed, in this tab or another. Answers how to stop. */
  onChange(listener: () => void): () => void;
}
