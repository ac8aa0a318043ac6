import type { StorageProblem } from '../../dojo/ports.ts';
import type { TestColour } from '../../kata/event.ts';
import type { FilesPatch } from '../../kata/files.ts';
import type { Run } from '../models/run.ts';
import { storageWords } from './sentences.ts';

// What is said on the screen where a person edits and tests.

export const kataWords = {
  test: 'test',
  testTip: 'run cyber-dojo.sh (Alt-T)',
  testKeys: 'Alt+T',
  keysKeys: 'Alt+H',
  stop: 'stop',
  waiting: 'waiting for you',
  download: 'download',
  downloadTip:
    'this practice as a git repository in a .tgz file, with a commit for each test and edit',
  push: 'push',
  pushTip: 'send this practice to a git host, such as GitHub',
  settings: 'settings',
  keys: 'keys',
  dashboard: 'dashboard',
  group: 'group',
  practice: 'this practice',
  idTip: 'the id of this practice',
} as const;

export const predictWords = {
  predict: 'predict',
  hint: 'red: some tests fail; amber: the tests do not run; green: all tests pass',
  group: 'what will it be?',
  autoRevert: 'auto-revert if wrong',
  autoRevertHint: 'takes all files back to the light before',
} as const;

/** The name of a button that predicts. */
export function predictButtonWords(colour: TestColour): string {
  return `predict ${colour}`;
}

export function predictTip(colour: TestColour): string {
  return `${meaningOf[colour]} (${predictKeys[colour].replace('+', '-')})`;
}

const meaningOf = {
  red: 'some tests will fail',
  amber: 'the tests will not run',
  green: 'all tests will pass',
} as const;

/** As aria-keyshortcuts has them. */
export const predictKeys = { red: 'Alt+R', amber: 'Alt+A', green: 'Alt+G' } as const;

export function stepWords(step: Extract<Run, { kind: 'running' }>['step']): string {
  return step;
}

export function secondsWords(seconds: number, of: number): string {
  return `${seconds} of ${of} s`;
}

export function avatarTip(name: string): string {
  return `${name}: review this practice`;
}

export const keysWords = {
  title: 'Keys',
  done: 'done',
  hint: 'They work in the editor and beside it. On a Mac, Alt is the option key.',
} as const;

/** Each key, and what it does. */
export const keysOf: readonly (readonly [keys: string, what: string])[] = [
  ['Alt-T', 'test, when predict is off'],
  ['Alt-R', 'predict red, when predict is on'],
  ['Alt-A', 'predict amber, when predict is on'],
  ['Alt-G', 'predict green, when predict is on'],
  ['Alt-J', 'next file'],
  ['Alt-K', 'previous file'],
  ['Alt-O', 'to the output, and back to the editor'],
  ['Alt-H or ?', 'these keys (? outside the editor)'],
  ['Ctrl-F', 'find in the file (Cmd-F on a Mac)'],
  ['Ctrl-G', 'find the next one (Cmd-G on a Mac)'],
  ['Escape, then Tab', 'out of the editor, which takes Tab for itself'],
];

export function unsetOptionWords(problem: StorageProblem): string {
  return `This setting could not be kept. ${storageWords(problem)}`;
}

/** Of files that were typed in while a run went on that was then taken back. */
export function typedMeanwhileWords({ put, removed }: FilesPatch): string {
  const names = [...Object.keys(put), ...removed].map((name) => `“${name}”`).join(', ');
  return `What you did meanwhile is left as you have it: ${names}.`;
}
