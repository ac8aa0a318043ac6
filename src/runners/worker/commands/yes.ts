import type { Command } from './command.ts';

/**
 * Not for ever: a pipeline runs one command after the other, so that nobody would stop it. This is
 * more than a reader takes.
 */
export const yes: Command = {
  names: ['yes'],
  run(process) {
    const { args } = process;
    const line = `${args.length === 0 ? 'y' : args.join(' ')}\n`;
    const count = Math.max(1, Math.floor(maxBytes / line.length));
    process.write('stdout', line.repeat(count));
    return 0;
  },
};

const maxBytes = 256 * 1024;
