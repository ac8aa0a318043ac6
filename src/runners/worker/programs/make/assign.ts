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
  const name = trimmed(await expand(run, unexpanded));
  if (name === '') throw stop(run.location, 'empty variable name');
  const { variables } = run.globals;
  const known = variables.get(name);
  if (operator === '?=' && known !== undefined) return known;
  const own = originOf(run, origin);
  if (known !== undefined && !mayChange(known.origin, own)) {
    // What was expanded would have had its effect all the same.
    if (operator === ':=') await expand(run, value);
    return known;
  }
  const made = await valueFor(run, operator, value, known);
  const variable = createVariable(name, made.value, own, {
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
  const name = trimmed(await expand(run, unexpanded));
  if (name === '') throw stop(run.location, 'empty variable name');
  const around = run.globals.variables.get(name);
  if (origin !== 'override' && around !== undefined && isAbove(around)) return null;
  const outer = run.scope;
  run.scope = { variables, outer };
  try {
    const own = variables.get(name);
    if (operator === '?=' && findVariable(run.scope, name) !== null) return null;
    const isAppended = operator === '+=' && (own === undefined || own.isAppended);
    const first = around?.flavor === 'simple' ? ':=' : '=';
    const made = await valueFor(
      run,
      isAppended && own === undefined ? first : operator,
      value,
      own,
    );
    const variable = createVariable(name, made.value, origin, {
      flavor: made.flavor,
      location: run.location,
      isAppended,
      isExported: around?.isExported ?? null,
    });
    variables.set(name, variable);
    return variable;
  } finally {
    run.scope = outer;
  }
}

function isAbove({ origin }: Variable): boolean {
  return origin === 'environment override' || origin === 'command line';
}

/** By -e, what the environment has wins over the makefiles. */
function originOf(run: Run, origin: Origin): Origin {
  return origin === 'environment' && run.flags.lovesEnvironment ? 'environment override' : origin;
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
