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
  valueOf(letter: string): string | undefined;
  /** Letters in the order in which they were given: the last of -l -1 counts. */
  readonly given: readonly string[];
  readonly operands: readonly string[];
  /** The sentence for the first option that is not known. */
  readonly problem: string | null;
};

/** Reads options as GNU's commands do: -ab, -n5, -n 5, --long, --long=value, --. */
export function readOptions(args: readonly string[], known: Known): Options {
  const { flags, values = '', long = {}, stopsEarly = false } = known;
  const given: string[] = [];
  const valueBy = new Map<string, string>();
  const operands: string[] = [];
  let problem: string | null = null;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--') {
      operands.push(...args.slice(index + 1));
      break;
    }
    if (arg.startsWith('--')) {
      const [name = '', value] = splitOnce(arg.slice(2), '=');
      const letter = long[name];
      if (letter === undefined) problem ??= `unrecognized option '${arg}'`;
      else {
        given.push(letter);
        if (values.includes(letter)) valueBy.set(letter, value ?? args[(index += 1)] ?? '');
      }
    } else if (arg.startsWith('-') && arg !== '-') {
      for (let at = 1; at < arg.length; at += 1) {
        const letter = arg.charAt(at);
        if (values.includes(letter)) {
          given.push(letter);
          valueBy.set(letter, arg.slice(at + 1) || (args[(index += 1)] ?? ''));
          break;
        }
        if (flags.includes(letter)) given.push(letter);
        else problem ??= `invalid option -- '${letter}'`;
      }
    } else if (stopsEarly) {
      operands.push(...args.slice(index));
      break;
    } else operands.push(arg);
  }
  return {
    has: (letter) => given.includes(letter),
    valueOf: (letter) => valueBy.get(letter),
    given,
    operands,
    problem,
  };
}

function splitOnce(text: string, at: string): [string, string | undefined] {
  const index = text.indexOf(at);
  return index === -1 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)];
}
