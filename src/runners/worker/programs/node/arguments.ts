/** What a command line of node asks for. `args` is what the program sees behind its name. */
export type NodeCommand =
  | { readonly kind: 'print-version' }
  | { readonly kind: 'bad-option'; readonly option: string }
  | { readonly kind: 'needs-argument'; readonly option: string }
  | (Start & { readonly kind: 'file'; readonly path: string })
  | (Start & { readonly kind: 'check'; readonly path: string })
  | (Start & { readonly kind: 'eval'; readonly source: string; readonly prints: boolean })
  | (Start & { readonly kind: 'stdin' });

type Start = { readonly args: readonly string[]; readonly preload: readonly string[] };

export function readNodeCommand(args: readonly string[]): NodeCommand {
  const given: Given = { preload: [], source: null, prints: false, checks: false };
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const [option, attached] = split(arg);
    if (option === '--') return commandOf(given, args.slice(at + 1));
    if (option === '-' || !option.startsWith('-')) return commandOf(given, args.slice(at));
    switch (options[option]) {
      case 'version':
        return { kind: 'print-version' };
      case 'check':
        given.checks = true;
        break;
      case 'require':
      case 'eval':
      case 'print': {
        const value = attached ?? args[(at += 1)];
        if (value === undefined) return { kind: 'needs-argument', option };
        take(given, options[option], value);
        break;
      }
      case undefined:
        if (!harmless.test(option)) return { kind: 'bad-option', option: arg };
    }
  }
  return commandOf(given, []);
}

type Given = { preload: string[]; source: string | null; prints: boolean; checks: boolean };

const options: Readonly<Record<string, 'version' | 'check' | 'require' | 'eval' | 'print'>> = {
  '-v': 'version',
  '--version': 'version',
  '-c': 'check',
  '--check': 'check',
  '-r': 'require',
  '--require': 'require',
  '-e': 'eval',
  '--eval': 'eval',
  '-p': 'print',
  '-pe': 'print',
  '--print': 'print',
};

function take(given: Given, option: 'require' | 'eval' | 'print', value: string): void {
  if (option === 'require') {
    given.preload.push(value);
    return;
  }
  given.source = value;
  given.prints ||= option === 'print';
}

function commandOf(
  { preload, source, prints, checks }: Given,
  rest: readonly string[],
): NodeCommand {
  if (source !== null) return { kind: 'eval', source, prints, args: rest, preload };
  const [path, ...args] = rest;
  if (path === undefined || path === '-') return { kind: 'stdin', args, preload };
  return { kind: checks ? 'check' : 'file', path, args, preload };
}

function split(arg: string): [option: string, value: string | undefined] {
  const equals = arg.startsWith('--') ? arg.indexOf('=') : -1;
  return equals < 0 ? [arg, undefined] : [arg.slice(0, equals), arg.slice(equals + 1)];
}

/** Options that change nothing here. */
const harmless =
  /^--((no-)?(warnings|deprecation|experimental-.*)|trace-.*|enable-source-maps|unhandled-rejections|stack-trace-limit|max-old-space-size|use-strict|test-.*|throw-deprecation|pending-deprecation)$/;
