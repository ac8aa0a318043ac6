import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const exercises = fileURLToPath(new URL('../../src/start-points/exercises/', import.meta.url));

/** The text of a file of an exercise that ships. */
export function exerciseFile(folder: string, name = 'readme.txt'): string {
  return readFileSync(`${exercises}${folder}/${name}`, 'utf8');
}

/** The indented lines that follow the first line with `heading` in it, without their indentation. */
export function blockAfter(text: string, heading: string): readonly string[] {
  const lines = text.split('\n');
  const told = lines.findIndex((line) => line.includes(heading));
  if (told < 0) throw new Error(`nothing is said of ${JSON.stringify(heading)}`);
  const first = lines.findIndex((line, index) => index > told && line.startsWith('  '));
  const after = lines.findIndex((line, index) => index > first && !line.startsWith('  '));
  const block = lines.slice(first, after);
  const indentation = Math.min(...block.map((line) => line.search(/\S/)));
  return block.map((line) => line.slice(indentation));
}

/** As blockAfter, each line cut where two spaces or more are, and what was cut trimmed. */
export function tableAfter(text: string, heading: string): readonly (readonly string[])[] {
  return blockAfter(text, heading).map((line) => line.trim().split(/ {2,}/));
}

/** The first line is a heading. */
export function tableBelow(text: string, heading: string): readonly (readonly string[])[] {
  return tableAfter(text, heading).slice(1);
}

/** What stands for nothing in an example. */
export function nothingOr(text: string): string {
  return /^\((nothing|none)\)$/.test(text) ? '' : text;
}

export function numbersIn(text: string): readonly number[] {
  return (text.match(/-?\d+/g) ?? []).map(Number);
}

/** Of a place that is there. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no ${index} of ${list.length}`);
  return found;
}

/** Each row, with the answer in its last cell worked out anew from the others. */
export function answered(
  rows: readonly (readonly string[])[],
  answer: (...given: readonly string[]) => string,
): readonly (readonly string[])[] {
  return rows.map((row) => [...row.slice(0, -1), answer(...row.slice(0, -1))]);
}
