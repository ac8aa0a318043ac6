import type { GitUrlProblem } from '../../dojo/check-git-url.ts';
import type { Pushed, PushStep } from '../../dojo/git-ports.ts';
import type { PushProblem } from '../../dojo/push-kata.ts';
import { unreachable } from '../../kata/result.ts';
import { gitProblemWords, gitUrlWords } from './remote-git.ts';

// What is said of pushing a practice to a git host.

export const pushWords = {
  title: 'Push to a git host',
  meaning:
    'Sends this practice, a commit and a tag for each event, to a repository that is empty or has its earlier events. Nothing that is there is overwritten.',
  address: 'repository',
  addressHint: 'The address that git clone takes, such as https://host.example/name/my-kata.git',
  user: 'user name',
  userHint: 'With a token most hosts take any name, or none.',
  token: 'token',
  tokenHint:
    'It is in memory for this visit, and never kept. Make one that can write to this repository and to nothing else.',
  setProxy: 'CORS proxy',
  push: 'push',
  pushing: 'pushing…',
  stop: 'stop',
  done: 'done',
  byHand: 'By hand',
  byHandMeaning:
    'GitHub and others let no page push to them. Download the practice, and where it was saved say:',
  copy: 'copy the commands',
} as const;

/** Before it is done: who is going to be asked. */
export function connectionOfPushWords(host: string, proxy: string | null): string {
  return proxy === null
    ? `Pushing connects to ${host}, and to nothing else.`
    : `Pushing connects to your proxy ${new URL(proxy).host}, which asks ${host}. Whoever runs it sees what you push, and your token.`;
}

export function pushStepWords(step: PushStep): string {
  switch (step.kind) {
    case 'asking':
      return 'Asking what is there…';
    case 'packing':
      return `Packing what is not there: ${refCountWords(step.refs)}…`;
    case 'sending':
      return `Sending ${bytesWords(step.bytes)}…`;
    default:
      return unreachable(step);
  }
}

export function pushUrlWords(problem: GitUrlProblem | { readonly kind: 'has_tag' }): string {
  if (problem.kind === 'has_tag') return 'Leave out ?tag=…: all tags of the events are pushed.';
  if (problem.kind === 'has_secret')
    return 'Leave name and token out of the address: type them below.';
  return problem.kind === 'has_query' ? `Leave out ${problem.query}.` : gitUrlWords(problem);
}

export function pushedWords({ refs, bytes }: Pushed, host: string): string {
  if (refs === 0) return `Everything was at ${host} already.`;
  return `Pushed to ${host}: ${refCountWords(refs)}, ${bytesWords(bytes)}.`;
}

function refCountWords(refs: number): string {
  return refs === 1 ? '1 branch or tag' : `${refs} branches and tags`;
}

function bytesWords(bytes: number): string {
  return bytes < 10_000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} KB`;
}

export function pushProblemWords(problem: PushProblem, hasToken: boolean): string {
  switch (problem.kind) {
    case 'stopped':
      return 'Stopped. What had arrived by then may be there; push again to be sure.';
    case 'other_history':
      return `That repository has a ${refWords(problem.ref)} which is not of this practice. Nothing was pushed, and nothing was overwritten. Make an empty repository, and push to that.`;
    case 'refused':
      return `The host did not take it${problem.ref === '' ? '' : ` (${refWords(problem.ref)})`}: ${problem.reason}. Everything is kept here as it was.`;
    case 'git':
      if (problem.problem.kind !== 'denied') return gitProblemWords(problem.problem);
      return hasToken
        ? `${problem.problem.host} does not take this name and token. See that the token can write to this repository, and has not expired. Nothing was pushed.`
        : `${problem.problem.host} wants to know who pushes: give a token. Nothing was pushed.`;
    default:
      return unreachable(problem);
  }
}

function refWords(ref: string): string {
  return ref.startsWith('refs/tags/')
    ? `tag ${ref.slice(10)}`
    : `branch ${ref.replace('refs/heads/', '')}`;
}
