/** Lines that are drawn together, or not at all while they are off the screen. */
export type Block<Line> = readonly Line[];

export const linesPerBlock = 50;

/**
 * The lines in blocks. A block whose lines are all the same objects as before is the same object as
 * before: what was drawn of it stays.
 */
export function blocksOf<Line>(
  lines: readonly Line[],
  before: readonly Block<Line>[],
): readonly Block<Line>[] {
  const blocks: Block<Line>[] = [];
  for (let from = 0; from < lines.length; from += linesPerBlock) {
    const block = lines.slice(from, from + linesPerBlock);
    const was = before[blocks.length];
    const isSame =
      was?.length === block.length && was.every((line, place) => line === block[place]);
    blocks.push(isSame ? was : block);
  }
  return blocks;
}
