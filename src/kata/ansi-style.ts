/** One of the sixteen that a terminal names, or red, green and blue of 0 to 255. */
export type AnsiColour =
  { readonly kind: 'named'; readonly index: number } | { readonly kind: 'rgb'; readonly rgb: Rgb };

export type Rgb = readonly [red: number, green: number, blue: number];

/** How text looks. A colour that is null is the one of the page. */
export type AnsiStyle = {
  readonly colour: AnsiColour | null;
  readonly background: AnsiColour | null;
  readonly isBold: boolean;
  readonly isDim: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly isInverse: boolean;
  readonly isStruck: boolean;
};

export const plainStyle: AnsiStyle = {
  colour: null,
  background: null,
  isBold: false,
  isDim: false,
  isItalic: false,
  isUnderlined: false,
  isInverse: false,
  isStruck: false,
};

/**
 * The style after a "select graphic rendition": its numbers as they stand between `ESC [` and `m`,
 * such as `1;31`, `38;5;208` or `38:2::255:128:0` (ECMA-48, and xterm for the colours). What it does
 * not know it leaves out. Text is never hidden, and never blinks.
 */
export function styleAfter(style: AnsiStyle, parameters: string): AnsiStyle {
  const groups = parameters.split(';').map((group) => group.split(':').map(Number));
  let next = style;
  for (let place = 0; place < groups.length; place += 1) {
    const group = groups[place] ?? [];
    const code = group[0] ?? 0;
    if (code === 38 || code === 48 || code === 58) {
      const { colour, used } = extendedColour(group, groups.slice(place + 1, place + 5));
      place += used;
      if (colour !== null) next = withColour(next, code, colour);
    } else next = styleAfterCode(next, code, group[1]);
  }
  return isPlain(next) ? plainStyle : next;
}

function isPlain(style: AnsiStyle): boolean {
  const { colour, background, isBold, isDim, isItalic, isUnderlined, isInverse, isStruck } = style;
  const isMarked = isBold || isDim || isItalic || isUnderlined || isInverse || isStruck;
  return colour === null && background === null && !isMarked;
}

function withColour(style: AnsiStyle, code: number, colour: AnsiColour): AnsiStyle {
  if (code === 38) return { ...style, colour };
  // 58 is the colour of an underline, which has the one of its text here.
  return code === 48 ? { ...style, background: colour } : style;
}

function styleAfterCode(style: AnsiStyle, code: number, detail: number | undefined): AnsiStyle {
  if (code === 0) return plainStyle;
  const change = code === 4 && detail === 0 ? changes.get(24) : changes.get(code);
  if (change !== undefined) return { ...style, ...change };
  const colour = namedBy(code);
  return colour === null ? style : { ...style, ...colour };
}

const changes: ReadonlyMap<number, Partial<AnsiStyle>> = new Map<number, Partial<AnsiStyle>>([
  [1, { isBold: true }],
  [2, { isDim: true }],
  [3, { isItalic: true }],
  [4, { isUnderlined: true }],
  [7, { isInverse: true }],
  [9, { isStruck: true }],
  [21, { isUnderlined: true }],
  [22, { isBold: false, isDim: false }],
  [23, { isItalic: false }],
  [24, { isUnderlined: false }],
  [27, { isInverse: false }],
  [29, { isStruck: false }],
  [39, { colour: null }],
  [49, { background: null }],
]);

function namedBy(code: number): Partial<AnsiStyle> | null {
  if (code >= 30 && code <= 37) return { colour: named(code - 30) };
  if (code >= 40 && code <= 47) return { background: named(code - 40) };
  if (code >= 90 && code <= 97) return { colour: named(code - 82) };
  return code >= 100 && code <= 107 ? { background: named(code - 92) } : null;
}

/** Of `38:5:n` and `38:2:space:r:g:b` in one group, or `38;5;n` and `38;2;r;g;b` in those after it. */
function extendedColour(
  group: readonly number[],
  after: readonly (readonly number[])[],
): { readonly colour: AnsiColour | null; readonly used: number } {
  if (group.length > 1) {
    // The colour space may be left out, as many programs do.
    const rgb = group.length > 5 ? group.slice(3, 6) : group.slice(2, 5);
    return { colour: group[1] === 5 ? indexed(group[2]) : rgbOf(group[1], rgb), used: 0 };
  }
  const [kind, ...numbers] = after.map((each) => each[0] ?? 0);
  if (kind === 5) return { colour: indexed(numbers[0]), used: 2 };
  return kind === 2 ? { colour: rgbOf(2, numbers), used: 4 } : { colour: null, used: 1 };
}

function rgbOf(kind: number | undefined, [r, g, b]: readonly number[]): AnsiColour | null {
  if (kind !== 2 || !isByte(r) || !isByte(g) || !isByte(b)) return null;
  return { kind: 'rgb', rgb: [r, g, b] };
}

/** Of the 256: the sixteen named, a cube of 6 by 6 by 6, and 24 greys. */
function indexed(index: number | undefined): AnsiColour | null {
  if (!isByte(index)) return null;
  if (index < 16) return named(index);
  if (index >= 232) {
    const grey = 8 + (index - 232) * 10;
    return { kind: 'rgb', rgb: [grey, grey, grey] };
  }
  const cube = index - 16;
  const step = (place: number): number => (place === 0 ? 0 : 55 + place * 40);
  return {
    kind: 'rgb',
    rgb: [step(Math.floor(cube / 36)), step(Math.floor(cube / 6) % 6), step(cube % 6)],
  };
}

function named(index: number): AnsiColour {
  return { kind: 'named', index };
}

function isByte(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= 255;
}
