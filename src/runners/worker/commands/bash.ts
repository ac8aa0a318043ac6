import { resolvePath } from '../paths.ts';
import type { Command, CommandProcess } from './command.ts';
import { reasonOf } from './command.ts';

/** `bash FILE`, `bash -c LINE`, `bash < FILE`, each with set's options: a new shell, on the same tree. */
export const bash: Command = {
  names: ['bash', 'sh'],
  run(process) {
    const call = readCall(process.args);
    if (call.printsVersion) {
      process.write('stdout', 'GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)\n');
      return 0;
    }
    const [first, ...rest] = call.operands;
    if (call.isLine) {
      if (first === undefined) {
        process.write('stderr', `${process.name}: -c: option requires an argument\n`);
        return 2;
      }
      const [name = process.name, ...args] = rest;
      return runScript(process, call, first, name, args);
    }
    if (first === undefined || call.isFromStdin) {
      const script = new TextDecoder().decode(process.readStdin());
      return runScript(process, call, script, process.name, call.operands, new Uint8Array(0));
    }
    return runFile(process, call, first, rest);
  },
};

type Call = {
  readonly isLine: boolean;
  readonly isFromStdin: boolean;
  readonly printsVersion: boolean;
  /** What `set` would be given. */
  readonly settings: readonly string[];
  readonly operands: readonly string[];
};

function readCall(args: readonly string[]): Call {
  const settings: string[] = [];
  let letters = '';
  let index = 0;
  for (; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--' || arg === '-') return callOf(letters, settings, args.slice(index + 1));
    if (arg.startsWith('--')) {
      // --norc and the like say nothing to a shell that reads no such file.
      letters += arg === '--version' ? 'V' : '';
      continue;
    }
    if (!/^[-+]./.test(arg)) break;
    letters += arg.slice(1).replaceAll(/[^csil]/g, '');
    const set = arg.slice(1).replaceAll(/[csilroO]/g, '');
    if (set !== '') settings.push(arg.charAt(0) + set);
    if (arg.endsWith('o')) settings.push(`${arg.charAt(0)}o`, args[(index += 1)] ?? '');
    else if (arg.endsWith('O')) index += 1;
  }
  return callOf(letters, settings, args.slice(index));
}

function callOf(letters: string, settings: readonly string[], operands: readonly string[]): Call {
  return {
    isLine: letters.includes('c'),
    isFromStdin: letters.includes('s'),
    printsVersion: letters.includes('V'),
    settings,
    operands,
  };
}

function runFile(
  process: CommandProcess,
  call: Call,
  name: string,
  args: readonly string[],
): Promise<number> | number {
  const { tree } = process;
  try {
    const bytes = tree.readFile(pathOfScript(process, name));
    const firstLine = bytes.subarray(0, maxFirstLine);
    if (firstLine.includes(0)) {
      process.write('stderr', `${name}: ${name}: cannot execute binary file\n`);
      return 126;
    }
    return runScript(process, call, new TextDecoder().decode(bytes), name, args);
  } catch (error) {
    process.write('stderr', `${process.name}: ${name}: ${reasonOf(error)}\n`);
    return reasonOf(error) === 'Is a directory' ? 126 : 127;
  }
}

/** A script is looked for in the working folder and then, when it is a bare name, along PATH. */
function pathOfScript({ tree, cwd, env }: CommandProcess, name: string): string {
  const here = resolvePath(cwd, name);
  if (name.includes('/') || tree.exists(here)) return here;
  const folders = (env['PATH'] ?? '').split(':').map((folder) => resolvePath(cwd, folder));
  return folders.map((folder) => `${folder}/${name}`).find((path) => tree.exists(path)) ?? here;
}

async function runScript(
  process: CommandProcess,
  { settings }: Call,
  script: string,
  name: string,
  args: readonly string[],
  stdin?: Uint8Array,
): Promise<number> {
  const level = Number(process.env['SHLVL'] ?? 0) + 1;
  const env: Record<string, string> = {
    ...process.env,
    SHLVL: String(level),
    '0': name,
    '#': String(args.length),
    '@': args.join(' '),
    '*': args.join(' '),
  };
  for (const [index, arg] of args.entries()) env[String(index + 1)] = arg;
  // On the script's first line, so that its lines keep their numbers.
  const whole = settings.length === 0 ? script : `set ${settings.join(' ')};${script}`;
  const mask = process.tree.umask();
  try {
    return await process.relay(whole, { env, ...(stdin === undefined ? {} : { stdin }) });
  } finally {
    process.tree.umask(mask);
  }
}

const maxFirstLine = 80;
