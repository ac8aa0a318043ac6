/**
 * Whether what has this licence may go into the app: each licence that has to be kept is one of these.
 * `expression` is SPDX's: `(MIT OR GPL-3.0) AND Apache-2.0 WITH LLVM-exception`.
 */
export function isPermissive(expression: string): boolean {
  const tokens = expression.replace(/[()]/g, ' $& ').trim().split(/\s+/);
  let place = 0;
  const take = (token: string): boolean => {
    if (tokens[place]?.toUpperCase() !== token) return false;
    place += 1;
    return true;
  };
  const single = (): boolean => {
    if (take('(')) {
      const inner = either();
      return take(')') && inner;
    }
    const isAllowed = allowed.has(tokens[place] ?? '');
    place += 1;
    // An exception takes nothing away.
    if (take('WITH')) place += 1;
    return isAllowed;
  };
  const all = (): boolean => {
    let result = single();
    while (take('AND')) result = single() && result;
    return result;
  };
  const either = (): boolean => {
    let result = all();
    while (take('OR')) result = all() || result;
    return result;
  };
  const result = either();
  return result && place === tokens.length;
}

const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'EPL-1.0',
  'EPL-2.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'PSF-2.0',
  'Python-2.0',
  'Ruby',
  'Unlicense',
  'Zlib',
]);
