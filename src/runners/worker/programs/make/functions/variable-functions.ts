import { findVariable } from '../variable.ts';
import { trimmed } from '../words.ts';
import type { MakeFunction } from './function.ts';

export const variableFunctions = {
  value: {
    least: 0,
    most: 1,
    run: ([name = ''], { run }) => findVariable(run.scope, trimmed(name))?.variable.value ?? '',
  },
  origin: {
    least: 0,
    most: 1,
    run: ([name = ''], { run }) =>
      findVariable(run.scope, trimmed(name))?.variable.origin ?? 'undefined',
  },
  flavor: {
    least: 0,
    most: 1,
    run: ([name = ''], { run }) =>
      findVariable(run.scope, trimmed(name))?.variable.flavor ?? 'undefined',
  },
  eval: {
    least: 0,
    most: 1,
    async run([text = ''], { run }) {
      await run.evaluate(text);
      return '';
    },
  },
} satisfies Readonly<Record<string, MakeFunction>>;
