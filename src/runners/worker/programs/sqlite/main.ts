import { runWasi } from '../../wasi/run-wasi.ts';
import type { CreatePrograms } from '../program.ts';

/** SQLite's own command line, which is a program like those that are compiled here from C. */
export const createPrograms: CreatePrograms = (parts) => {
  const module = parts.module('sqlite3.wasm');
  return [
    {
      names: ['sqlite3'],
      async run(process) {
        const status = runWasi(module, { ...process, args: ['sqlite3', ...process.args] });
        const signal = signals[status];
        if (signal !== undefined) process.write('stderr', `sqlite3: ${signal}\n`);
        return status;
      },
    },
  ];
};

const signals: Readonly<Record<number, string>> = {
  134: 'aborted',
  139: 'the memory or the stack did not suffice',
};
