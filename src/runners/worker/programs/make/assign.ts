import type { Assignment, Operator } from './assignment.ts';
import { expand } from './expand.ts';
import { functions } from './functions/functions.ts';
import type { Run } from './run.ts';
import { stop } from './stop.ts';
import { createVariable, findVariable, mayChange } from './variable.ts';
import type { Origin, Variable } from './variable.ts';
import { trimmed } from './words.ts';

/** Sets a global variable as a line of a makefile or of the command says. */
export async function assign(
  run: Run,
  { name: unexpanded, operator, value }: Assignment,
  origin: Origin,
): Promise<Variable | null> {
  const name = await nameOf(run, unexpanded);
  const { variables } = run.globals;
  const known = variables.get(name);
  if (operator === '?=' && known !== undefined) return known;
  if (known?.origin === 'environment' && run.flags.lovesEnvironment) {
    known.origin = 'environment override';
  }
  if (known !== undefined && !mayChange(known.origin, origin)) {
    // What was expanded would have had its effect all the same.
    if (operator === ':=') await expand(run, value);
    return known;
  }
  const made = await valueFor(run, operator, value, known);
  const variable = createVariable(name, made.value, origin, {
    flavor: made.flavor,
    location: run.location,
    isExported: known?.isExported ?? null,
  });
  variables.set(name, variable);
  return variable;
}

/** Sets a variable in the scope of a target. */
export async function assignFor(
  run: Run,
  variables: Map<string, Variable>,
  { name: unexpanded, operator, value }: Assignment,
  origin: Origin,
): Promise<Variable | null> {
  const name = await nameOf(run, unexpanded);
  const around = run.globals.variables.get(name);
  if (origin !== 'override' && around !== undefined && isAbove(around)) return null;
  const outer = run.scope;
  run.scope = { variables, outer };
  try {
    if (operator === '?=' && findVariable(run.scope, name) !== null) return null;
    const own = variables.get(name);
    const isAppended = operator === '+=' && own?.isAppended !== false;
    const how = isAppended && own === undefined ? '=' : operator;
    const made = await valueFor(run, how, value, own);
    const isExported = around?.isExported ?? null;
    const { location } = run;
    const changes = { flavor: made.flavor, location, isAppended, isExported };
    const variable = createVariable(name, made.value, origin, changes);
    variables.set(name, variable);
    return variable;
  } finally {
    run.scope = outer;
  }
}

async function nameOf(run: Run, unexpanded: string): Promise<string> {
  const name = trimmed(await expand(run, unexpanded));
  if (name === '') throw stop(run.location, 'empty variable name');
  return name;
}

function isAbove({ origin }: Variable): boolean {
  return origin === 'environment override' || origin === 'command line';
}

type Made = Pick<Variable, 'value' | 'flavor'>;

async function valueFor(
  run: Run,
  operator: Operator,
  value: string,
  known: Variable | undefined,
): Promise<Made> {
  switch (operator) {
    case ':=':
      return { value: await expand(run, value), flavor: 'simple' };
    case '!=':
      return { value: await shellOutput(run, value), flavor: 'recursive' };
    case '+=': {
      if (known === undefined) return { value, flavor: 'recursive' };
      const more = known.flavor === 'simple' ? await expand(run, value) : value;
      const whole = known.value === '' ? more : `${known.value} ${more}`;
      return { value: whole, flavor: known.flavor };
    }
    default:
      return { value, flavor: 'recursive' };
  }
}

async function shellOutput(run: Run, line: string): Promise<string> {
  const args = [await expand(run, line)];
  return (
    (await functions.get('shell')?.run(args, {
      run,
      expand: (text) => expand(run, text),
      valueOf: (name) => expand(run, `$(${name})`),
      isFunction: (name) => functions.has(name),
      invoke: () => Promise.resolve(''),
    })) ?? ''
  );
}
