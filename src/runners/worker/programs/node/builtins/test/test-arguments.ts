import type { TestOptions } from './test-node.ts';

export type Work = (...args: unknown[]) => unknown;

/** `([name], [options], [work])`, any of which may be left out. */
export function readTestArguments(args: readonly unknown[]): {
  readonly name: string;
  readonly options: TestOptions;
  readonly work: Work;
} {
  const name = args.find((each) => typeof each === 'string');
  const options = args.find((each) => typeof each === 'object' && each !== null);
  const work = args.find((each) => typeof each === 'function') as Work | undefined;
  const given = work?.name === '' || work === undefined ? '<anonymous>' : work.name;
  return { name: name ?? given, options: options ?? {}, work: work ?? (() => undefined) };
}

/** `file:line:column` of the code that called into node:test, below `cwd`. */
export function callerPlace(cwd: string): string | null {
  const place = /^ +at (?:.*\()?(?:file:\/\/)?(\/.*?:\d+:\d+)\)?$/m.exec(
    new Error().stack ?? '',
  )?.[1];
  if (place === undefined) return null;
  return place.startsWith(`${cwd}/`) ? place.slice(cwd.length + 1) : place;
}
