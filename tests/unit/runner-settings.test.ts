import { expect, test } from 'vitest';
import {
  noRunnerSettings,
  readRunnerSettings,
  runnerSettingsToKeep,
} from '../../src/dojo/runner-settings.ts';
import { checkRunnerUrl, isOnThisMachine } from '../../src/dojo/runner-url.ts';
import { pistonLanguage } from '../../src/runners/remote/piston-language.ts';
import { addRunnerWords } from '../../src/ui/words/runners.ts';

test.each([
  ['https://runner.example.org', 'https://runner.example.org'],
  ['  https://Runner.example.org:8443/a/b/  ', 'https://runner.example.org:8443/a/b'],
  ['http://localhost:4597/', 'http://localhost:4597'],
  ['http://127.0.0.1:4597', 'http://127.0.0.1:4597'],
])('a runner may be at %s', (typed, url) => {
  expect(checkRunnerUrl(typed)).toEqual({ ok: true, value: url });
});

test.each([
  ['', 'no_url'],
  ['runner.example.org', 'no_url'],
  ['ftp://runner.example.org', 'no_url'],
  ['javascript:alert(1)', 'no_url'],
  ['file:///etc/passwd', 'no_url'],
  ['http://runner.example.org', 'not_https'],
  ['http://192.168.1.7:4597', 'not_https'],
  ['http://localhost.example.org', 'not_https'],
  ['http://127.0.0.1.example.org', 'not_https'],
  ['https://me:secret@runner.example.org', 'has_secret'],
  ['https://runner.example.org/?token=secret', 'has_query'],
  ['https://runner.example.org/#x', 'has_query'],
] as const)('a runner may not be at %j: %s', (typed, kind) => {
  expect(checkRunnerUrl(typed)).toEqual({ ok: false, problem: { kind } });
  expect(addRunnerWords({ kind })).toMatch(/\.$/);
});

test('only what is on this machine does not leave it', () => {
  expect(isOnThisMachine('http://localhost:4597')).toBe(true);
  expect(isOnThisMachine('https://runner.example.org')).toBe(false);
});

test.each([
  ['pocket-dojo/python_unittest:3.14-1a2b3c4', 'python', '*'],
  ['cyberdojofoundation/python_pytest:56fa098', 'python', '*'],
  ['registry.example:5000/cyberdojofoundation/bash_bats', 'bash', '*'],
  ['Ruby', 'ruby', '*'],
  ['python@3.12.0', 'python', '3.12.0'],
  ['python@3.x', 'python', '3.x'],
])('Piston is asked, for %s, for %s in the version %s', (imageName, language, version) => {
  expect(pistonLanguage(imageName)).toEqual({ language, version });
});

const remote = {
  api: 'piston',
  url: 'https://r.example',
  tokenHeader: 'X-Token',
  isAgreed: true,
  keptToken: 'secret',
} as const;
const choice = { kind: 'remote', url: 'https://r.example', imageName: 'python' } as const;

test('settings of runners come back as they were kept', () => {
  const settings = { remotes: [remote], usual: choice, katas: new Map([['a2b4C6', choice]]) };
  expect(readRunnerSettings(runnerSettingsToKeep(settings))).toEqual(settings);
});

test.each([
  [null],
  [undefined],
  ['text'],
  [{}],
  [{ remotes: 'x', usual: 7, katas: null }],
  [{ remotes: [null, 7, { url: 'http://r.example', api: 'piston' }], usual: choice }],
  [{ remotes: [{ ...remote, api: 'other' }], usual: choice, katas: { a2b4C6: choice } }],
  [{ usual: { kind: 'remote', url: 'https://elsewhere.example' } }],
])('settings of runners that are %j are none', (kept) => {
  expect(readRunnerSettings(kept)).toEqual(noRunnerSettings);
});

test('that a person agreed is only what they said', () => {
  const kept = { remotes: [{ ...remote, isAgreed: 'yes', keptToken: 7 }] };
  expect(readRunnerSettings(kept).remotes).toEqual([
    { ...remote, isAgreed: false, keptToken: null },
  ]);
});
