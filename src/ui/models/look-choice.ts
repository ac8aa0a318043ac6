/** What the person chose of how things look; null where they chose nothing. */
export type LookChoice = {
  readonly theme: Theme | null;
  readonly isColoured: boolean | null;
  readonly fontSizePx: number | null;
  /** Columns of a tab; null for as many as the kata says. */
  readonly tabSize: number | null;
};

/** `system` is as the system or the browser is set, and follows when that changes. */
export type Theme = 'system' | 'light' | 'dark';

export const noLookChoice: LookChoice = {
  theme: null,
  isColoured: null,
  fontSizePx: null,
  tabSize: null,
};

export const themes: readonly Theme[] = ['system', 'light', 'dark'];
export const usualFontSizePx = 14;
export const fontSizesPx: readonly number[] = [10, 12, 13, 14, 16, 18, 20, 24, 28, 32];
export const tabSizes: readonly number[] = [1, 2, 3, 4, 6, 8];

/** Reads what was kept; what is not understood counts as not chosen. */
export function readLookChoice(kept: unknown): LookChoice {
  if (typeof kept !== 'object' || kept === null) return noLookChoice;
  const values: Readonly<Record<string, unknown>> = { ...kept };
  const { theme, isColoured, fontSizePx, tabSize } = values;
  return {
    theme: oneOf(themes, theme),
    isColoured: typeof isColoured === 'boolean' ? isColoured : null,
    fontSizePx: oneOf(fontSizesPx, fontSizePx),
    tabSize: oneOf(tabSizes, tabSize),
  };
}

function oneOf<T>(known: readonly T[], value: unknown): T | null {
  return known.find((each) => each === value) ?? null;
}
