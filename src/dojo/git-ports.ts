import type { Result } from '../kata/result.ts';
import type { FilesByPath, LeftOut } from './archive-ports.ts';
import type { PushedHistory } from './ports.ts';
import type { Stopped } from './remote.ts';

// What the dojo needs of remote-git/: repositories elsewhere, by http.

export interface GitRemotes {
  /** What it has, without fetching any of it. */
  refs(remote: GitRemote, signal: AbortSignal): Promise<Result<GitRefs, GitProblem | Stopped>>;
  /** The files of one commit, fetched without its history. Links and submodules are left out. */
  files(
    remote: GitRemote,
    ref: string,
    options: { readonly signal: AbortSignal; readonly onBytes: (bytes: number) => void },
  ): Promise<Result<GitFiles, GitProblem | Stopped>>;
  /** Sends what is not there yet. Nothing that is there is overwritten. */
  push(
    remote: GitRemote,
    pushed: GitPush,
    signal: AbortSignal,
  ): Promise<Result<Pushed, GitProblem | PushConflict | Stopped>>;
  /** Of this visit alone, by host: nothing keeps them. */
  readonly credentials: Map<string, GitCredentials>;
}

export type GitCredentials = { readonly user: string; readonly token: string };

export type GitPush = {
  readonly history: PushedHistory;
  readonly credentials: GitCredentials | null;
  /** A pack of what the history has, and these commits do not. */
  readonly pack: (had: readonly string[]) => Promise<Uint8Array<ArrayBuffer>>;
  readonly onStep?: (step: PushStep) => void;
};

/** What is being done: asking what is there, packing what is not, sending so many bytes. */
export type PushStep =
  | { readonly kind: 'asking' }
  | { readonly kind: 'packing'; readonly refs: number }
  | { readonly kind: 'sending'; readonly bytes: number };

/** How many refs are new there or have moved, and how large the pack was. None: it had them all. */
export type Pushed = { readonly refs: number; readonly bytes: number };

/** Nothing was pushed, or where a host cannot do all or none, not all. */
export type PushConflict =
  /** There the ref is a commit that ours does not come after. */
  | { readonly kind: 'other_history'; readonly ref: string }
  /** The host's own word on it; `ref` is '' for all of it. */
  | { readonly kind: 'refused'; readonly ref: string; readonly reason: string };

export type GitRemote = {
  /** As `checkGitUrl` answers it. */
  readonly url: string;
  /** The CORS proxy that the person has set, or null. */
  readonly proxy: string | null;
};

export type GitRefs = {
  /** The full name of the default branch: `refs/heads/main`. null when there is no commit yet. */
  readonly head: string | null;
  /** Without `refs/tags/`. */
  readonly tags: readonly string[];
};

export type GitFiles = {
  readonly commit: string;
  readonly files: FilesByPath;
  readonly leftOut: readonly LeftOut[];
};

/** Why nothing came of asking. `host` is who was asked: that of the proxy where one is set. */
export type GitProblem = { readonly host: string; readonly isProxied: boolean } & (
  | { readonly kind: 'offline' }
  /** No connection: nothing is there, or not under this name. */
  | { readonly kind: 'unreachable' }
  /** Something is there, and it does not let this page read what it answers. */
  | { readonly kind: 'no_cors' }
  | { readonly kind: 'redirected' }
  | { readonly kind: 'not_found' }
  /** 401 or 403: also what GitHub answers for what is not there. */
  | { readonly kind: 'denied' }
  | { readonly kind: 'http'; readonly status: number }
  /** An answer, but not of git: a web page, or git's older "dumb" protocol. */
  | { readonly kind: 'no_git' }
  | { readonly kind: 'broken_off' }
  | { readonly kind: 'too_late'; readonly limitS: number }
  | { readonly kind: 'too_large'; readonly limitBytes: number }
  | { readonly kind: 'not_understood'; readonly reason: string }
);
