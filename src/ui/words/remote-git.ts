import type { GitUrlProblem } from '../../dojo/check-git-url.ts';
import type { GitProblem } from '../../dojo/git-ports.ts';
import type { StorageProblem } from '../../dojo/ports.ts';
import type { RunnerUrlProblem } from '../../dojo/runner-url.ts';
import { unreachable } from '../../kata/result.ts';
import { storageWords } from './sentences.ts';

// What is said of repositories elsewhere, and of the way to them.

export const gitSectionWords = {
  title: 'Git elsewhere',
  meaning:
    'A page can fetch from a git host only when that host allows pages (CORS). GitHub, GitLab and others do not. A CORS proxy passes everything on between the two; whoever runs it can read all of it. None is used unless you set one here.',
  address: 'CORS proxy',
  hint: 'Such as https://cors.example.org or http://localhost:9999, empty for none. @isomorphic-git/cors-proxy is a program that you can run yourself.',
  save: 'set proxy',
  saved: (proxy: string | null) =>
    proxy === null
      ? 'There is no proxy: git hosts are asked directly.'
      : `Git hosts are asked through ${proxy}.`,
} as const;

export function proxyProblemWords(problem: RunnerUrlProblem | StorageProblem): string {
  switch (problem.kind) {
    case 'no_url':
      return 'That is no address of a proxy. It looks like https://cors.example.org or http://localhost:9999.';
    case 'not_https':
      return 'A proxy on another machine has to begin with https://, so that nobody on the way can read along.';
    case 'has_secret':
      return 'Leave name and password out of the address.';
    case 'has_query':
      return 'Leave out what follows the ? or the #.';
    case 'quota':
    case 'storage':
      return storageWords(problem);
    default:
      return unreachable(problem);
  }
}

export function gitUrlWords(problem: GitUrlProblem): string {
  switch (problem.kind) {
    case 'no_url':
      return 'That is no address of a repository. It looks like https://host.example/name/repository, with ?tag=TAG behind it or without.';
    case 'ssh':
      return `A browser cannot use ssh. Try ${problem.https}.`;
    case 'not_https':
      return 'An address on another machine has to begin with https://: browsers refuse the other.';
    case 'has_secret':
      return 'Leave name and password out of the address: only what anyone may read is fetched.';
    case 'has_query':
      return `Leave out ${problem.query}: only ?tag=TAG may follow the address.`;
    default:
      return unreachable(problem);
  }
}

/** Before it is done: who is going to be asked. */
export function connectionWords(host: string, proxy: string | null): string {
  return proxy === null
    ? `Fetching connects to ${host}, and to nothing else.`
    : `Fetching connects to your proxy ${new URL(proxy).host}, which asks ${host}. Whoever runs it sees what you fetch.`;
}

export function gitProblemWords(problem: GitProblem): string {
  const asked = problem.isProxied ? `The proxy ${problem.host}` : problem.host;
  return `${whatHappened(problem, asked)} Nothing was changed.`;
}

function whatHappened(problem: GitProblem, asked: string): string {
  switch (problem.kind) {
    case 'offline':
      return `This device is offline, so ${asked} cannot be reached. Connect it and try again, or bring the repository as a file.`;
    case 'unreachable':
      return `${asked} could not be reached: nothing answers there. See that the address is right.`;
    case 'no_cors':
      return problem.isProxied
        ? `${asked} is there, but it does not let a page read what it answers: it is no CORS proxy. Set another one in the settings.`
        : `${asked} is there, but it does not let a page such as this one read what it answers (CORS). Set a CORS proxy in the settings; or download the repository as an archive (.zip or .tgz), and bring that as a file.`;
    case 'redirected':
      return `${asked} sends on to another address, and that is not followed. Give the address that it sends to; often it is the same with .git at its end.`;
    case 'not_found':
      return `${asked} has no repository at that address.`;
    case 'denied':
      return `${asked} asks for a name and a password. Either the repository is private, or there is none of that name (GitHub does not tell which). Only what anyone may read can be fetched; a private one can be brought as an archive.`;
    case 'http':
      return `${asked} could not do what it was asked (HTTP ${problem.status}). Try again later.`;
    case 'no_git':
      return `What ${asked} answers is not git's. Give the address that git clone takes, beginning with https://.`;
    case 'broken_off':
      return `The connection to ${asked} ended in the middle. Try again.`;
    case 'too_late':
      return `${asked} did not answer within ${problem.limitS} seconds. Try again.`;
    case 'too_large':
      return `The repository is larger than ${Math.floor(problem.limitBytes / 1_000_000)} MB, which no start-point is. The rest was not fetched.`;
    case 'not_understood':
      return `What ${asked} answers cannot be understood (${problem.reason}).`;
    default:
      return unreachable(problem);
  }
}
