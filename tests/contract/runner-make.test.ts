import { describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import archiver from '../support/make/archiver.sh?raw';
import compiler from '../support/make/compiler.sh?raw';
import { makeCases } from '../support/make/make-cases.ts';
import type { MakeOutcome } from '../support/make/make-cases.ts';
import { makeWorld } from '../support/make/make-world.ts';

// Our make against GNU make, which builds the same meanwhile, with the same stand-in for a compiler.

const files = import.meta.glob('../support/make/cases/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const compilers = ['cc', 'gcc', 'g++', 'clang', 'clang++'].map((name) => [name, compiler] as const);
const bin = Object.fromEntries([...compilers, ['ar', archiver] as const]);

const version = await commands.nativeMakeVersion();
const { runSteps } = await makeWorld();

test('GNU make is here to compare with', ({ skip }) => {
  skip(version !== 'GNU Make 4.3', `its messages are those of 4.3; here is ${version}`);
});

for (const [path, text] of Object.entries(files)) {
  const cases = makeCases(text);
  const name = path.replace(/.*\/|\.txt$/g, '');
  const isComparable = version === 'GNU Make 4.3';
  const native = isComparable ? await commands.nativeMake(cases, bin) : [];

  describe.skipIf(!isComparable)(`make does what GNU make does: ${name}`, () => {
    test.each(cases.map((one, at) => ({ ...one, native: native[at] ?? [] })))(
      '$name',
      async ({ native: expected, ...one }) => {
        const lines = one.steps.map(({ line }) => line);
        const ours = await runSteps(one.files, bin, lines);
        const told = one.steps.map(({ line, known }, at) => {
          const isSame = sameText(ours[at]) === sameText(expected[at]);
          if (isSame !== (known === null)) return { line, ...ours[at] };
          return { line };
        });
        const wanted = one.steps.map(({ line, known }, at) => {
          const isSame = sameText(ours[at]) === sameText(expected[at]);
          if (isSame && known !== null) return { line, known: 'to differ, and does not any more' };
          return isSame === (known === null) ? { line } : { line, ...expected[at] };
        });
        expect(told).toEqual(wanted);
      },
    );
  });
}

function sameText(outcome: MakeOutcome | undefined): string {
  const entries = Object.entries(outcome?.files ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([outcome?.stdout, outcome?.stderr, outcome?.status, entries]);
}
