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
  const preload: string[] = [];
  let source: string | null = null;
  let prints = false;
  let checks = false;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const [option, given] = split(arg);
    if (option === '--' || !option.startsWith('-') || option === '-') {
      const rest = args.slice(option === '--' ? at + 1 : at);
      return start(rest, source, prints, checks, preload);
    }
    if (option === '-v' || option === '--version') return { kind: 'print-version' };
    if (option === '-c' || option === '--check') checks = true;
    else if (takesValue.has(option)) {
      const value = given ?? args[(at += 1)];
      if (value === undefined) return { kind: 'needs-argument', option };
      if (/^(-r|--require)$/.test(option)) preload.push(value);
      else if (/^(-e|-p|-pe|--eval|--print)$/.test(option)) source = value;
      if (/^(-p|-pe|--print)$/.test(option)) prints = true;
    } else if (!harmless.test(option)) return { kind: 'bad-option', option: arg };
  }
  return start([], source, prints, checks, preload);
}

function start(
  rest: readonly string[],
  source: string | null,
  prints: boolean,
  checks: boolean,
  preload: readonly string[],
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

const takesValue = new Set(['-e', '-p', '-pe', '-r', '--eval', '--print', '--require']);

/** Options that change nothing here. */
const harmless =
  /^--((no-)?(warnings|deprecation|experimental-.*)|trace-.*|enable-source-maps|unhandled-rejections|stack-trace-limit|max-old-space-size|use-strict|test-.*|throw-deprecation|pending-deprecation)$/;
