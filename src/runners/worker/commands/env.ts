import { commandLine } from '../bash/quote.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail } from './command.ts';
import { readOptions } from './options.ts';

/** `env [-i] [-u NAME] [-C FOLDER] [NAME=VALUE]... [COMMAND]`: exported variables only. */
export const env: Command = {
  names: ['env'],
  async run(process) {
    const [leading, rest] = ownOptions(process.args);
    const options = readOptions([...withoutSplit(leading), ...rest], {
      flags: 'i0v',
      values: 'uC',
      long: { 'ignore-environment': 'i', unset: 'u', chdir: 'C', null: '0' },
      stopsEarly: true,
    });
    if (options.problem !== null) return fail(process, options.problem, 125);
    const words = [...options.operands];
    const own: Record<string, string> =
      options.has('i') || words[0] === '-' ? {} : { ...process.env };
    if (words[0] === '-') words.shift();
    for (const name of unsetNames(leading)) delete own[name];
    for (let word = words[0]; word !== undefined && /^[^=-][^=]*=/.test(word); word = words[0]) {
      own[word.slice(0, word.indexOf('='))] = word.slice(word.indexOf('=') + 1);
      words.shift();
    }
    const cwd = options.valueOf('C') ?? process.cwd;
    if (words.length > 0) return runCommand(process, words, own, cwd);
    const end = options.has('0') ? '\0' : '\n';
    const lines = Object.entries(own).map(([name, value]) => `${name}=${value}${end}`);
    process.write('stdout', lines.join(''));
    return 0;
  },
};

/** env's own options, with their values, and what follows them. */
function ownOptions(args: readonly string[]): [string[], string[]] {
  const end = args.findIndex(
    (arg, index) => !arg.startsWith('-') && !/^-[uCS]$/.test(args[index - 1] ?? ''),
  );
  return end === -1 ? [[...args], []] : [args.slice(0, end), args.slice(end)];
}

/** `env -S 'a b'` is `env a b`, as `#!` lines need it. */
function withoutSplit(args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    if (arg === '-S') return [];
    const text = /^-S(.+)$/s.exec(arg)?.[1] ?? (args[index - 1] === '-S' ? arg : null);
    return text === null ? [arg] : text.split(/\s+/).filter((part) => part !== '');
  });
}

function unsetNames(args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    const joined = /^(?:-u|--unset=)(.+)$/.exec(arg)?.[1];
    return joined ?? (args[index - 1] === '-u' ? arg : []);
  });
}

async function runCommand(
  process: CommandProcess,
  words: readonly string[],
  own: Readonly<Record<string, string>>,
  cwd: string,
): Promise<number> {
  const command = words[0] ?? '';
  const { status } = await process.exec(`command -v ${commandLine([command])}`, { env: own });
  if (status !== 0 && !command.includes('/')) {
    return fail(process, `'${command}': No such file or directory`, 127);
  }
  return process.relay(commandLine(words), { env: own, cwd });
}

export const printenv: Command = {
  names: ['printenv'],
  run(process) {
    const { args, env: own } = process;
    if (args.length === 0) {
      for (const [name, value] of Object.entries(own))
        process.write('stdout', `${name}=${value}\n`);
      return 0;
    }
    let status = 0;
    for (const name of args) {
      const value = own[name];
      if (value === undefined) status = 1;
      else process.write('stdout', `${value}\n`);
    }
    return status;
  },
};
