import { fileNameProblem } from '../kata/file-name.ts';
import { filesOf, type Files } from '../kata/files.ts';

/** Says all that is wrong with a value, in words that follow "KEY "; nothing when it is right. */
export type Check = (value: unknown, files: Files) => readonly string[];

/** cyber-dojo's limit of a visible file of a start-point. */
const maxFileBytes = 25 * 1024;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const nonEmptyString: Check = (value) =>
  typeof value === 'string' && value.trim() !== ''
    ? []
    : [`must be a non-empty string, not ${show(value)}`];

export function oneOf(...allowed: readonly string[]): Check {
  return (value) =>
    typeof value === 'string' && allowed.includes(value)
      ? []
      : [`must be one of ${allowed.map(show).join(', ')}, not ${show(value)}`];
}

export function wholeNumber(least: number, most: number): Check {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? []
      : [`must be a whole number from ${least} to ${most}, not ${show(value)}`];
}

/** registry.example:5000/name/name:tag; the build adds the tag of ours. */
export const imageName: Check = (value) =>
  typeof value === 'string' &&
  /^([a-z0-9.-]+(:\d+)?\/)?[a-z0-9]+([._-]+[a-z0-9]+)*(\/[a-z0-9]+([._-]+[a-z0-9]+)*)*(:[\w][\w.-]{0,127})?(@sha256:[0-9a-f]{64})?$/.test(
    value,
  )
    ? []
    : [`must be an image name such as "pocket-dojo/python_unittest", not ${show(value)}`];

export const filenameExtension: Check = (value) => {
  const extensions = typeof value === 'string' ? [value] : value;
  const wrong = stringsProblem(extensions, 'file extensions such as ".py"');
  if (wrong !== null) return [wrong];
  return (extensions as readonly string[]).flatMap((extension, index) =>
    /^\../.test(extension)
      ? []
      : [`[${index}] must be a dot and more, such as ".py", not ${show(extension)}`],
  );
};

export function strings(what: string): Check {
  return (value) => {
    const wrong = stringsProblem(value, what);
    return wrong === null ? [] : [wrong];
  };
}

export const progressRegexs: Check = (value) => {
  const wrong = stringsProblem(value, 'regular expressions');
  if (wrong !== null) return [wrong];
  const expressions = value as readonly string[];
  if (expressions.length !== 2) {
    return [`must be two regular expressions (for red, for green), not ${expressions.length}`];
  }
  return expressions.flatMap((expression, index) =>
    isRegExp(expression) ? [] : [`[${index}] ${show(expression)} is not a regular expression`],
  );
};

export const namedVersion: Check = (value) =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((part) => typeof part === 'string') &&
  value[0] !== ''
    ? []
    : [`must be a name and a version such as ["Python", "3.14"], not ${show(value)}`];

export function visibleFilenames(rules: {
  readonly needed?: readonly string[];
  readonly forbidden?: string;
}): Check {
  return (value, files) => {
    const wrong = stringsProblem(value, 'file names');
    if (wrong !== null) return [wrong];
    const names = value as readonly string[];
    return [
      ...names.flatMap((name, index) =>
        visibleFileProblems(name, names.slice(0, index), files).map(
          (message) => `[${index}] ${show(name)} ${message}`,
        ),
      ),
      ...(rules.needed ?? [])
        .filter((needed) => !names.includes(needed))
        .map((needed) => `must include ${show(needed)}`),
      ...(rules.forbidden !== undefined && names.includes(rules.forbidden)
        ? [`cannot include ${show(rules.forbidden)}`]
        : []),
    ];
  };
}

function visibleFileProblems(
  name: string,
  before: readonly string[],
  files: Files,
): readonly string[] {
  const content = files[name];
  if (content === undefined) return ['is not there'];
  if (!/^[A-Za-z0-9._/][A-Za-z0-9._/-]*$/.test(name)) {
    return ['must be of A-Z a-z 0-9 . _ - / alone, and not begin with -'];
  }
  const problem = fileNameProblem(name, filesOf(before.map((other) => [other, ''])));
  if (problem !== null) return [`cannot be a file name (${problem.kind})`];
  if (new TextEncoder().encode(content).length > maxFileBytes) return ['is larger than 25 KB'];
  if (content.includes('\uFFFD') || content.includes('\0')) return ['is not text in UTF-8'];
  return [];
}

/** Why a value is no list of different, non-empty strings, or null. */
function stringsProblem(value: unknown, what: string): string | null {
  if (!Array.isArray(value) || value.length === 0) {
    return `must be a non-empty list of ${what}, not ${show(value)}`;
  }
  const wrong = value.find((each) => typeof each !== 'string' || each === '');
  if (wrong !== undefined) return `must be a list of ${what}, and ${show(wrong)} is none`;
  const twice = value.find((each, index) => value.indexOf(each) !== index);
  return twice === undefined ? null : `has ${show(twice)} twice`;
}

function isRegExp(source: string): boolean {
  try {
    return new RegExp(source, 'm') instanceof RegExp;
  } catch {
    return false;
  }
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
