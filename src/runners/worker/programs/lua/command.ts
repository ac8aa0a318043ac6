/** What a command line of `lua` asks for. */
export type LuaCommand = {
  readonly kind: 'command';
  readonly steps: readonly Step[];
  readonly showsVersion: boolean;
  readonly ignoresEnvironment: boolean;
  readonly main: Main;
  /** The table `arg`: what stands before 0, at 0, and after. */
  readonly before: readonly string[];
  readonly script: string;
  readonly args: readonly string[];
};

/** In the order in which they were given. */
export type Step =
  | { readonly kind: 'execute'; readonly source: string }
  | { readonly kind: 'require'; readonly global: string; readonly module: string }
  | { readonly kind: 'warn' };

/**
 * 'nothing' where -e or -v was all. `args` are the values of `...`. What comes in without being asked
 * for by `-` ends well whatever it does, as at home.
 */
export type Main =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'stdin'; readonly isAskedFor: boolean; readonly args: readonly string[] }
  | { readonly kind: 'file'; readonly path: string; readonly args: readonly string[] };

export type RefusedCommand = { readonly kind: 'refused'; readonly complaint: string };

/** Reads it as lua.c does: an option by its second character, and its value there or next. */
export function readLuaCommand(argv: readonly string[]): LuaCommand | RefusedCommand {
  const options = readOptions(argv);
  if (options.kind === 'refused') return options;
  const { steps, flags, end } = options;
  const script = argv[end];
  const args = script === undefined ? argv : argv.slice(end + 1);
  const isAll = flags.has('-v') || steps.some(({ kind }) => kind === 'execute');
  return {
    kind: 'command',
    steps,
    showsVersion: flags.has('-v'),
    ignoresEnvironment: flags.has('-E'),
    main: mainOf(script, args, { isAll, endsOptions: flags.has('--') }),
    before: script === undefined ? [] : ['lua', ...argv.slice(0, end)],
    script: script ?? 'lua',
    args,
  };
}

type Options = {
  readonly kind: 'options';
  readonly steps: readonly Step[];
  readonly flags: ReadonlySet<string>;
  /** Where in the command line the script is named. */
  readonly end: number;
};

function readOptions(argv: readonly string[]): Options | RefusedCommand {
  const steps: Step[] = [];
  const flags = new Set<string>();
  let end = 0;
  for (; end < argv.length && !flags.has('--'); end += 1) {
    const option = argv[end] ?? '';
    if (!option.startsWith('-') || option === '-') break;
    if (!/^-[el]/.test(option)) {
      if (!knownFlags.has(option)) return refused(complaintAbout(option));
      flags.add(option);
      if (option === '-W') steps.push({ kind: 'warn' });
      continue;
    }
    const value = option.length > 2 ? option.slice(2) : valueFrom(argv[(end += 1)]);
    if (value === null) return refused(`'${option}' needs argument`);
    steps.push(option[1] === 'e' ? { kind: 'execute', source: value } : requireStep(value));
  }
  return { kind: 'options', steps, flags, end };
}

/** null for what is none: the next option, or the end. */
function valueFrom(next: string | undefined): string | null {
  return next === undefined || next.startsWith('-') ? null : next;
}

const knownFlags = new Set(['--', '-v', '-E', '-W']);

function complaintAbout(option: string): string {
  return option === '-i' ? '-i needs a terminal' : `unrecognized option '${option}'`;
}

function refused(complaint: string): RefusedCommand {
  return { kind: 'refused', complaint };
}

function mainOf(
  script: string | undefined,
  args: readonly string[],
  { isAll, endsOptions }: { readonly isAll: boolean; readonly endsOptions: boolean },
): Main {
  if (script === undefined) {
    return isAll ? { kind: 'nothing' } : { kind: 'stdin', isAskedFor: false, args: [] };
  }
  if (script === '-' && !endsOptions) return { kind: 'stdin', isAskedFor: true, args };
  return { kind: 'file', path: script, args };
}

/** `-l g=mod`, or `-l mod`, of which a suffix after a hyphen is no part of the global's name. */
function requireStep(value: string): Step {
  const equals = value.indexOf('=');
  if (equals >= 0) {
    return { kind: 'require', global: value.slice(0, equals), module: value.slice(equals + 1) };
  }
  const hyphen = value.indexOf('-');
  return { kind: 'require', global: hyphen < 0 ? value : value.slice(0, hyphen), module: value };
}
