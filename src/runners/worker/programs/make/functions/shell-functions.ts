import { warn } from '../messages.ts';
import { stop } from '../stop.ts';
import { runLine } from '../run-line.ts';
import { createVariable } from '../variable.ts';
import type { MakeFunction } from './function.ts';

export const shellFunctions = {
  shell: {
    least: 0,
    most: 1,
    async run([line = ''], { run, valueOf }) {
      const { stdout, stderr, status } = await runLine(run, line, {
        shell: await valueOf('SHELL'),
        flags: await valueOf('.SHELLFLAGS'),
        env: {},
      });
      run.process.write('stderr', stderr);
      const name = '.SHELLSTATUS';
      run.globals.variables.set(
        name,
        createVariable(name, String(status), 'override', { flavor: 'simple' }),
      );
      return new TextDecoder().decode(stdout).replace(/\n+$/, '').replaceAll('\n', ' ');
    },
  },
  error: {
    least: 0,
    most: 1,
    run([message = ''], { run }) {
      throw stop(run.location, message);
    },
  },
  warning: {
    least: 0,
    most: 1,
    run([message = ''], { run }) {
      warn(run, run.location, message);
      return '';
    },
  },
  info: {
    least: 0,
    most: 1,
    run([message = ''], { run }) {
      run.process.write('stdout', `${message}\n`);
      return '';
    },
  },
} satisfies Readonly<Record<string, MakeFunction>>;
