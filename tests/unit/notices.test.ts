import { expect, test } from 'vitest';
import type { KataHead, Snapshot } from '../../src/dojo/ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import { noOutput } from '../../src/kata/output.ts';
import type { RemoteProblem } from '../../src/dojo/remote.ts';
import { noticesOf, type Way } from '../../src/ui/models/notices.ts';
import type { PressEnd } from '../../src/ui/models/press.ts';
import { defaultOptions } from '../../src/kata/options.ts';
import { eventsNamed } from '../support/events.ts';
import { manifest } from '../support/katas.ts';

const last: Snapshot = { ...noOutput, index: 1, files: filesOf([]) };
const head: KataHead = {
  tip: '',
  manifest,
  options: defaultOptions,
  events: eventsNamed('created', 'red'),
};
const light: Extract<PressEnd, { kind: 'light' }> = {
  kind: 'light',
  head,
  last,
  colour: 'red',
  fault: null,
  otherwise: null,
  takenBackTo: null,
  refusedFiles: [],
};

const rows: readonly (readonly [what: string, PressEnd, told: readonly string[]])[] = [
  ['a red light', light, []],
  ['a green light', { ...light, colour: 'green' }, []],
  ['a run that took too long', { ...light, colour: 'timed_out' }, ['problem: 7 seconds']],
  [
    'a faulty light',
    { ...light, colour: 'faulty', fault: { kind: 'no_colour', shown: 'blue' } },
    ['problem: answered blue'],
  ],
  [
    'files that were refused',
    { ...light, refusedFiles: ['.git/x', 'nul'] },
    ['problem: “.git/x”, “nul”'],
  ],
  [
    'two things at once',
    {
      ...light,
      colour: 'faulty',
      fault: { kind: 'threw', message: 'Error: oh dear' },
      refusedFiles: ['nul'],
    },
    ['problem: oh dear', 'problem: “nul”'],
  ],
  [
    'a runner that read another colour',
    { ...light, colour: 'green', otherwise: 'red' },
    ['told: as red; red_amber_green.js of this practice reads it as green'],
  ],
  [
    'a runner elsewhere that does not answer',
    { kind: 'remote', problem: { kind: 'no_answer', url: 'https://r.example' } },
    ['problem: https://r.example could not be reached'],
  ],
  ['a run that was stopped', { kind: 'stopped' }, ['told: Stopped']],
  ['a run that could not be', { kind: 'unreachable', reason: 'no frame' }, ['problem: no frame']],
  [
    'a language image that is not here',
    { kind: 'no_image', image: 'cobol:1' },
    ['problem: language image cobol:1'],
  ],
  [
    'a language that this browser is too old for',
    { kind: 'lacking', needs: ['wasm-exceptions'] },
    ['problem: it lacks exceptions in WebAssembly'],
  ],
  ...(
    [
      [{ kind: 'offline', missingBytes: 13_500_000 }, '13.5 MB could not be fetched'],
      [{ kind: 'corrupt', part: 'ruby.wasm' }, 'ruby.wasm'],
      [{ kind: 'full', missingBytes: 99_000 }, '99 KB more'],
      [{ kind: 'unkept', reason: 'SecurityError' }, 'would not keep .*SecurityError'],
    ] as const
  ).map(
    ([problem, words]) =>
      [
        `a language that could not be fetched: ${problem.kind}`,
        { kind: 'not_pulled', image: 'pocket-dojo/ruby', problem },
        [`problem: ${words}`],
      ] as const,
  ),
  ['a full disk', { kind: 'unsaved', problem: { kind: 'quota' }, last }, ['problem: no more room']],
  [
    'storage that fails',
    { kind: 'unsaved', problem: { kind: 'storage', reason: 'AbortError' }, last },
    ['problem: AbortError'],
  ],
  [
    'another tab that was faster',
    { kind: 'unsaved', problem: { kind: 'overtaken', index: 4, failTag: 'fail-4-x' }, last },
    ['problem: fail-4-x'],
  ],
];

test.each(rows)('of %s a person is told what they can act on', (_what, outcome, told) => {
  const notices = noticesOf(outcome, 7);
  expect(notices.map(({ kind, words }) => `${kind}: ${words}`)).toEqual(
    told.map((each) => {
      const [kind = '', words = ''] = each.split(': ');
      return expect.stringMatching(new RegExp(`^${kind}: .*${words}`)) as string;
    }),
  );
});

const url = 'https://r.example';
test.each<readonly [RemoteProblem, readonly Way[]]>([
  [{ kind: 'no_answer', url }, ['run again', 'run here', 'choose a runner']],
  [{ kind: 'pulling', url, image: 'an/image:1' }, ['run again', 'run here']],
  // Again, it would be denied again.
  [{ kind: 'denied', url, hasToken: false }, ['choose a runner', 'run here']],
])('of a runner elsewhere that failed by %j, it is offered what may help', (problem, ways) => {
  expect(noticesOf({ kind: 'remote', problem }, 7)).toMatchObject([{ kind: 'problem', ways }]);
});
