import { createVariable } from '../variable.ts';
import { trimmed, wordsOf } from '../words.ts';
import type { Call, MakeFunction } from './function.ts';

export const flowFunctions = {
  if: {
    least: 2,
    most: 3,
    takesRaw: true,
    async run([condition = '', yes = '', no = ''], { expand }) {
      return expand((await expand(trimmed(condition))) === '' ? no : yes);
    },
  },
  or: {
    least: 1,
    most: Infinity,
    takesRaw: true,
    async run(args, { expand }) {
      for (const arg of args) {
        const value = await expand(trimmed(arg));
        if (value !== '') return value;
      }
      return '';
    },
  },
  and: {
    least: 1,
    most: Infinity,
    takesRaw: true,
    async run(args, { expand }) {
      let value = '';
      for (const arg of args) {
        value = await expand(trimmed(arg));
        if (value === '') return '';
      }
      return value;
    },
  },
  foreach: {
    least: 3,
    most: 3,
    takesRaw: true,
    async run([name = '', list = '', text = ''], call) {
      const variable = trimmed(await call.expand(name));
      const words = wordsOf(await call.expand(list));
      const values: string[] = [];
      for (const word of words) {
        values.push(await withVariables(call, [[variable, word]], () => call.expand(text)));
      }
      return values.join(' ');
    },
  },
  call: {
    least: 1,
    most: Infinity,
    async run([first = '', ...args], call) {
      const name = trimmed(first);
      if (name === '') return '';
      if (call.isFunction(name)) return call.invoke(name, args);
      const numbered = [name, ...args, ...Array<string>(9).fill('')]
        .slice(0, Math.max(10, args.length + 1))
        .map((value, at) => [String(at), value] as const);
      return withVariables(call, numbered, async () => {
        const { variable } = variableIn(call, name);
        if (variable === undefined || variable.flavor === 'simple') return call.valueOf(name);
        // A function may call itself.
        const wasExpanding = variable.isExpanding;
        variable.isExpanding = false;
        try {
          return variable.isAppended ? await call.valueOf(name) : await call.expand(variable.value);
        } finally {
          variable.isExpanding = wasExpanding;
        }
      });
    },
  },
} satisfies Readonly<Record<string, MakeFunction>>;

async function withVariables<T>(
  { run }: Call,
  values: readonly (readonly [name: string, value: string])[],
  body: () => Promise<T>,
): Promise<T> {
  const outer = run.scope;
  const made = values.map(
    ([name, value]) =>
      [name, createVariable(name, value, 'automatic', { flavor: 'simple' })] as const,
  );
  run.scope = { variables: new Map(made), outer };
  try {
    return await body();
  } finally {
    run.scope = outer;
  }
}

function variableIn({ run }: Call, name: string) {
  for (let scope = run.scope; ; scope = scope.outer) {
    const variable = scope.variables.get(name);
    if (variable !== undefined || scope.outer === null) return { variable };
  }
}
