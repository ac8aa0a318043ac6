import { formatWithOptions, inspect } from 'node-inspect-extracted';
import type { Stream } from '../../../protocol.ts';
import { table } from './console-table.ts';
import { mendStack } from './other-stacks.ts';

/** Node's console, over the two streams of the process. */
export function createConsole(write: (stream: Stream, text: string) => void) {
  let indent = '';
  const counts = new Map<string, number>();
  const started = new Map<string, number>();

  const line = (stream: Stream, ...args: unknown[]): void => {
    args.forEach(mendStack);
    const text = formatWithOptions({}, ...args);
    write(stream, `${indent}${indent === '' ? text : text.replaceAll('\n', `\n${indent}`)}\n`);
  };
  const log = (...args: unknown[]): void => line('stdout', ...args);
  const error = (...args: unknown[]): void => line('stderr', ...args);
  const elapsed = (label: string): string => {
    const ms = performance.now() - (started.get(label) ?? performance.now());
    return `${label}: ${ms.toFixed(3)}ms`;
  };
  const group = (...labels: unknown[]): void => {
    if (labels.length > 0) log(...labels);
    indent += '  ';
  };

  const made = {
    log,
    info: log,
    debug: log,
    error,
    warn: error,
    trace: (...args: unknown[]) => {
      const { stack = '' } = new Error(formatWithOptions({}, ...args));
      error(stack.replace(/^Error:? ?/, 'Trace: '));
    },
    dir: (value: unknown, options?: object) => log(inspect(value, { ...options })),
    dirxml: log,
    table: (data: unknown, columns?: string[]) => log(table(data, columns)),
    assert: (isTrue: unknown, ...args: unknown[]) => {
      if (isTrue) return;
      const [first, ...rest] = args;
      if (args.length === 0) error('Assertion failed');
      else if (typeof first === 'string') error(`Assertion failed: ${first}`, ...rest);
      else error('Assertion failed:', ...args);
    },
    group,
    groupCollapsed: group,
    groupEnd: () => {
      indent = indent.slice(2);
    },
    count: (label = 'default') => {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      log(`${label}: ${counts.get(label)}`);
    },
    countReset: (label = 'default') => void counts.delete(label),
    time: (label = 'default') => void started.set(label, performance.now()),
    timeEnd: (label = 'default') => {
      log(elapsed(label));
      started.delete(label);
    },
    timeLog: (label = 'default', ...args: unknown[]) => log(elapsed(label), ...args),
    timeStamp: () => undefined,
    profile: () => undefined,
    profileEnd: () => undefined,
    context: () => made,
    Console,
  };
  return made;
}

type Output = { write(text: string): unknown };

/**
 * A console of its own streams: `new console.Console(stdout, stderr)`, or with an object of them. A
 * class that extends it may have methods of its own, which are bound as those of Node are.
 */
function Console(
  first: Output | { readonly stdout: Output; readonly stderr?: Output },
  second?: Output,
) {
  const stdout = 'stdout' in first ? first.stdout : first;
  const stderr = 'stdout' in first ? first.stderr : second;
  const made = createConsole((stream, text) => {
    (stream === 'stdout' ? stdout : (stderr ?? stdout)).write(text);
  });
  return new.target === undefined || new.target === Console ? made : extended(made, new.target);
}

function extended(made: object, target: unknown): object {
  const prototype = Reflect.get(Object(target) as object, 'prototype') as object;
  const self = Object.create(prototype) as object;
  originals.set(self, made);
  for (const name of Object.keys(made)) {
    // For `super.log()`.
    if (!(name in Console.prototype)) {
      Reflect.set(Console.prototype, name, function (this: object, ...args: unknown[]) {
        const own: unknown = Reflect.get(originals.get(this) ?? made, name);
        return typeof own === 'function' ? (Reflect.apply(own, this, args) as unknown) : own;
      });
    }
    const method: unknown = Reflect.get(prototype, name);
    if (typeof method === 'function') Reflect.set(self, name, method.bind(self));
  }
  return self;
}

/** What a console of a class that extends Console was made over. */
const originals = new WeakMap<object, object>();
