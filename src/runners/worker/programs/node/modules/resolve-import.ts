import { parentOf, partsOf } from '../../../paths.ts';
import { nodeError } from '../node-error.ts';
import { fileUrlOf, pathOfUrl } from './file-url.ts';
import { resolveExports, resolveImports } from './package-map.ts';
import type { Asked } from './package-map.ts';
import { isFile, isFolder } from './packages.ts';
import {
  fileOfFolder,
  nodeModulesFolders,
  resolveCommonJs,
  splitPackageName,
} from './resolve-commonjs.ts';
import type { Places } from './resolve-commonjs.ts';

/**
 * The URL, `node:` or `file:`, that `import specifier` in the file `from` means. Throws Node's
 * errors when there is none.
 */
export function resolveImport(places: Places, specifier: string, from: string): string {
  if (places.isBuiltin(specifier)) return `node:${specifier.replace(/^node:/, '')}`;
  if (/^(\.{0,2}\/|\.{1,2}$)/.test(specifier)) {
    return fileFor(places, new URL(specifier, fileUrlOf(from)), from, specifier);
  }
  if (URL.canParse(specifier)) return ofUrl(places, new URL(specifier), from);
  const asked: Asked = {
    conditions,
    base: from,
    bare: (name) => {
      const url = resolveImport(places, name, from);
      return url.startsWith('node:') ? url : pathOfUrl(url);
    },
  };
  const path = specifier.startsWith('#')
    ? resolveImports(places.packages.around(from), specifier, asked)
    : fromPackage(places, specifier, from, asked);
  return path.startsWith('node:') ? path : fileFor(places, fileUrlOf(path), from, specifier);
}

const conditions: ReadonlySet<string> = new Set(['node', 'import', 'module-sync', 'node-addons']);

function ofUrl(places: Places, url: URL, from: string): string {
  if (url.protocol === 'file:') return fileFor(places, url, from, url.pathname);
  if (url.protocol === 'node:') {
    const message = `No such built-in module: ${url.href}`;
    throw nodeError('ERR_UNKNOWN_BUILTIN_MODULE', message, {});
  }
  throw nodeError(
    'ERR_UNSUPPORTED_ESM_URL_SCHEME',
    `Only URLs with a scheme in: file, data, and node are supported by the default ESM loader. Received protocol '${url.protocol}'`,
    {},
  );
}

function fromPackage(places: Places, specifier: string, from: string, asked: Asked): string {
  const split = splitPackageName(specifier);
  if (split === null) {
    const message = `Invalid module "${specifier}" is not a valid package name imported from ${from}`;
    throw nodeError('ERR_INVALID_MODULE_SPECIFIER', message, {}, TypeError);
  }
  const { name, subpath } = split;
  const own = places.packages.around(from);
  if (own !== null && own.exports !== null && own.name === name) {
    return resolveExports(own, subpath, asked);
  }
  for (const modules of nodeModulesFolders(parentOf(from))) {
    const folder = `${modules}/${name}`;
    if (!isFolder(places.tree, folder)) continue;
    const found = places.packages.read(folder);
    if (found !== null && found.exports !== null) return resolveExports(found, subpath, asked);
    if (subpath !== '.') return `${folder}/${subpath.slice(2)}`;
    const main = fileOfFolder(places, folder);
    if (main !== null) return main;
    throw notFound(`package '${folder}'`, from, {});
  }
  throw notFound(`package '${name}'`, from, {});
}

/** Links are followed: the module is one, by whatever name it is reached. */
function fileFor(places: Places, url: URL, from: string, specifier: string): string {
  const { tree } = places;
  if (/%2f|%5c/i.test(url.pathname)) {
    const message = `Invalid module "${url.pathname}" must not include encoded "/" or "\\" characters imported from ${from}`;
    throw nodeError('ERR_INVALID_MODULE_SPECIFIER', message, {}, TypeError);
  }
  const path = pathOfUrl(url);
  if (isFolder(tree, path)) {
    throw nodeError(
      'ERR_UNSUPPORTED_DIR_IMPORT',
      `Directory import '${path}' is not supported resolving ES modules imported from ${from}${advice(places, specifier, from)}`,
      { url: url.href },
    );
  }
  if (!isFile(tree, path)) {
    const given = { url: url.href };
    throw notFound(`module '${path}'`, from, given, advice(places, specifier, from));
  }
  return fileUrlOf(tree.realpath(path)).href + url.search + url.hash;
}

/** What require() would have found by that name. */
function advice(places: Places, specifier: string, from: string): string {
  const found = resolveCommonJs(places, specifier, from);
  if (found === null || found.startsWith('node:')) return '';
  const inPackage = found.lastIndexOf('/node_modules/');
  const name = /^[./]/.test(specifier)
    ? relativePath(parentOf(from), found)
    : found.slice(inPackage + '/node_modules/'.length);
  return `\nDid you mean to import "${name}"?`;
}

function relativePath(from: string, to: string): string {
  const above = partsOf(from);
  const parts = partsOf(to);
  while (above.length > 0 && above[0] === parts[0]) {
    above.shift();
    parts.shift();
  }
  return `${above.length === 0 ? './' : '../'.repeat(above.length)}${parts.join('/')}`;
}

function notFound(what: string, from: string, given: object, more = ''): Error {
  const message = `Cannot find ${what} imported from ${from}${more}`;
  return nodeError('ERR_MODULE_NOT_FOUND', message, given);
}
