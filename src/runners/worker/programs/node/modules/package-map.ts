import { resolvePath } from '../../../paths.ts';
import { nodeError } from '../node-error.ts';
import type { Package } from './packages.ts';

/**
 * What a package.json's `exports` and `imports` mean, after
 * https://nodejs.org/api/esm.html#resolution-algorithm-specification.
 */
export type Asked = {
  readonly conditions: ReadonlySet<string>;
  /** Who asks, for messages: a path, or null. */
  readonly base: string | null;
  /** What a bare name in `imports` stands for. */
  readonly bare: (specifier: string) => string;
};

/** The file, or whatever `asked.bare` answers, that `subpath` (`.`, `./x`) of the package stands for. */
export function resolveExports(from: Package, subpath: string, asked: Asked): string {
  const exports = isSugar(from.exports) ? { '.': from.exports } : from.exports;
  const found =
    isObject(exports) && subpath in exports && !subpath.includes('*') && !subpath.endsWith('/')
      ? resolveTarget(from, Reflect.get(exports, subpath), subpath, null, false, asked)
      : isObject(exports)
        ? resolvePattern(from, exports, subpath, false, asked)
        : undefined;
  if (found === null || found === undefined) throw notExported(from, subpath, asked);
  return found;
}

/** The same for a name that begins with `#`. `from` is the package of the file that asks. */
export function resolveImports(from: Package | null, name: string, asked: Asked): string {
  if (name === '#' || name.startsWith('#/') || name.endsWith('/')) {
    const what = `Invalid module "${name}" is not a valid internal imports specifier name`;
    throw nodeError('ERR_INVALID_MODULE_SPECIFIER', what + by(asked), {}, TypeError);
  }
  const imports = from?.imports;
  if (from !== null && isObject(imports)) {
    const found =
      name in imports && !name.includes('*')
        ? resolveTarget(from, Reflect.get(imports, name), name, null, true, asked)
        : resolvePattern(from, imports, name, true, asked);
    if (found !== null && found !== undefined) return found;
  }
  const where = from === null ? '' : ` in package ${from.folder}/package.json`;
  throw nodeError(
    'ERR_PACKAGE_IMPORT_NOT_DEFINED',
    `Package import specifier "${name}" is not defined${where}${by(asked)}`,
    {},
    TypeError,
  );
}

/** undefined is not found, null is forbidden. */
type Found = string | null | undefined;

function resolvePattern(
  from: Package,
  map: object,
  key: string,
  isImport: boolean,
  asked: Asked,
): Found {
  const best = Object.keys(map)
    .filter((pattern) => {
      const [before = '', after, more] = pattern.split('*');
      return (
        after !== undefined &&
        more === undefined &&
        key.startsWith(before) &&
        key !== before &&
        key.endsWith(after) &&
        key.length >= pattern.length
      );
    })
    .toSorted((a, b) => b.indexOf('*') - a.indexOf('*') || b.length - a.length)[0];
  if (best === undefined) return undefined;
  const star = best.indexOf('*');
  const match = key.slice(star, key.length - (best.length - star - 1));
  return resolveTarget(from, Reflect.get(map, best), best, match, isImport, asked);
}

function resolveTarget(
  from: Package,
  target: unknown,
  key: string,
  match: string | null,
  isImport: boolean,
  asked: Asked,
): Found {
  if (typeof target === 'string') return resolveText(from, target, key, match, isImport, asked);
  if (Array.isArray(target)) return resolveFirst(from, target, key, match, isImport, asked);
  if (target === null) return null;
  if (!isObject(target)) throw invalidTarget(from, target, key, isImport, asked);
  for (const [condition, value] of Object.entries(target)) {
    if (condition !== 'default' && !asked.conditions.has(condition)) continue;
    const found = resolveTarget(from, value, key, match, isImport, asked);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first of an array that is valid. */
function resolveFirst(
  from: Package,
  targets: readonly unknown[],
  key: string,
  match: string | null,
  isImport: boolean,
  asked: Asked,
): Found {
  let last: { readonly error: unknown } | null = null;
  let found: Found = null;
  for (const target of targets) {
    try {
      found = resolveTarget(from, target, key, match, isImport, asked);
    } catch (error) {
      if (!isInvalidTarget(error)) throw error;
      last = { error };
      continue;
    }
    if (found !== null && found !== undefined) return found;
    last = null;
  }
  if (last !== null) throw last.error;
  return found;
}

function resolveText(
  from: Package,
  target: string,
  key: string,
  match: string | null,
  isImport: boolean,
  asked: Asked,
): string {
  const filled = match === null ? target : target.replaceAll('*', () => match);
  if (!target.startsWith('./')) {
    const isBare = isImport && !/^(\.\.\/|\/)/.test(target) && !URL.canParse(target);
    if (isBare) return asked.bare(filled);
    throw invalidTarget(from, target, key, isImport, asked);
  }
  if (leavesPackage.test(target.slice(2))) throw invalidTarget(from, target, key, isImport, asked);
  if (match !== null && leavesPackage.test(match)) {
    const field = isImport ? 'imports' : 'exports';
    const what =
      `Invalid module "${key.replace('*', () => match)}" request is not a valid match in pattern ` +
      `"${key}" for the "${field}" resolution of ${from.folder}/package.json`;
    throw nodeError('ERR_INVALID_MODULE_SPECIFIER', what + by(asked), {}, TypeError);
  }
  return resolvePath(from.folder, filled);
}

const leavesPackage = /(^|[\\/])(\.\.?|node_modules)([\\/]|$)/i;

/** `exports` that is itself what `.` stands for. */
function isSugar(exports: unknown): boolean {
  if (typeof exports === 'string' || Array.isArray(exports)) return true;
  return isObject(exports) && Object.keys(exports).every((key) => !key.startsWith('.'));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isInvalidTarget(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, 'code') === 'ERR_INVALID_PACKAGE_TARGET';
}

function notExported({ folder }: Package, subpath: string, asked: Asked): Error {
  const what =
    subpath === '.'
      ? `No "exports" main defined in ${folder}/package.json`
      : `Package subpath '${subpath}' is not defined by "exports" in ${folder}/package.json`;
  return nodeError('ERR_PACKAGE_PATH_NOT_EXPORTED', what + by(asked), {});
}

function invalidTarget(
  { folder }: Package,
  target: unknown,
  key: string,
  isImport: boolean,
  asked: Asked,
): Error {
  const field = isImport ? 'imports' : 'exports';
  const advice =
    typeof target === 'string' && !isImport && !target.startsWith('./')
      ? '; targets must start with "./"'
      : '';
  const what =
    `Invalid "${field}" target ${JSON.stringify(target)} defined for '${key}' ` +
    `in the package config ${folder}/package.json${by(asked)}${advice}`;
  return nodeError('ERR_INVALID_PACKAGE_TARGET', what, {});
}

function by({ base }: Asked): string {
  return base === null ? '' : ` imported from ${base}`;
}
