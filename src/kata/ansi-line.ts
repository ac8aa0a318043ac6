import { plainStyle, type AnsiStyle } from './ansi-style.ts';

/** A line as a terminal shows it: its text, and what is styled in it, in order, side by side. */
export type StyledLine = {
  readonly text: string;
  /** None where all of it is plain. Places are of `text`, in UTF-16 units. */
  readonly spans: readonly StyledSpan[];
};

export type StyledSpan = { readonly from: number; readonly to: number; readonly style: AnsiStyle };

/** A line that is being written: a character in each cell, and the place of the next one. */
export type LineBeingWritten = {
  characters: string[];
  styles: AnsiStyle[];
  column: number;
};

export function newLine(): LineBeingWritten {
  return { characters: [], styles: [], column: 0 };
}

export function put(line: LineBeingWritten, character: string, style: AnsiStyle): void {
  line.characters[line.column] = character;
  line.styles[line.column] = style;
  line.column += 1;
}

/**
 * As a terminal erases within a line: 0 what follows the place, 1 what comes up to it, 2 all. After
 * all of it the next place is the first: programs go there, by ways that are not followed here.
 */
export function erase(line: LineBeingWritten, how: number): void {
  const { characters, styles, column } = line;
  if (how === 1) {
    characters.fill(' ', 0, column);
    styles.fill(plainStyle, 0, column);
  } else if (how === 0 || how === 2) {
    if (how === 2) line.column = 0;
    characters.length = Math.min(characters.length, line.column);
    styles.length = characters.length;
  }
}

export function lineOf({ characters, styles }: LineBeingWritten): StyledLine {
  const spans: StyledSpan[] = [];
  let to = 0;
  for (const [place, character] of characters.entries()) {
    const from = to;
    to += character.length;
    const style = styles[place] ?? plainStyle;
    if (style === plainStyle) continue;
    const last = spans.at(-1);
    if (last?.to === from && last.style === style) spans[spans.length - 1] = { ...last, to };
    else spans.push({ from, to, style });
  }
  return { text: characters.join(''), spans };
}
