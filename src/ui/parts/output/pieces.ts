import type { StyledLine } from '../../../kata/ansi-line.ts';
import { plainStyle, type AnsiStyle } from '../../../kata/ansi-style.ts';
import type { LineLink } from '../../../kata/line-links.ts';

/** A stretch of a line: of one style, or a link that holds such stretches. */
export type Piece = {
  /** Null for what is no link. */
  readonly link: LineLink | null;
  readonly runs: readonly StyledRun[];
};

export type StyledRun = { readonly text: string; readonly style: AnsiStyle };

/** A line cut where its style changes and where its links begin and end; links stay whole. */
export function piecesOf(line: StyledLine, links: readonly LineLink[]): readonly Piece[] {
  const runs = runsOf(line);
  const pieces: Piece[] = [];
  let at = 0;
  for (const link of links) {
    if (at < link.from) pieces.push({ link: null, runs: cut(runs, at, link.from) });
    pieces.push({ link, runs: cut(runs, link.from, link.to) });
    at = link.to;
  }
  if (at < line.text.length) pieces.push({ link: null, runs: cut(runs, at, line.text.length) });
  return pieces;
}

type PlacedRun = StyledRun & { readonly from: number };

function runsOf({ text, spans }: StyledLine): PlacedRun[] {
  const runs: PlacedRun[] = [];
  let at = 0;
  const upTo = (to: number, style: AnsiStyle): void => {
    if (at < to) runs.push({ from: at, text: text.slice(at, to), style });
    at = to;
  };
  for (const { from, to, style } of spans) {
    upTo(from, plainStyle);
    upTo(to, style);
  }
  upTo(text.length, plainStyle);
  return runs;
}

/** The runs between two places. Takes them off the front: the places only ever go on. */
function cut(runs: PlacedRun[], from: number, to: number): readonly StyledRun[] {
  const taken: StyledRun[] = [];
  for (let next = runs[0]; next !== undefined && next.from < to; next = runs[0]) {
    const end = next.from + next.text.length;
    const start = Math.max(from, next.from);
    taken.push({
      text: next.text.slice(start - next.from, Math.min(to, end) - next.from),
      style: next.style,
    });
    if (end > to) break;
    runs.shift();
  }
  return taken;
}
