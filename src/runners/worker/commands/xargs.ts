import { commandLine } from '../bash/quote.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail } from './command.ts';
import { readOptions } from './options.ts';
import type { Options } from './options.ts';

/** `xargs` with -0 -d -I -n -L -r -t; commands run one after the other. */
export const xargs: Command = {
  names: ['xargs'],
  async run(process) {
    const options = readOptions(process.args, {
      flags: '0rtxp',
      values: 'IdnLPsaE',
      long: {
        null: '0',
        'no-run-if-empty': 'r',
        verbose: 't',
        'max-args': 'n',
        'max-procs': 'P',
        'max-lines': 'L',
        delimiter: 'd',
        replace: 'I',
        'arg-file': 'a',
      },
      stopsEarly: true,
    });
    if (options.problem !== null) return fail(process, options.problem);
    const input = new TextDecoder().decode(process.readStdin());
    const command = options.operands.length === 0 ? ['echo'] : options.operands;
    const lines = linesToRun(command, itemsOf(input, options), options);
    let status = 0;
    for (const words of lines) {
      const one = await runLine(process, words, options.has('t'));
      if (one === 127 || one === 126) return one;
      if (one === 255) return fail(process, `${words[0]}: exited with status 255; aborting`, 124);
      if (one !== 0) status = 123;
    }
    return status;
  },
};

/** Lists of words: one for each line of input with -L and -I, else one for all. */
function itemsOf(input: string, options: Options): readonly (readonly string[])[] {
  const delimiter = options.has('0') ? '\0' : options.valueOf('d');
  if (delimiter !== undefined) {
    const at = { '\\n': '\n', '\\0': '\0', '\\t': '\t' }[delimiter] ?? delimiter;
    const items = input.split(at);
    if (items.at(-1) === '') items.pop();
    return options.has('I') ? items.map((item) => [item]) : [items];
  }
  const lines = input.split('\n').filter((line) => line.trim() !== '');
  if (options.has('I')) return lines.map((line) => [line.trimStart()]);
  return options.has('L') ? lines.map(wordsOf) : [wordsOf(input)];
}

/** Blanks separate; quotes and backslashes keep them. */
function wordsOf(text: string): string[] {
  const words = text.match(/(?:"[^"]*"|'[^']*'|\\.|[^\s"'\\])+/gs) ?? [];
  return words.map((word) =>
    word.replaceAll(
      /"([^"]*)"|'([^']*)'|\\(.)/gs,
      (_whole, a?: string, b?: string, c?: string) => a ?? b ?? c ?? '',
    ),
  );
}

function linesToRun(
  command: readonly string[],
  items: readonly (readonly string[])[],
  options: Options,
): string[][] {
  const place = options.valueOf('I');
  if (place !== undefined) {
    return items.map(([item = '']) => command.map((word) => word.replaceAll(place, item)));
  }
  if (options.has('L')) return items.map((words) => [...command, ...words]);
  const all = items.flat();
  if (all.length === 0) return options.has('r') ? [] : [[...command]];
  const count = Number(options.valueOf('n') ?? all.length);
  const lines: string[][] = [];
  for (let start = 0; start < all.length; start += Math.max(1, count)) {
    lines.push([...command, ...all.slice(start, start + Math.max(1, count))]);
  }
  return lines;
}

async function runLine(
  process: CommandProcess,
  words: readonly string[],
  isShown: boolean,
): Promise<number> {
  if (isShown) process.write('stderr', `${words.join(' ')}\n`);
  return process.relay(commandLine(words), { stdin: new Uint8Array(0) });
}
