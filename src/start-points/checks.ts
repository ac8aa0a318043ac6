import { hasFile, type Files } from '../kata/files.ts';
import { broken, show, type Broken } from './rules.ts';
import { rubyPart } from './ruby-regex.ts';

/** Says all that is wrong with the value of a key; nothing when it is right. */
export type Check = (value: unknown) => readonly Broken[];

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const text: Check = (value) =>
  typeof value === 'string' && value.trim() !== '' ? [] : [broken('text', show(value))];

export function oneOf(...allowed: readonly string[]): Check {
  return (value) =>
    typeof value === 'string' && allowed.includes(value)
      ? []
      : [broken('choice', allowed.map(show).join(', '), show(value))];
}

export function wholeNumber(least: number, most: number): Check {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? []
      : [broken('whole-number', `${least}`, `${most}`, show(value))];
}

/** host:port/name/name:tag@digest, as docker's reference grammar has it; the build adds a tag of ours. */
export const imageName: Check = (value) =>
  typeof value === 'string' && value.length <= 512 && dockerName.test(value)
    ? []
    : [broken('image-name', show(value))];

const dockerName = (() => {
  const part = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
  const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
  // What has no dot and no port is the first part of the name, but for localhost.
  const host = `(?:localhost|${label}(?:\\.${label})+|${label}(?=:\\d))(?::\\d{1,5})?/`;
  const digest = '@[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-fA-F]{32,128}';
  return new RegExp(`^(?:${host})?${part}(?:/${part})*(?::\\w[\\w.-]{0,127})?(?:${digest})?$`);
})();

/** A list of different non-empty strings. */
export function list(what: string, { mayBeEmpty = false } = {}): Check {
  return (value) => {
    if (!Array.isArray(value)) return [broken('list', what, show(value))];
    if (value.length === 0) return mayBeEmpty ? [] : [broken('list-filled', what)];
    return value.flatMap((entry: unknown, at) => {
      if (typeof entry !== 'string' || entry === '') {
        return [broken('list-entry', `${at}`, what, show(entry))];
      }
      const before = value.indexOf(entry);
      return before === at ? [] : [broken('list-once', `${at}`, `${before}`, show(entry))];
    });
  };
}

/** The strings of a list, each with its place. Whatever else is in it, `list` tells. */
export function stringsOf(value: unknown): readonly (readonly [at: number, entry: string])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown, at) =>
    typeof entry === 'string' && entry !== '' ? [[at, entry] as const] : [],
  );
}

/** One, or a list of them. */
export const extensions: Check = (value) => {
  const all = typeof value === 'string' ? [value] : value;
  return [
    ...list('file extensions')(all),
    ...stringsOf(all).flatMap(([at, extension]) =>
      /^\.[^/]+$/.test(extension) ? [] : [broken('extension', `${at}`, show(extension))],
    ),
  ];
};

export const progressRegexs: Check = (value) =>
  Array.isArray(value) && value.length === 2
    ? [...list('regular expressions')(value), ...regexProblems(value)]
    : [broken('regex-two', show(value))];

/** cyber-dojo takes them and makes nothing of them; nor is anything made of them here. */
export const hiddenFilenames: Check = (value) => [
  ...list('regular expressions', { mayBeEmpty: true })(value),
  ...regexProblems(value),
];

function regexProblems(value: unknown): readonly Broken[] {
  return stringsOf(value).flatMap(([at, source]) => {
    const ruby = rubyPart(source);
    if (ruby !== null) {
      return [broken('regex-ruby', `${at}`, show(source), ruby.part, ruby.instead)];
    }
    const mistake = regexMistake(source);
    return mistake === null ? [] : [broken('regex', `${at}`, show(source), mistake)];
  });
}

function regexMistake(source: string): string | null {
  try {
    return new RegExp(source, 'm') instanceof RegExp ? null : 'it is none';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const namedVersion: Check = (value) =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((part) => typeof part === 'string') &&
  value[0]?.trim() !== ''
    ? []
    : [broken('version-pair', show(value))];

/** Whatever it is. */
export const rubyLambda: Check = () => [broken('ruby-lambda')];

/** The name of a file of the folder. */
export function fileThere(value: unknown, files: Files): readonly Broken[] {
  if (typeof value !== 'string' || value === '') return [broken('text', show(value))];
  return hasFile(files, value) ? [] : [broken('named-file-there', show(value))];
}
