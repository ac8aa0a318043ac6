import type { RunEvent } from '../../src/kata/event.ts';
import { filesOf, type Files } from '../../src/kata/files.ts';
import type { Output } from '../../src/kata/output.ts';
import { chanceFrom } from './chance.ts';
import { runEvent } from './katas.ts';

/** One event of a practice as a person makes it. */
export type Step = { readonly event: RunEvent; readonly files: Files; readonly output: Output };

const names = ['cyber-dojo.sh', 'hiker.js', 'hiker_test.js', 'lib/score.js'].concat([
  'lib/roll.js',
  'readme.txt',
  'red_amber_green.js',
]);
const linesOfFile = 30;

/**
 * Event 0 to event `last` of a practice of seven files of a kilobyte each, of which a run edits none,
 * one or two, and prints something new. It is the same wherever it is asked for, so that the store and
 * native git can be given the same.
 */
export function workload(last: number): readonly Step[] {
  const chance = chanceFrom(1);
  const texts = new Map(
    names.map((name) => [name, Array.from({ length: linesOfFile }, () => line(chance))]),
  );
  let files = filesIn(texts);
  return Array.from({ length: last + 1 }, (_, index) => {
    const edits = index === 0 ? 0 : Math.floor(chance() * 3);
    for (let edit = 0; edit < edits; edit += 1) {
      const lines = texts.get(names[Math.floor(chance() * names.length)] ?? '') ?? [];
      lines[Math.floor(chance() * linesOfFile)] = line(chance);
      files = filesIn(texts);
    }
    const colour = (['red', 'amber', 'green'] as const)[Math.floor(chance() * 3)] ?? 'red';
    const event = {
      ...runEvent(index, colour),
      duration: Number(chance().toFixed(6)),
      diff_added_count: Math.floor(chance() * 9),
      diff_deleted_count: Math.floor(chance() * 9),
    };
    return { event, files, output: outputOf(index, chance) };
  });
}

function filesIn(texts: ReadonlyMap<string, readonly string[]>): Files {
  return filesOf([...texts].map(([name, lines]) => [name, `${lines.join('\n')}\n`]));
}

function line(chance: () => number): string {
  const number = Math.floor(chance() * 1e6);
  return `  const roll${number % 100} = score(${number}, frames);`;
}

function outputOf(index: number, chance: () => number): Output {
  const tests = Array.from(
    { length: 10 },
    (_, at) => `ok ${at + 1} - a test of bowling (${(chance() * 5).toFixed(3)} ms)`,
  );
  return {
    stdout: `${tests.join('\n')}\nrun ${index}\n`,
    stderr: '',
    status: String(index % 2),
    truncations: { stdout: false, stderr: false },
  };
}
