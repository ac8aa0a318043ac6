import { notAfterWord, notBeforeWord, posixAlternatives } from './posix-regexp.ts';
import { escaped } from './fnmatch.ts';

export type Matcher = {
  matches(line: string): boolean;
  /** The first match from `start` on, of those the longest; null where there is none. */
  find(line: string, start: number): { readonly at: number; readonly text: string } | null;
};

export type Rules = {
  readonly syntax: 'basic' | 'extended' | 'fixed' | 'perl';
  readonly ignoresCase: boolean;
  readonly wholeWords: boolean;
  readonly wholeLines: boolean;
};

/** What the patterns of a grep find. Throws a sentence for a pattern that is none. */
export function createMatcher(patterns: readonly string[], rules: Rules): Matcher {
  const flags = `su${rules.ignoresCase ? 'i' : ''}`;
  const sources = patterns
    .flatMap((pattern) => sourcesOf(pattern, rules.syntax))
    .map((source) => {
      if (rules.wholeLines) return `^(?:${source})$`;
      return rules.wholeWords ? `${notAfterWord}(?:${source})${notBeforeWord}` : source;
    });
  const all = sources.map((source) => new RegExp(source, flags));
  const each = sources.map((source) => new RegExp(source, `${flags}g`));

  return {
    matches: (line) => all.some((one) => one.test(line)),
    find(line, start) {
      let best: { at: number; text: string } | null = null;
      for (const one of each) {
        one.lastIndex = start;
        const found = one.exec(line);
        if (found === null) continue;
        const isBetter =
          best === null ||
          found.index < best.at ||
          (found.index === best.at && found[0].length > best.text.length);
        if (isBetter) best = { at: found.index, text: found[0] };
      }
      return best;
    },
  };
}

function sourcesOf(pattern: string, syntax: Rules['syntax']): string[] {
  switch (syntax) {
    case 'fixed':
      return [[...pattern].map(escaped).join('')];
    case 'perl':
      return [perlSource(pattern)];
    default: {
      const alternatives = posixAlternatives(pattern, syntax);
      // Groups are counted over all alternatives.
      return /\\[1-9]/.test(pattern) ? [alternatives.join('|')] : alternatives;
    }
  }
}

/** Most of what is written with -P means the same in JavaScript. */
function perlSource(pattern: string): string {
  const kept = /^((?:[^\\]|\\[^K])*)\\K([^]*)$/.exec(pattern);
  const whole = kept === null ? pattern : `(?<=${kept[1]})${kept[2]}`;
  return whole
    .replaceAll('\\h', '[ \\t]')
    .replaceAll('\\A', '^')
    .replaceAll(/\\[zZ]/g, '$')
    .replaceAll('(?<!', '\0!')
    .replaceAll('(?<=', '\0=')
    .replaceAll(/\(\?P?<(\w+)>/g, '(?<$1>')
    .replaceAll('\0', '(?<')
    .replaceAll('[[:', '[:')
    .replaceAll(/\\([^\p{L}\p{N}^$\\.*+?()[\]{}|/-])/gu, '$1')
    .replaceAll(/\[:(\w+):\]\]?/g, (part, name: string) => perlClasses.get(name) ?? part);
}

const perlClasses = new Map([
  ['alpha', '[A-Za-z]'],
  ['digit', '[0-9]'],
  ['alnum', '[A-Za-z0-9]'],
  ['space', '\\s'],
  ['upper', '[A-Z]'],
  ['lower', '[a-z]'],
]);
