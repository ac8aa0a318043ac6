import { failed, ok, type Result } from '../kata/result.ts';
import { checkRunnerUrl, type RunnerUrlProblem } from './runner-url.ts';

export type GitUrlProblem =
  | Exclude<RunnerUrlProblem, { readonly kind: 'has_query' }>
  /** `git@host:path` or `ssh://`: a browser cannot. */
  | { readonly kind: 'ssh'; readonly https: string }
  | { readonly kind: 'has_query'; readonly query: string };

/** A repository, and the tag that is asked for; null for its default branch. */
export type GitAddress = {
  readonly url: string;
  readonly host: string;
  readonly tag: string | null;
};

/** Reads what a person typed: `https://host/path`, with `?tag=TAG` or without; or http on this machine. */
export function checkGitUrl(typed: string): Result<GitAddress, GitUrlProblem> {
  const [, whole = '', query = '', hash = ''] =
    /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(typed.trim()) ?? [];
  const ssh = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)[:/](.+)$/.exec(whole);
  if (ssh !== null) return failed({ kind: 'ssh', https: `https://${ssh[1]}/${ssh[2]}` });
  const checked = checkRunnerUrl(whole);
  if (!checked.ok) {
    const { problem } = checked;
    // The query was cut off before.
    return failed(problem.kind === 'has_query' ? { ...problem, query } : problem);
  }
  const { host, pathname } = new URL(checked.value);
  if (pathname === '/') return failed({ kind: 'no_url' });
  const tag = tagIn(query, hash);
  return tag.ok ? ok({ url: checked.value, host, tag: tag.value }) : tag;
}

function tagIn(query: string, hash: string): Result<string | null, GitUrlProblem> {
  if (hash !== '') return failed({ kind: 'has_query', query: hash });
  const asked = new URLSearchParams(query);
  const other = [...asked.keys()].find((key) => key !== 'tag');
  if (other !== undefined) return failed({ kind: 'has_query', query: `?${other}` });
  const tag = asked.get('tag')?.trim() ?? '';
  return ok(tag === '' ? null : tag);
}
