import type { AnsiColour, AnsiStyle, Rgb } from '../../../kata/ansi-style.ts';

/** What a program's colours become on a page: CSS colours, null where they are the page's own. */
export type ShownColours = { readonly colour: string | null; readonly background: string | null };

/**
 * The colours that a program asked for, in light and dark, so near to them as they can be read:
 * text has a contrast of 4.5 to 1 to what it stands on, whatever was asked for.
 */
export function shownColours(style: AnsiStyle): ShownColours {
  const key = `${keyOf(style.colour)}/${keyOf(style.background)}/${style.isInverse}/${style.isDim}`;
  const known = shown.get(key);
  if (known !== undefined) return known;
  const [light, dark] = [coloursOn(lightPage, style), coloursOn(darkPage, style)];
  const pair = (part: 'colour' | 'background'): string | null =>
    light[part] === null || dark[part] === null
      ? null
      : `light-dark(${css(light[part])}, ${css(dark[part])})`;
  const colours = { colour: pair('colour'), background: pair('background') };
  // A program can print a new colour with each character.
  if (shown.size >= maxShown) shown.clear();
  shown.set(key, colours);
  return colours;
}

const shown = new Map<string, ShownColours>();
const maxShown = 4096;

function keyOf(colour: AnsiColour | null): string {
  if (colour === null) return '';
  return colour.kind === 'named' ? `n${colour.index}` : colour.rgb.join();
}

/** What output stands on, as --surface and --ink of theme.css say it, and the sixteen colours there. */
export type AnsiPage = {
  readonly surface: Rgb;
  readonly ink: Rgb;
  readonly named: readonly Rgb[];
};

export const lightPage: AnsiPage = {
  surface: [255, 255, 255],
  ink: [32, 36, 44],
  named: [
    [32, 36, 44],
    [194, 37, 44],
    [24, 116, 62],
    [143, 92, 0],
    [38, 83, 189],
    [138, 47, 160],
    [11, 107, 120],
    [94, 102, 116],
    [82, 90, 104],
    [217, 48, 55],
    [29, 129, 70],
    [153, 101, 0],
    [58, 99, 214],
    [160, 64, 182],
    [15, 122, 136],
    [32, 36, 44],
  ],
};

export const darkPage: AnsiPage = {
  surface: [30, 36, 47],
  ink: [231, 233, 238],
  named: [
    [139, 147, 160],
    [255, 107, 111],
    [90, 196, 130],
    [240, 186, 78],
    [124, 160, 255],
    [214, 140, 235],
    [92, 205, 219],
    [214, 218, 226],
    [154, 163, 179],
    [255, 138, 141],
    [126, 216, 158],
    [250, 208, 120],
    [156, 184, 255],
    [228, 168, 244],
    [134, 222, 233],
    [250, 251, 253],
  ],
};

type PageColours = { readonly colour: Rgb | null; readonly background: Rgb | null };

export function coloursOn(page: AnsiPage, style: AnsiStyle): PageColours {
  const { colour, background, isDim, isInverse } = style;
  const asked = { colour: rgbOn(page, colour), background: rgbOn(page, background) };
  const back = isInverse ? (asked.colour ?? page.ink) : asked.background;
  const front = isInverse ? (asked.background ?? page.surface) : asked.colour;
  if (front === null && back === null && !isDim) return { colour: null, background: null };
  const under = back ?? page.surface;
  const over = front ?? (back === null ? page.ink : mostReadable(back));
  return { colour: readable(isDim ? mixed(over, under, 0.35) : over, under), background: back };
}

function rgbOn(page: AnsiPage, colour: AnsiColour | null): Rgb | null {
  if (colour === null) return null;
  return colour.kind === 'rgb' ? colour.rgb : (page.named[colour.index] ?? null);
}

/** WCAG 2.2's 1.4.3, with a little to spare for what rounding takes. */
const minContrast = 4.55;

/** The colour, moved towards black or white as far as it must be to be read on `under`. */
function readable(colour: Rgb, under: Rgb): Rgb {
  const goal = mostReadable(under);
  let moved = colour;
  for (let share = 0; share <= 1 && contrast(moved, under) < minContrast; share += 0.1) {
    moved = mixed(colour, goal, share);
  }
  return moved;
}

function mostReadable(under: Rgb): Rgb {
  return contrast(white, under) > contrast(black, under) ? white : black;
}

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];

function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (place: 0 | 1 | 2): number =>
    Math.round(from[place] + (to[place] - from[place]) * share);
  return [part(0), part(1), part(2)];
}

export function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]: Rgb): number {
  const part = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}

function css(rgb: Rgb): string {
  return `rgb(${rgb.join(' ')})`;
}
