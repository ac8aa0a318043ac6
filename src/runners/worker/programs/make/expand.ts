import { functions } from './functions/functions.ts';
import { substituted } from './pattern.ts';
import type { Run } from './run.ts';
import { stop } from './stop.ts';
import { findVariable } from './variable.ts';
import type { Found } from './variable.ts';
import { wordsOf } from './words.ts';

/** The text with its variables and functions replaced by what they stand for in the run's scope. */
export async function expand(run: Run, text: string): Promise<string> {
  let done = '';
  let from = 0;
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', from)) {
    done += text.slice(from, at);
    const next = text.charAt(at + 1);
    if (next === '(' || next === '{') {
      const reference = await expandReference(run, text, at + 2, next);
      done += reference.value;
      from = reference.end;
    } else {
      if (next === '' || next === '$') done += '$';
      else if (!/\s/.test(next)) done += await valueOf(run, next);
      from = at + 2;
    }
  }
  return done + text.slice(from);
}

/** The value of a variable, expanded; nothing where there is none. */
export async function valueOf(run: Run, name: string): Promise<string> {
  const found = findVariable(run.scope, name);
  if (found === null) {
    if (run.flags.warnsOfUndefined) {
      run.process.write('stderr', `${whereIs(run)}warning: undefined variable '${name}'\n`);
    }
    return '';
  }
  return valueOfFound(run, found);
}

async function valueOfFound(run: Run, { variable, scope }: Found): Promise<string> {
  if (variable.isAppended && scope.outer !== null) {
    const around = findVariable(scope.outer, variable.name);
    const before = around === null ? '' : await valueOfFound(run, around);
    const own = variable.flavor === 'simple' ? variable.value : await expand(run, variable.value);
    return before === '' ? own : `${before} ${own}`;
  }
  if (variable.flavor === 'simple') return variable.value;
  const outer = run.variableLocation;
  if (variable.isExpanding) {
    const message = `Recursive variable '${variable.name}' references itself (eventually)`;
    throw stop(variable.location ?? outer ?? run.location, message);
  }
  variable.isExpanding = true;
  run.variableLocation = variable.location ?? run.location;
  try {
    return await expand(run, variable.value);
  } finally {
    variable.isExpanding = false;
    run.variableLocation = outer;
  }
}

type Expanded = { readonly value: string; readonly end: number };

async function expandReference(
  run: Run,
  text: string,
  start: number,
  open: '(' | '{',
): Promise<Expanded> {
  const name = /^([a-z-]+)(?=\s)/.exec(text.slice(start, start + 16))?.[1];
  const called = name === undefined ? undefined : functions.get(name);
  if (name !== undefined && called !== undefined) {
    const end = closingOf(text, start, open);
    if (end < 0) {
      const missing = open === '(' ? ')' : '}';
      const message = `unterminated call to function '${name}': missing '${missing}'`;
      throw stop(run.variableLocation ?? run.location, message);
    }
    const inside = text.slice(start + name.length, end).replace(/^\s+/, '');
    return {
      value: await callFunction(run, name, argumentsOf(inside, open, called.most)),
      end: end + 1,
    };
  }
  const end = closingOf(text, start, open);
  if (end < 0) {
    throw stop(run.variableLocation ?? run.location, 'unterminated variable reference');
  }
  const inside = text.slice(start, end);
  const whole = inside.includes('$') ? await expand(run, inside) : inside;
  return { value: await referenced(run, whole), end: end + 1 };
}

/** `NAME`, `NAME:.c=.o` or `NAME:%.c=%.o`. */
async function referenced(run: Run, reference: string): Promise<string> {
  const colon = reference.indexOf(':');
  const equals = reference.indexOf('=', colon);
  if (colon < 0 || equals < 0) return valueOf(run, reference);
  const from = reference.slice(colon + 1, equals);
  const to = reference.slice(equals + 1);
  const value = await valueOf(run, reference.slice(0, colon));
  const isPattern = from.includes('%');
  const change = (word: string): string =>
    isPattern ? substituted(from, to, word) : substituted(`%${from}`, `%${to}`, word);
  return wordsOf(value).map(change).join(' ');
}

/** Calls a function with arguments that are not expanded yet. */
async function callFunction(run: Run, name: string, raw: readonly string[]): Promise<string> {
  const called = functions.get(name);
  if (called === undefined) throw new RangeError(`there is no function ${name}`);
  const args: string[] = [];
  for (const each of raw) args.push(called.takesRaw === true ? each : await expand(run, each));
  return invoke(run, name, args);
}

async function invoke(run: Run, name: string, args: readonly string[]): Promise<string> {
  const called = functions.get(name);
  if (called === undefined) throw new RangeError(`there is no function ${name}`);
  if (args.length < called.least) {
    const message = `insufficient number of arguments (${args.length}) to function '${name}'`;
    throw stop(run.variableLocation ?? run.location, message);
  }
  return called.run(args, {
    run,
    expand: (text) => expand(run, text),
    valueOf: (variable) => valueOf(run, variable),
    isFunction: (other) => functions.has(other),
    invoke: (other, given) => invoke(run, other, given),
  });
}

function argumentsOf(inside: string, open: '(' | '{', most: number): string[] {
  const close = open === '(' ? ')' : '}';
  const args: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < inside.length && args.length < most - 1; at += 1) {
    const char = inside.charAt(at);
    if (char === open) depth += 1;
    else if (char === close) depth -= 1;
    else if (char === ',' && depth === 0) {
      args.push(inside.slice(from, at));
      from = at + 1;
    }
  }
  args.push(inside.slice(from));
  return args;
}

/** Where the parenthesis or brace closes that stands before `start`; -1 where it does not. */
function closingOf(text: string, start: number, open: '(' | '{'): number {
  const close = open === '(' ? ')' : '}';
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === open) depth += 1;
    else if (char === close && depth === 0) return at;
    else if (char === close) depth -= 1;
  }
  return -1;
}

function whereIs({ location }: Run): string {
  return location === null ? '' : `${location.file}:${location.line}: `;
}
