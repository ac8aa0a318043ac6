import type { Readiness } from '../../dojo/check-readiness.ts';
import { needWords } from './page.ts';

// What is said of the app itself.

export const aboutTitle = 'About';

export const aboutWords = {
  what: 'Pocket Dojo is a place to practise programming: you choose an exercise and a language, edit files and press test, and each test is a traffic light. All of it happens in this browser. There is no server behind it, no account, and no one who watches; what you do is kept here, as a real git repository that you can download.',
  practice:
    'It is for practice, not for performance: slow is fine, throwing away is fine, and every light can be looked at again.',
  version: 'Version',
  commit: 'Commit',
  unknown: 'not known',
  readiness: 'Is it ready?',
  asking: 'Being tried…',
  address: 'The address',
  addressIsSafe: 'Allows all that the app needs.',
  browser: 'The browser',
  store: 'What is kept',
  sandbox: 'Running tests here',
  offline: 'Without a network',
  elsewhere: 'Runners outside this browser are tried in the settings.',
  settings: 'to the settings',
  licence: 'Licence',
  ours: 'Pocket Dojo is free software under the MIT licence.',
  partsBefore:
    'It is made with parts of others, each under its own licence. What is changed in them, and what they have in them that they do not say themselves, is told here:',
  parts: 'notices of the parts',
  packages: 'Packages',
  noText: 'The package brings no text of its licence: see the notices of the parts.',
  cyberDojo: 'cyber-dojo',
  cyberDojoIs:
    'cyber-dojo is the place to practise programming that this one follows: made by Jon Jagger and others, with a server that runs many more languages. Its practices can be imported here. Pocket Dojo is no part of it, and asks nothing of it.',
  cyberDojoLink: 'cyber-dojo.org',
  elsewhereHint: '(leaves this app)',
} as const;

export function readinessWords(readiness: Readiness, ready: string): string {
  return readiness.isReady ? ready : `Not ready: ${readiness.reason}`;
}

export const readyWords = {
  store: 'Written to and read from just now.',
  sandbox: 'Tried just now: a sandbox was started, and answered.',
} as const;

export function needsWords(
  needs: readonly { readonly need: keyof typeof needWords; readonly isMet: boolean }[],
): string {
  const missing = needs.filter(({ isMet }) => !isMet);
  const names = (missing.length === 0 ? needs : missing).map(({ need }) => needWords[need]);
  return `${missing.length === 0 ? 'Has' : 'Lacks'} ${names.join(', ')}.`;
}

export function packageCountWords(count: number): string {
  return `${count} packages, each with its licence`;
}

export function packageWords(name: string, version: string, licence: string): string {
  return `${name} ${version}, ${licence}`;
}

export function noticesUnreadWords(error: unknown): string {
  return `The list of packages could not be read: ${String(error)}`;
}
