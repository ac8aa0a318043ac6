import { commandLine } from '../bash/quote.ts';
import type { Command } from './command.ts';
import { fail } from './command.ts';

/** `env [-i] [-u NAME] [NAME=VALUE]... [COMMAND]`: exported variables only. */
export const env: Command = {
  names: ['env'],
  async run(process) {
    let own: Record<string, string> = { ...process.env };
    let cwd = process.cwd;
    const words = [...process.args];
    for (let word = words[0]; word !== undefined; word = words[0]) {
      if (word === '-i' || word === '-' || word === '--ignore-environment') own = {};
      else if (word === '-u' || word === '-C') {
        words.shift();
        if (word === '-u') delete own[words[0] ?? ''];
        else cwd = words[0] ?? cwd;
      } else if (word.startsWith('--unset=')) delete own[word.slice(8)];
      else if (word === '-S' || word.startsWith('-S')) {
        const text = word === '-S' ? (words.splice(1, 1)[0] ?? '') : word.slice(2);
        words.splice(1, 0, ...text.split(/\s+/).filter((part) => part !== ''));
      } else if (/^[^=-][^=]*=/.test(word)) {
        own[word.slice(0, word.indexOf('='))] = word.slice(word.indexOf('=') + 1);
      } else if (word === '--') {
        words.shift();
        break;
      } else if (word === '-0' || word === '-v') {
        // -v would tell what it does; -0 only changes how it lists.
      } else if (word.startsWith('-')) {
        return fail(process, `invalid option -- '${word.replace(/^-+/, '')}'`, 125);
      } else break;
      words.shift();
    }
    const [command] = words;
    if (command === undefined) {
      const isNul = process.args.includes('-0');
      const lines = Object.entries(own).map(([name, value]) => `${name}=${value}`);
      process.write('stdout', lines.map((line) => `${line}${isNul ? '\0' : '\n'}`).join(''));
      return 0;
    }
    // A shell's word; `env` knows neither functions nor builtins, but there is a command for each.
    const status = await process.exec(`command -v ${commandLine([command])}`, { env: own });
    if (status.status !== 0 && !command.includes('/')) {
      return fail(process, `'${command}': No such file or directory`, 127);
    }
    return process.relay(commandLine(words), { env: own, cwd });
  },
};

export const printenv: Command = {
  names: ['printenv'],
  run({ args, env: own, write }) {
    if (args.length === 0) {
      for (const [name, value] of Object.entries(own)) write('stdout', `${name}=${value}\n`);
      return 0;
    }
    let status = 0;
    for (const name of args) {
      const value = own[name];
      if (value === undefined) status = 1;
      else write('stdout', `${value}\n`);
    }
    return status;
  },
};
