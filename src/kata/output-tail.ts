import { readAnsi } from './ansi.ts';
import type { Output } from './output.ts';

/** The last lines that say something: of stderr, or where it is empty of stdout; colours left out. */
export function outputTail({ stdout, stderr }: Output, count: number): readonly string[] {
  const spoken = (text: string) =>
    readAnsi(text)
      .map((line) => line.text.trimEnd())
      .filter((line) => line !== '');
  const errors = spoken(stderr);
  return (errors.length > 0 ? errors : spoken(stdout)).slice(-count);
}
