import type { RemoteApi } from '../../dojo/remote.ts';
import type { Scope } from '../models/runner-choice.ts';

// What is said in the dialogs of runners: headings, fields, buttons.

/** Headings of the dialogs. */
export const runnerTitles = {
  choose: 'Where tests run',
  add: 'Add a runner',
  token: 'Token of the runner',
  header: 'Header of the token',
  consent: 'Send your files there?',
  seen: 'What did you see?',
} as const;

export const chooseRunnerWords = {
  runner: 'runner',
  usual: 'usual',
  add: 'add a runner',
  scope: 'for',
  ownStays: 'Practices that have a runner of their own keep it.',
  cancel: 'cancel',
  choose: 'choose',
} as const;

export function scopeWords(scope: Scope): string {
  return scope;
}

/** On the button that leads to the choice: what it says, and its tip. */
export const runsWords = 'runs';
export function runnerTip(name: string): string {
  return `${name}. Choose where tests run.`;
}

export const addRunnerFormWords = {
  kind: 'kind',
  address: 'address',
  addressHint: 'Such as http://127.0.0.1:4597 for “npm run runner”, or https://runner.example.org.',
  token: 'token (optional)',
  tokenHeader: 'header of the token',
  headerName: 'header name',
  headerHint: 'In Authorization it goes as “Bearer” and the token, in any other as it is.',
  back: 'back',
  add: 'add',
} as const;

export const runnerTokenWords = {
  token: 'token',
  hint: 'Leave it empty to have none.',
  keep: 'keep the token',
  back: 'back',
  set: 'set',
} as const;

export const remoteDetailsWords = {
  check: 'test connection',
  asking: 'Asking…',
  setToken: 'set token',
  remove: 'remove',
} as const;

/** What is asked for there, if not what the practice itself says. */
export function imageFieldWords(api: RemoteApi): { readonly label: string; readonly hint: string } {
  return api === 'piston'
    ? {
        label: 'language (optional)',
        hint: 'Left empty, the practice’s own. Else one such as python@3.12.',
      }
    : {
        label: 'image name (optional)',
        hint: 'Left empty, the practice’s own. Else one such as cyberdojofoundation/python_pytest:56fa098.',
      };
}

export const consentButtonWords = {
  cancel: 'cancel',
  runHere: 'run here instead',
  agree: 'agree',
} as const;

export const seenWords = {
  question: 'Run the tests yourself, and say what they came to.',
  output: 'output (optional)',
  cancel: 'cancel',
} as const;
