/** What a command line asks of Ruby. */
export type RubyCommand = {
  readonly main: Main;
  readonly args: readonly string[];
  readonly options: Options;
  /** Options that Ruby itself has to be started with. */
  readonly native: readonly string[];
};

export type Main =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'source'; readonly source: string }
  | { readonly kind: 'stdin' }
  /** Nothing to run: only what the options print. */
  | { readonly kind: 'none' };

export type Options = {
  readonly includes: readonly string[];
  readonly requires: readonly string[];
  /** As -W0, -W1 and -W2 say it. */
  readonly warningLevel: 0 | 1 | 2;
  readonly printsVersion: boolean;
  readonly checksOnly: boolean;
  readonly folder: string | null;
  /** What -n, -p, -a, -l and -x do to the program. */
  readonly loops: boolean;
  readonly prints: boolean;
  readonly splits: boolean;
  readonly chomps: boolean;
  readonly skipsToShebang: boolean;
};

/** Reads `ruby [options] [script] [arguments]`; RUBYOPT counts as options before them. */
export function readRubyCommand(args: readonly string[], rubyopt: string): RubyCommand {
  const state = newState();
  for (const word of rubyopt.split(/\s+/).filter((word) => word !== '')) {
    readWord(state, word.startsWith('-') ? word : `-${word}`, () => '');
  }
  const left = [...args];
  const next = (): string => left.shift() ?? '';
  while (left[0]?.startsWith('-') === true && left[0] !== '-') {
    const word = next();
    if (word === '--') break;
    readWord(state, word, next);
  }
  return { main: mainOf(state, left), args: left, options: state, native: state.native };
}

/** The options on the first line of a script. */
export function readShebang(command: RubyCommand, script: string): RubyCommand {
  const [, words = ''] = /^#!.*?ruby(?:\s+(-.*))?$/m.exec(script.split('\n', 1)[0] ?? '') ?? [];
  if (words === '') return command;
  const { options, native } = command;
  const state: State = {
    ...newState(),
    ...options,
    includes: [...options.includes],
    requires: [...options.requires],
    native: [...native],
  };
  for (const word of words.trim().split(/\s+/)) readWord(state, word, () => '');
  return { ...command, options: state, native: state.native };
}

type State = { -readonly [K in keyof Options]: Options[K] } & {
  includes: string[];
  requires: string[];
  sources: string[];
  native: string[];
  onlyPrints: boolean;
};

function newState(): State {
  return {
    includes: [],
    requires: [],
    sources: [],
    native: [],
    warningLevel: 1,
    printsVersion: false,
    checksOnly: false,
    folder: null,
    loops: false,
    prints: false,
    splits: false,
    chomps: false,
    skipsToShebang: false,
    onlyPrints: false,
  };
}

function mainOf(state: State, left: string[]): Main {
  if (state.sources.length > 0) return { kind: 'source', source: state.sources.join('\n') };
  if (state.onlyPrints || (state.printsVersion && left.length === 0)) return { kind: 'none' };
  const path = left.shift();
  return path === undefined || path === '-' ? { kind: 'stdin' } : { kind: 'file', path };
}

function readWord(state: State, word: string, next: () => string): void {
  if (word.startsWith('--')) readLong(state, word, next);
  else {
    let letters = word.slice(1);
    while (letters !== '') letters = readLetter(state, letters, next);
  }
}

function readLong(state: State, word: string, next: () => string): void {
  if (word === '--version') {
    state.printsVersion = true;
    state.onlyPrints = true;
  } else if (word === '--verbose') state.warningLevel = 2;
  else if (word !== '--disable-syntax_suggest') {
    state.native.push(word);
    if (/^--(help|copyright)$/.test(word)) state.onlyPrints = true;
    const takesNext = /^--(enable|disable|encoding|external-encoding|internal-encoding|dump)$/;
    if (takesNext.test(word)) state.native.push(next());
  }
}

/** Answers the letters that are left: one dash may stand before several. */
function readLetter(state: State, letters: string, next: () => string): string {
  const rest = letters.slice(1);
  const value = (): string => (rest === '' ? next() : rest);
  switch (letters[0]) {
    case 'e':
      state.sources.push(value());
      return '';
    case 'I':
      state.includes.push(...value().split(':'));
      return '';
    case 'r':
      state.requires.push(value());
      return '';
    case 'C':
    case 'X':
      state.folder = value();
      return '';
    case 'w':
      state.warningLevel = 2;
      return rest;
    case 'W':
      return readWarnings(state, rest);
    default:
      return readSwitch(state, letters, rest);
  }
}

function readWarnings(state: State, rest: string): string {
  if (rest.startsWith(':')) {
    state.native.push(`-W${rest}`);
    return '';
  }
  const [digit = ''] = /^\d?/.exec(rest) ?? [];
  if (digit === '0') state.warningLevel = 0;
  else state.warningLevel = digit === '1' ? 1 : 2;
  return rest.slice(digit.length);
}

function readSwitch(state: State, letters: string, rest: string): string {
  switch (letters[0]) {
    case 'v':
      state.printsVersion = true;
      state.warningLevel = 2;
      return rest;
    case 'c':
      state.checksOnly = true;
      return rest;
    case 'n':
      state.loops = true;
      return rest;
    case 'p':
      state.loops = true;
      state.prints = true;
      return rest;
    case 'a':
      state.splits = true;
      return rest;
    case 'l':
      state.chomps = true;
      state.native.push('-l');
      return rest;
    case 'x':
      state.skipsToShebang = true;
      return '';
    case 'h':
      state.onlyPrints = true;
      state.native.push('-h');
      return rest;
    case '-':
      return rest;
    default:
      // With all that follows: -F, -i, -0, -K, -E may have a value, and of an unknown one Ruby tells.
      state.native.push(`-${letters}`);
      return '';
  }
}
