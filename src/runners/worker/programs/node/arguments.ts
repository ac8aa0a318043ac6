/** What a command line of node asks for. `args` is what the program sees behind its name. */
export type NodeCommand =
  | { readonly kind: 'print-version' }
  | { readonly kind: 'bad-option'; readonly option: string }
  | { readonly kind: 'needs-argument'; readonly option: string }
  | (Start & { readonly kind: 'file'; readonly path: string })
  | (Start & { readonly kind: 'check'; readonly path: string })
  | (Start & { readonly kind: 'eval'; readonly source: string; readonly prints: boolean })
  | (Start & { readonly kind: 'stdin' })
  | (Start & { readonly kind: 'test' });

export type Start = Options & {
  readonly args: readonly string[];
  readonly execArgv: readonly string[];
};

export type Options = {
  /** What is loaded before the program, in this order. */
  readonly preload: readonly Preload[];
  /** What a text of no file is written in; null when it has to be seen from the text. */
  readonly inputType: 'module' | 'commonjs' | null;
  readonly enableSourceMaps: boolean;
};

export type Preload = { readonly kind: 'require' | 'import'; readonly request: string };

/** `nodeOptions` is the variable NODE_OPTIONS. */
export function readNodeCommand(args: readonly string[], nodeOptions = ''): NodeCommand {
  const given: Given = {
    preload: [],
    source: null,
    prints: false,
    mode: null,
    inputType: null,
    enableSourceMaps: false,
  };
  const before = nodeOptions.split(/\s+/).filter((option) => option !== '');
  const wrong = readOptions(before, given);
  if ('kind' in wrong) return wrong;
  const read = readOptions(args, given);
  return 'kind' in read ? read : commandOf(given, args.slice(0, read.at), args.slice(read.at));
}

type Given = {
  -readonly [Name in keyof Options]: Options[Name];
} & {
  source: string | null;
  prints: boolean;
  mode: 'check' | 'test' | null;
};

type Wrong = Extract<NodeCommand, { kind: 'print-version' | 'bad-option' | 'needs-argument' }>;

/** Answers how many of `args` were options. */
function readOptions(args: readonly string[], given: Given): Wrong | { readonly at: number } {
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const [option, attached] = split(arg);
    if (option === '--') return { at: at + 1 };
    if (option === '-' || !option.startsWith('-')) return { at };
    const meaning = options[option];
    if (meaning === undefined) {
      if (!harmless.test(option)) return { kind: 'bad-option', option: arg };
    } else if (meaning === 'version') return { kind: 'print-version' };
    else if (isFlag(meaning)) takeFlag(given, meaning);
    else {
      const value = attached ?? args[(at += 1)];
      if (value === undefined) return { kind: 'needs-argument', option };
      take(given, meaning, value);
    }
  }
  return { at: args.length };
}

const options: Readonly<Record<string, Meaning>> = {
  '-v': 'version',
  '--version': 'version',
  '-c': 'check',
  '--check': 'check',
  '--test': 'test',
  '--enable-source-maps': 'source-maps',
  '-r': 'require',
  '--require': 'require',
  '--import': 'import',
  '-e': 'eval',
  '--eval': 'eval',
  '-p': 'print',
  '-pe': 'print',
  '--print': 'print',
  '--input-type': 'input-type',
};

type Flag = 'check' | 'test' | 'source-maps';
type Meaning = 'version' | Flag | Valued;
type Valued = 'require' | 'import' | 'eval' | 'print' | 'input-type';

function isFlag(meaning: Flag | Valued): meaning is Flag {
  return meaning === 'check' || meaning === 'test' || meaning === 'source-maps';
}

function takeFlag(given: Given, flag: Flag): void {
  if (flag === 'source-maps') given.enableSourceMaps = true;
  else given.mode = flag;
}

function take(given: Given, option: Valued, value: string): void {
  switch (option) {
    case 'require':
    case 'import':
      given.preload = [...given.preload, { kind: option, request: value }];
      return;
    case 'input-type':
      given.inputType = value.startsWith('module') ? 'module' : 'commonjs';
      return;
    case 'eval':
    case 'print':
      given.source = value;
      given.prints ||= option === 'print';
  }
}

function commandOf(
  { source, prints, mode, ...own }: Given,
  execArgv: readonly string[],
  rest: readonly string[],
): NodeCommand {
  const start = { ...own, execArgv };
  if (mode === 'test') return { kind: 'test', args: rest, ...start };
  if (source !== null) return { kind: 'eval', source, prints, args: rest, ...start };
  const [path, ...args] = rest;
  if (path === undefined || path === '-') return { kind: 'stdin', args, ...start };
  return { kind: mode === 'check' ? 'check' : 'file', path, args, ...start };
}

function split(arg: string): [option: string, value: string | undefined] {
  const equals = arg.startsWith('--') ? arg.indexOf('=') : -1;
  return equals < 0 ? [arg, undefined] : [arg.slice(0, equals), arg.slice(equals + 1)];
}

/** Options that change nothing here. */
const harmless =
  /^--((no-)?(warnings|deprecation|experimental-.*|addons)|trace-.*|unhandled-rejections|stack-trace-limit|max-old-space-size|use-strict|test-.*|throw-deprecation|pending-deprecation|preserve-symlinks.*|expose-gc)$/;
