import { diffWordsWithSpace } from 'diff';
import type { DiffLine } from './line-diff.ts';

/** A piece of a line, and whether it is what changed in the line. */
export type Piece = {
  /** Where in the line it begins. */
  readonly from: number;
  readonly text: string;
  readonly isChanged: boolean;
};

type TextLine = Exclude<DiffLine, { readonly type: 'section' }>;

/** Longer lines are told as a whole: nobody reads the words of a minified file. */
const maxLength = 500;

/** Lines that have less than this share of their text in common are two lines, not one changed. */
const leastShare = 0.3;

/**
 * For each place among these lines, the place of its other side: where a region of change has as many
 * lines deleted as added, they are taken to be the same lines, changed.
 */
export function partnersIn(lines: readonly DiffLine[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  let at = 0;
  while (at < lines.length) {
    if (lines[at]?.type !== 'deleted') {
      at += 1;
      continue;
    }
    const deleted = lengthOf(lines, at, 'deleted');
    const added = lengthOf(lines, at + deleted, 'added');
    if (deleted === added) pair(partners, at, deleted);
    at += deleted + added;
  }
  return partners;
}

function pair(partners: Map<number, number>, from: number, count: number): void {
  for (let at = from; at < from + count; at += 1) {
    partners.set(at, at + count);
    partners.set(at + count, at);
  }
}

/** The pieces of a line beside the one that it was, or became; null where all of it is different. */
export function piecesOf(line: TextLine, partner: TextLine): readonly Piece[] | null {
  const isOld = line.type === 'deleted';
  const [was, now] = isOld ? [line.line, partner.line] : [partner.line, line.line];
  if (Math.max(was.length, now.length) > maxLength) return null;
  const parts = diffWordsWithSpace(was, now);
  const common = parts
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.trim().length, 0);
  if (common < leastShare * Math.min(was.trim().length, now.trim().length)) return null;
  const pieces: Piece[] = [];
  let from = 0;
  for (const { value: text, added, removed } of parts) {
    if (isOld ? added : removed) continue;
    pieces.push({ from, text, isChanged: added || removed });
    from += text.length;
  }
  return pieces;
}

function lengthOf(lines: readonly DiffLine[], from: number, type: DiffLine['type']): number {
  let length = 0;
  while (lines[from + length]?.type === type) length += 1;
  return length;
}
