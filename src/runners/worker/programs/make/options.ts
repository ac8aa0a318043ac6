import { unsupported } from './stop.ts';

/** What the letters of make's options switch on. */
export type Flags = {
  -readonly [Name in (typeof letters)[keyof typeof letters]]: boolean;
} & {
  hidesFolder: boolean;
  warnsOfUndefined: boolean;
};

export type Options = {
  readonly flags: Flags;
  readonly makefiles: readonly string[];
  /** Each relative to the one before. */
  readonly folders: readonly string[];
  readonly includeFolders: readonly string[];
  readonly goals: readonly string[];
  /** `NAME=value`, in order. */
  readonly assignments: readonly string[];
  readonly texts: readonly string[];
  readonly asks: 'nothing' | 'version' | 'usage';
  readonly wrong: string | null;
};

/** In the order in which MAKEFLAGS has them. */
const letters = {
  B: 'makesAlways',
  e: 'lovesEnvironment',
  i: 'ignoresErrors',
  k: 'keepsGoing',
  n: 'justPrints',
  q: 'asksOnly',
  r: 'hasNoRules',
  R: 'hasNoVariables',
  s: 'isSilent',
  t: 'touches',
  w: 'printsFolder',
} as const;

const longNames: Readonly<Record<string, string>> = {
  'always-make': 'B',
  'environment-overrides': 'e',
  'ignore-errors': 'i',
  'keep-going': 'k',
  'just-print': 'n',
  'dry-run': 'n',
  recon: 'n',
  question: 'q',
  'no-builtin-rules': 'r',
  'no-builtin-variables': 'R',
  silent: 's',
  quiet: 's',
  touch: 't',
  'print-directory': 'w',
  'no-keep-going': 'S',
  stop: 'S',
  directory: 'C',
  file: 'f',
  makefile: 'f',
  'include-dir': 'I',
  jobs: 'j',
  'load-average': 'l',
  'max-load': 'l',
  'output-sync': 'O',
  version: 'v',
  help: 'h',
  eval: 'E',
};

const takesValue = 'CfIE';
const mayTakeValue = 'jlO';
const isRefused: Readonly<Record<string, string>> = {
  d: '-d (debug)',
  p: '-p (print-data-base)',
  o: '-o (old-file)',
  W: '-W (what-if)',
  L: '-L (check-symlink-times)',
  debug: '--debug',
  trace: '--trace',
  'print-data-base': '-p (print-data-base)',
  'old-file': '-o (old-file)',
  'assume-old': '-o (old-file)',
  'what-if': '-W (what-if)',
  'new-file': '-W (what-if)',
  'assume-new': '-W (what-if)',
  'check-symlink-times': '-L (check-symlink-times)',
};

export function createFlags(): Flags {
  const flags = Object.fromEntries(Object.values(letters).map((name) => [name, false]));
  return { ...flags, hidesFolder: false, warnsOfUndefined: false } as Flags;
}

/** Reads the words of a call, or of MAKEFLAGS, into `flags` and what it answers. */
export function readOptions(words: readonly string[], flags: Flags): Options {
  const lists = {
    C: [] as string[],
    f: [] as string[],
    I: [] as string[],
    E: [] as string[],
    goals: [] as string[],
    assignments: [] as string[],
  };
  let asks: Options['asks'] = 'nothing';
  let wrong: string | null = null;
  const left = [...words].toReversed();
  let isOperandsOnly = false;
  for (let word = left.pop(); word !== undefined; word = left.pop()) {
    if (isOperandsOnly || !word.startsWith('-') || word === '-') {
      (word.includes('=') ? lists.assignments : lists.goals).push(word);
    } else if (word === '--') isOperandsOnly = true;
    else if (word.startsWith('--')) readLong(word.slice(2));
    else readShort(word.slice(1));
  }
  return {
    flags,
    makefiles: lists.f,
    folders: lists.C,
    includeFolders: lists.I,
    goals: lists.goals,
    assignments: lists.assignments,
    texts: lists.E,
    asks,
    wrong,
  };

  function readLong(word: string): void {
    const [name = '', ...rest] = word.split('=');
    const value = word.includes('=') ? rest.join('=') : null;
    if (name in isRefused) throw unsupported(null, `option ${isRefused[name]}`);
    if (name === 'no-print-directory') flags.hidesFolder = true;
    else if (name === 'warn-undefined-variables') flags.warnsOfUndefined = true;
    else if (name in longNames) readLetter(longNames[name] ?? '', value, null);
    else if (name !== 'jobserver-auth') wrong ??= `unrecognized option '--${word}'`;
  }

  function readShort(word: string): void {
    let rest = word;
    while (rest !== '') {
      const letter = rest.charAt(0);
      rest = rest.slice(1);
      if (readLetter(letter, null, rest)) return;
    }
  }

  /** Whether the rest of the word was its value. */
  function readLetter(letter: string, value: string | null, rest: string | null): boolean {
    if (letter in letters) {
      flags[letters[letter as keyof typeof letters]] = true;
      if (letter === 'R') flags.hasNoRules = true;
      return false;
    }
    if (takesValue.includes(letter)) {
      takeValue(letter as 'C' | 'f' | 'I' | 'E', value ?? (rest === '' ? null : rest));
      return true;
    }
    if (mayTakeValue.includes(letter)) return passOver(letter, rest);
    readOther(letter);
    return false;
  }

  function takeValue(letter: 'C' | 'f' | 'I' | 'E', given: string | null): void {
    const value = given ?? left.pop();
    if (value === undefined) wrong ??= `option requires an argument -- '${letter}'`;
    else lists[letter].push(value);
  }

  function readOther(letter: string): void {
    if (letter in isRefused) throw unsupported(null, `option ${isRefused[letter]}`);
    if (letter === 'S') flags.keepsGoing = false;
    else if (letter === 'v') asks = 'version';
    else if (letter === 'h') asks = 'usage';
    else if (!'bm'.includes(letter)) wrong ??= `invalid option -- '${letter}'`;
  }

  /** One recipe runs at a time, whatever -j says. */
  function passOver(letter: string, rest: string | null): boolean {
    if (letter === 'O') return true;
    if (rest !== null && /^[\d.]/.test(rest)) return true;
    if (rest === '' && /^[\d.]+$/.test(left.at(-1) ?? '')) left.pop();
    return false;
  }
}

/** What a make that this one calls is told: `kn`, ` --no-print-directory`, `k -- CC=gcc`. */
export function makeFlagsOf(
  flags: Flags,
  includeFolders: readonly string[],
  assignments: readonly string[],
): string {
  const on = Object.entries(letters).filter(([, name]) => flags[name]);
  const words = [
    on.map(([letter]) => letter).join(''),
    ...includeFolders.map((folder) => `-I${folder}`),
    ...(flags.hidesFolder ? ['--no-print-directory'] : []),
    ...(flags.warnsOfUndefined ? ['--warn-undefined-variables'] : []),
  ];
  if (assignments.length === 0) return words.join(' ');
  const quoted = assignments.map((each) => each.replaceAll(/[\\\s]/g, '\\$&'));
  return `${words.join(' ')} -- ${quoted.toReversed().join(' ')}`;
}

/** MAKEFLAGS as the words of a call; its first word may be letters without a dash. */
export function wordsOfMakeFlags(text: string): string[] {
  const words = text.match(/(?:\\.|[^\\\s])+/gs)?.map((word) => word.replaceAll(/\\(.)/gs, '$1'));
  const [first = '', ...rest] = words ?? [];
  const isLetters = first !== '' && !text.startsWith(' ') && !/^-|=/.test(first);
  return isLetters ? [`-${first}`, ...rest] : [first, ...rest].filter((word) => word !== '');
}
