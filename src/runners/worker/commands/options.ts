/** Which options a command knows: letters, and long names with the letter that they stand for. */
export type Known = {
  readonly flags: string;
  /** Letters that take a value, joined or as the next word. */
  readonly values?: string;
  readonly long?: Readonly<Record<string, string>>;
  /** Options end at the first word that is none, as with env and xargs. */
  readonly stopsEarly?: boolean;
};

export type Options = {
  has(letter: string): boolean;
  /** The last one given. */
  valueOf(letter: string): string | undefined;
  valuesOf(letter: string): readonly string[];
  /** Letters in the order in which they were given: the last of -l -1 counts. */
  readonly given: readonly string[];
  readonly operands: readonly string[];
  /** The sentence for the first option that is not known. */
  readonly problem: string | null;
};

/** Reads options as GNU's commands do: -ab, -n5, -n 5, --long, --long=value, --. */
export function readOptions(args: readonly string[], known: Known): Options {
  const read: Read = { given: [], values: new Map(), operands: [], problem: null };
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    const isOption = arg.startsWith('-') && arg !== '-' && arg !== '--';
    if (isOption) {
      const readOne = arg.startsWith('--') ? readLong : readLetters;
      if (readOne(read, arg, args[index + 1] ?? '', known)) index += 1;
    } else if (arg === '--' || known.stopsEarly === true) {
      read.operands.push(...args.slice(arg === '--' ? index + 1 : index));
      break;
    } else read.operands.push(arg);
  }
  return {
    has: (letter) => read.given.includes(letter),
    valueOf: (letter) => read.values.get(letter)?.at(-1),
    valuesOf: (letter) => read.values.get(letter) ?? [],
    given: read.given,
    operands: read.operands,
    problem: read.problem,
  };
}

type Read = {
  readonly given: string[];
  readonly values: Map<string, string[]>;
  readonly operands: string[];
  problem: string | null;
};

/** Answers whether it took `next` as its value. */
function readLong(
  read: Read,
  arg: string,
  next: string,
  { long = {}, values = '' }: Known,
): boolean {
  const at = arg.indexOf('=');
  const name = arg.slice(2, at === -1 ? undefined : at);
  const letter = long[arg.slice(2)] ?? long[name];
  if (letter === undefined) {
    read.problem ??= `unrecognized option '${arg}'`;
    return false;
  }
  read.given.push(letter);
  if (!values.includes(letter)) return false;
  addValue(read, letter, at === -1 ? next : arg.slice(at + 1));
  return at === -1;
}

function readLetters(
  read: Read,
  arg: string,
  next: string,
  { flags, values = '' }: Known,
): boolean {
  for (let at = 1; at < arg.length; at += 1) {
    const letter = arg.charAt(at);
    if (values.includes(letter)) {
      const isJoined = at + 1 < arg.length;
      read.given.push(letter);
      addValue(read, letter, isJoined ? arg.slice(at + 1) : next);
      return !isJoined;
    }
    if (flags.includes(letter)) read.given.push(letter);
    else read.problem ??= `invalid option -- '${letter}'`;
  }
  return false;
}

function addValue({ values }: Read, letter: string, value: string): void {
  values.set(letter, [...(values.get(letter) ?? []), value]);
}
