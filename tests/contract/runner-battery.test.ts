import { describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { batteryCases } from '../support/battery-cases.ts';
import type { BatteryCase, BatteryOutcome } from '../support/battery-cases.ts';
import { knownDifferences } from '../support/battery-differences.ts';

// Our shell against native bash, which runs the same scripts meanwhile.

const files = import.meta.glob('../support/battery/*.sh', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const code = await commands.batteryShell();
const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
const { runInShell } = (await import(
  /* @vite-ignore */ url
)) as typeof import('../support/battery-shell.ts');

for (const [path, text] of Object.entries(files)) {
  const cases = batteryCases(text);
  const native = await commands.nativeBash(cases.map(({ script }) => script));

  describe.skipIf(native === null)(`bash: ${path.replace(/.*\/|\.sh$/g, '')}`, () => {
    test.each(cases.map((one, index) => ({ ...one, native: native?.[index] })))(
      '$name',
      async ({ native: expected, ...one }) => {
        if (expected === undefined) throw new Error('bash has not run it');
        const { shown, ...ours } = await runInShell(one.script);
        const known = knownDifferences[one.name];
        if (known === undefined) expect(compared(one, ours)).toEqual(compared(one, expected));
        else expect(differences(one, ours, expected)).toEqual(known);
        expect(shown).toEqual({ stdout: ours.stdout, stderr: ours.stderr });
      },
    );
  });
}

function compared({ comparesStderr }: BatteryCase, outcome: BatteryOutcome): object {
  const { stderr, ...others } = outcome;
  return comparesStderr ? { ...others, stderr } : others;
}

/** The lines that ours has more (+) and fewer (-) than bash. */
function differences(one: BatteryCase, ours: BatteryOutcome, expected: BatteryOutcome): string[] {
  const [mine, theirs] = [linesOf(one, ours), linesOf(one, expected)];
  return [
    ...without(mine, theirs).map((line) => `+${line}`),
    ...without(theirs, mine).map((line) => `-${line}`),
  ];
}

function linesOf({ comparesStderr }: BatteryCase, outcome: BatteryOutcome): string[] {
  const { stdout, stderr, status, files: left } = outcome;
  return [
    ...stdout.split('\n'),
    ...(comparesStderr ? stderr.split('\n') : []),
    `status ${status}`,
    ...Object.entries(left).map(([name, content]) => `${name}: ${content}`),
  ];
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}
