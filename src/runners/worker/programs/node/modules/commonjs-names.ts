import { parse } from 'cjs-module-lexer';

/**
 * The names that a CommonJS module can be seen to export, without running it, as Node sees them.
 * `follow` answers the names of a module that it passes on whole.
 */
export function commonJsNames(
  source: string,
  follow: (request: string) => Iterable<string>,
): ReadonlySet<string> {
  const names = new Set<string>();
  try {
    const { exports, reexports } = parse(source);
    for (const name of exports) names.add(name);
    for (const request of reexports) for (const name of follow(request)) names.add(name);
  } catch {
    // What cannot be read here will be told when it is loaded.
  }
  return names;
}
