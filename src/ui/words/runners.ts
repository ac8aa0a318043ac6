import type { AddRunnerProblem } from '../../dojo/add-runner.ts';
import type { ListedRemote } from '../../dojo/list-runners.ts';
import type { RemoteApi, RemoteProblem, RemoteReport, Stopped } from '../../dojo/remote.ts';
import type { RunnerChoice } from '../../dojo/runner-settings.ts';
import type { RanOn, TestColour } from '../../kata/event.ts';
import { unreachable, type Result } from '../../kata/result.ts';
import { storageWords } from './sentences.ts';

// What is said of runners: which there are, what went wrong with one, where a light was made.

/** A run elsewhere that came to no light: what happened, what was kept, what to do. */
export function remoteWords(problem: RemoteProblem, origin: string): string {
  return `${whatHappened(problem, origin)} Nothing is lost: there is no light, and your files are as they were. ${whatToDo(problem)}, or choose another runner, such as this browser.`;
}

function whatHappened(problem: RemoteProblem, origin: string): string {
  const runner = `The runner at ${problem.url}`;
  switch (problem.kind) {
    case 'no_answer':
      return `${runner} could not be reached. Either nothing answers at that address, or what answers does not allow this page (its CORS headers have to name ${origin}); a browser does not tell which.`;
    case 'too_late':
      return `${runner} did not answer within ${problem.limitS} seconds.`;
    case 'broken_off':
      return `The connection to the runner at ${problem.url} ended in the middle of its answer.`;
    case 'redirected':
      return `${runner} sends on to another address, and your files are not sent after it.`;
    case 'denied':
      return problem.hasToken
        ? `${runner} does not accept the token.`
        : `${runner} asks for a token, and there is none here.`;
    case 'no_runner':
      return `What answers at ${problem.url} is no runner of this kind.`;
    case 'busy':
      return `${runner} has too much to do just now.`;
    case 'exception':
      return `${runner} could not do what it was asked (${problem.status}: ${problem.message}).`;
    case 'not_understood':
      return `${runner} answered what cannot be understood: ${problem.reason}.`;
    case 'too_large':
      return `${runner} answered more than ${Math.floor(problem.limitBytes / 1_000_000)} MB, and was cut off.`;
    case 'pulling':
      return `${runner} is still fetching the language image ${problem.image}.`;
    case 'faulty':
      return `${runner} broke down over this run${problem.log === '' ? '' : ` (${problem.log})`}.`;
    case 'output_limit':
      return `${runner} ended the run, since it printed more than that Piston is set to pass on.`;
    case 'time_limit':
      return `${runner} gives a run ${problem.limitS} seconds, and this practice asks for ${problem.askedS}.`;
    case 'no_language':
      return `${runner} does not have the language ${problem.language}.`;
    default:
      return unreachable(problem);
  }
}

function whatToDo(problem: RemoteProblem): string {
  switch (problem.kind) {
    case 'no_answer':
      return 'See that it runs and that its address is right, and test again';
    case 'too_late':
    case 'broken_off':
    case 'exception':
    case 'too_large':
    case 'faulty':
      return 'Test once more to try again';
    case 'redirected':
      return 'Set the address that it sends on to';
    case 'denied':
      return 'Set its token where runners are chosen, and test again';
    case 'no_runner':
      return 'See that its address and its kind are right where runners are chosen';
    case 'busy':
      return 'Wait a moment, and test again';
    case 'not_understood':
      return 'See that it is a runner of the kind that you chose, and test again';
    case 'pulling':
      return 'Wait half a minute, and test again';
    case 'output_limit':
      return 'Print less, or have its PISTON_OUTPUT_MAX_SIZE raised to 65536';
    case 'time_limit':
      return 'Have its PISTON_RUN_TIMEOUT and PISTON_RUN_CPU_TIME raised to 15000';
    case 'no_language':
      return 'Have that language installed there, or say where runners are chosen which of its languages this practice is to use';
    default:
      return unreachable(problem);
  }
}

/** Asked once for each runner elsewhere; nothing was sent yet. */
export function consentWords(isOnThisMachine: boolean): string {
  const place = isOnThisMachine
    ? 'Your files would leave this browser, though not this machine'
    : 'Your files would leave this machine';
  return `${place}: each test sends all files of the practice, its id and the number of the light to this address, where they are run. Whoever runs that runner can read them.`;
}

export const unsentWords =
  'Nothing was sent yet. You are asked once, and can take it back in the settings.';

/** Why there was no run: see unreachableWords. */
export const unkeptConsentReason = 'what you agreed to could not be kept in this browser';

/** The kata's own red_amber_green.js decides, and what the runner said differs. */
export function otherwiseWords(said: TestColour, colour: string): string {
  return `The runner read the output as ${said}; red_amber_green.js of this practice reads it as ${colour}, and that is the light.`;
}

export function ranOnWords(ranOn: RanOn): string {
  switch (ranOn) {
    case 'browser':
      return 'ran in this browser';
    case 'remote':
      return 'ran on a runner outside this browser';
    case 'mock':
      return 'said by a person, not run here';
    default:
      return unreachable(ranOn);
  }
}

export function runnerName(choice: RunnerChoice, remotes: readonly ListedRemote[]): string {
  switch (choice.kind) {
    case 'browser':
      return 'This browser';
    case 'mock':
      return 'By hand';
    case 'remote': {
      const remote = remotes.find(({ url }) => url === choice.url);
      return remote === undefined ? choice.url : remoteKindWords(remote);
    }
    default:
      return unreachable(choice);
  }
}

/** As short as it can be, after “runs”. */
export function runsWhereWords(choice: RunnerChoice): string {
  switch (choice.kind) {
    case 'browser':
      return 'here';
    case 'mock':
      return 'by hand';
    case 'remote':
      return `on ${new URL(choice.url).host}`;
    default:
      return unreachable(choice);
  }
}

/** What a runner is for somebody who has not met it. */
export function runnerMeaning(choice: RunnerChoice): string {
  switch (choice.kind) {
    case 'browser':
      return 'Works offline, and nothing leaves the browser.';
    case 'mock':
      return 'You run the tests yourself, anywhere, and say what you saw.';
    case 'remote':
      return choice.url;
    default:
      return unreachable(choice);
  }
}

export function remoteKindWords(remote: ListedRemote): string {
  const place = remote.isOnThisMachine ? 'this machine' : 'elsewhere';
  return `${remoteApiWords(remote.api)}, ${place}`;
}

/** Of a runner's token: what there is of it. */
export function tokenStateWords(token: ListedRemote['token']): string {
  switch (token) {
    case 'none':
      return 'It has no token.';
    case 'in memory':
      return 'Its token is gone when the page is closed.';
    case 'kept':
      return 'Its token is kept in this browser.';
    default:
      return unreachable(token);
  }
}

export function agreedWords(isAgreed: boolean): string {
  return isAgreed
    ? 'You agreed that files are sent there.'
    : 'You are asked before files are sent there.';
}

export function addRunnerWords(problem: AddRunnerProblem): string {
  switch (problem.kind) {
    case 'no_url':
      return 'That is no address of a runner. It looks like https://runner.example.org or http://localhost:4597.';
    case 'not_https':
      return 'An address on another machine has to begin with https://, so that nobody on the way can read your files.';
    case 'has_secret':
      return 'Leave name and password out of the address; a token has a field of its own.';
    case 'has_query':
      return 'Leave out what follows the ? or the #.';
    case 'bad_header':
      return 'That is no name of a header that a page may send. The usual one is Authorization.';
    case 'known':
      return 'That runner is in the list already.';
    case 'quota':
    case 'storage':
      return storageWords(problem);
    default:
      return unreachable(problem);
  }
}

export const badTokenWords =
  'A token has only letters, digits and signs of the plain (ASCII) alphabet. It was not set.';

/** What asking a runner whether it is there came to. No file was sent. */
export function checkedWords(
  checked: Result<RemoteReport, RemoteProblem | Stopped>,
  origin: string,
): string {
  if (checked.ok) return remoteReportWords(checked.value);
  return checked.problem.kind === 'stopped' ? '' : whatHappened(checked.problem, origin);
}

function remoteReportWords(report: RemoteReport): string {
  switch (report.api) {
    case 'cyber-dojo':
      return report.isReady
        ? `The runner is there and ready${report.sha === '' ? '' : ` (${report.sha.slice(0, 7)})`}.`
        : 'The runner is there, and not ready yet. Try again in a moment.';
    case 'piston':
      return report.languages.length === 0
        ? 'Piston is there, and has none of the languages that a practice can be run in.'
        : `Piston is there, with ${report.languages.join(', ')}.`;
    default:
      return unreachable(report);
  }
}

/** Beside the box that keeps it. */
export const keepTokenWords =
  'Whoever uses this browser can read it; unless it is kept, it is gone when the page is closed.';

export function remoteApiWords(api: RemoteApi): string {
  return api === 'piston' ? 'Piston' : 'cyber-dojo runner';
}
