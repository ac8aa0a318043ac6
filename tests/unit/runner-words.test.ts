import { expect, test } from 'vitest';
import type { ListedRemote } from '../../src/dojo/list-runners.ts';
import type { RemoteProblem, RemoteReport } from '../../src/dojo/remote.ts';
import type { RunnerChoice } from '../../src/dojo/runner-settings.ts';
import {
  addRunnerWords,
  badTokenWords,
  consentWords,
  keepTokenWords,
  ranOnWords,
  agreedWords,
  checkedWords,
  remoteWords,
  runnerMeaning,
  runnerName,
  runsWhereWords,
  tokenStateWords,
  unsentWords,
} from '../../src/ui/words/runners.ts';

const url = 'https://runner.example';
const page = 'http://localhost:4173';

const problems: readonly (readonly [problem: RemoteProblem, happened: string, todo: string])[] = [
  [{ kind: 'no_answer', url }, `have to name ${page}`, 'See that it runs'],
  [{ kind: 'too_late', url, limitS: 25 }, 'within 25 seconds', 'try again'],
  [{ kind: 'broken_off', url }, 'in the middle of its answer', 'try again'],
  [{ kind: 'redirected', url }, 'your files are not sent after it', 'Set the address'],
  [{ kind: 'denied', url, hasToken: true }, 'does not accept the token', 'Set its token'],
  [{ kind: 'denied', url, hasToken: false }, 'there is none here', 'Set its token'],
  [{ kind: 'no_runner', url }, 'is no runner of this kind', 'where runners are chosen'],
  [{ kind: 'busy', url }, 'too much to do', 'Wait a moment'],
  [
    { kind: 'exception', url, status: 400, message: 'unversioned' },
    '400: unversioned',
    'try again',
  ],
  [{ kind: 'not_understood', url, reason: 'it has no outcome' }, 'it has no outcome', 'kind'],
  [{ kind: 'too_large', url, limitBytes: 16_000_000 }, 'more than 16 MB', 'try again'],
  [{ kind: 'pulling', url, image: 'an/image:1' }, 'fetching the language image an/image:1', 'Wait'],
  [{ kind: 'faulty', url, log: 'no container' }, 'broke down over this run (no container)', 'try'],
  [{ kind: 'faulty', url, log: '' }, 'broke down over this run.', 'try again'],
  [{ kind: 'output_limit', url }, 'printed more', 'PISTON_OUTPUT_MAX_SIZE raised to 65536'],
  [{ kind: 'time_limit', url, limitS: 3, askedS: 10 }, '3 seconds', 'PISTON_RUN_TIMEOUT'],
  [{ kind: 'no_language', url, language: 'cobol' }, 'the language cobol', 'installed there'],
];

test.each(problems)('of %j it is said what happened and what to do', (problem, happened, todo) => {
  const words = remoteWords(problem, page);
  expect(words).toContain(happened);
  expect(words).toContain(todo);
  expect(words).toContain(url);
  expect(words).toContain('Nothing is lost');
  const checked = checkedWords({ ok: false, problem }, page);
  expect(checked).toContain(happened);
  expect(checked).not.toContain('test');
});

test('before files leave it is said which, where to, and who can read them', () => {
  expect(consentWords(false)).toContain('leave this machine');
  expect(consentWords(true)).toContain('leave this browser, though not this machine');
  for (const words of [consentWords(false), consentWords(true)]) {
    expect(words).toContain('all files of the practice');
    expect(words).toContain('Whoever runs that runner can read them');
  }
  expect(unsentWords).toContain('Nothing was sent yet');
});

const listed = { tokenHeader: 'Authorization', isAgreed: true, token: 'none' } as const;
const remotes: readonly ListedRemote[] = [
  { ...listed, api: 'piston', url, isOnThisMachine: false },
  { ...listed, api: 'cyber-dojo', url: 'http://localhost:4597', isOnThisMachine: true },
];

test.each<readonly [RunnerChoice, name: string, runs: string, meaning: string]>([
  [{ kind: 'browser' }, 'This browser', 'here', 'nothing leaves the browser'],
  [{ kind: 'mock' }, 'By hand', 'by hand', 'run the tests yourself'],
  [{ kind: 'remote', url, imageName: null }, 'Piston, elsewhere', 'on runner.example', url],
  [
    { kind: 'remote', url: 'http://localhost:4597', imageName: null },
    'cyber-dojo runner, this machine',
    'on localhost:4597',
    'http://localhost:4597',
  ],
])('the runner %j has a name, a short one and a meaning', (choice, name, runs, meaning) => {
  expect(runnerName(choice, remotes)).toBe(name);
  expect(runsWhereWords(choice)).toBe(runs);
  expect(runnerMeaning(choice)).toContain(meaning);
});

test('of a runner it is said what there is of its token, and whether it was agreed to', () => {
  expect(new Set((['none', 'in memory', 'kept'] as const).map(tokenStateWords)).size).toBe(3);
  expect(agreedWords(true)).toContain('You agreed');
  expect(agreedWords(false)).toContain('You are asked before');
});

test.each<readonly [RemoteReport, string]>([
  [{ api: 'cyber-dojo', isReady: true, sha: '41d7e6068ab7' }, 'there and ready (41d7e60).'],
  [{ api: 'cyber-dojo', isReady: true, sha: '' }, 'there and ready.'],
  [{ api: 'cyber-dojo', isReady: false, sha: '' }, 'not ready yet'],
  [
    { api: 'piston', languages: ['bash 5.2.0', 'python 3.12.0'] },
    'with bash 5.2.0, python 3.12.0.',
  ],
  [{ api: 'piston', languages: [] }, 'none of the languages'],
])('a runner that answers %j is told so', (report, words) => {
  expect(checkedWords({ ok: true, value: report }, page)).toContain(words);
});

test('each light can say where it was made', () => {
  const words = (['browser', 'remote', 'mock'] as const).map(ranOnWords);
  expect(new Set(words).size).toBe(3);
});

test('what is wrong with a new runner or its token is said in a whole sentence', () => {
  const kinds = ['bad_header', 'known', 'quota', 'no_url', 'not_https'] as const;
  for (const words of [...kinds.map((kind) => addRunnerWords({ kind })), badTokenWords]) {
    expect(words).toMatch(/^[A-Z].*\.$/s);
  }
  expect(keepTokenWords).toContain('Whoever uses this browser can read it');
});
