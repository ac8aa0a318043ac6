import { failed, ok, type Result } from '../kata/result.ts';

export type RunnerUrlProblem =
  | { readonly kind: 'no_url' }
  /** http to another machine: files and token could be read on the way, and browsers refuse it. */
  | { readonly kind: 'not_https' }
  | { readonly kind: 'has_secret' }
  | { readonly kind: 'has_query' };

/** Reads what a person typed as a runner's address: https, or http on this machine. */
export function checkRunnerUrl(typed: string): Result<string, RunnerUrlProblem> {
  if (!URL.canParse(typed.trim())) return failed({ kind: 'no_url' });
  const url = new URL(typed.trim());
  const isHere = ['localhost', '127.0.0.1'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) {
    return failed(url.protocol === 'http:' ? { kind: 'not_https' } : { kind: 'no_url' });
  }
  if (url.username !== '' || url.password !== '') return failed({ kind: 'has_secret' });
  if (url.search !== '' || url.hash !== '') return failed({ kind: 'has_query' });
  return ok(url.href.replace(/\/+$/, ''));
}

/** Whether what is sent there stays on this machine. */
export function isOnThisMachine(url: string): boolean {
  return new URL(url).protocol === 'http:';
}
