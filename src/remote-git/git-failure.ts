import type { GitProblem, GitRemote } from '../dojo/git-ports.ts';

/** What is wrong, without who was asked. */
export type Wrong = GitProblem extends infer Problem
  ? Problem extends GitProblem
    ? Omit<Problem, 'host' | 'isProxied'>
    : never
  : never;

/** Thrown through isomorphic-git, and caught where it was called. */
export class GitFailure extends Error {
  readonly wrong: Wrong;

  constructor(wrong: Wrong) {
    super(wrong.kind);
    this.wrong = wrong;
  }
}

/** The person has stopped it. */
export class GitStopped extends Error {}

/** What isomorphic-git threw, as a problem. What is a mistake of ours is thrown on. */
export function problemOf(error: unknown, { url, proxy }: GitRemote): GitProblem {
  const asked = { host: new URL(proxy ?? url).host, isProxied: proxy !== null };
  return { ...asked, ...wrongOf(error) };
}

function wrongOf(error: unknown): Wrong {
  if (error instanceof GitFailure) return error.wrong;
  if (!(error instanceof Error)) throw error;
  if ('code' in error) {
    if (error.code === 'HttpError') return wrongStatus(statusOf(error));
    if (error.code === 'NotFoundError') {
      return { kind: 'not_understood', reason: 'it does not send what it names' };
    }
    if (noGit.some((code) => code === error.code)) return { kind: 'no_git' };
  }
  // isomorphic-git reads what a stranger wrote: whatever it stumbles over, that did it.
  return { kind: 'not_understood', reason: shortened(error.message) };
}

const noGit = ['SmartHttpError', 'ParseError', 'EmptyServerResponseError'] as const;

export function wrongStatus(status: number): Wrong {
  if (status === 404 || status === 410) return { kind: 'not_found' };
  return status === 401 || status === 403 ? { kind: 'denied' } : { kind: 'http', status };
}

function statusOf(error: Error): number {
  const data: unknown = 'data' in error ? error.data : null;
  if (typeof data !== 'object' || data === null || !('statusCode' in data)) return 0;
  return Number(data.statusCode);
}

/** A text of others: its beginning, without control characters. */
export function shortened(text: string): string {
  return text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200);
}
