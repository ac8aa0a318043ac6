import { parentOf } from '../../../paths.ts';
import type { Tree } from '../../../tree.ts';
import { nodeError } from '../node-error.ts';

/** What the loaders read of a package.json. `folder` has no slash at its end. */
export type Package = {
  readonly folder: string;
  readonly name: unknown;
  readonly main: unknown;
  readonly type: 'module' | 'commonjs' | null;
  readonly exports: unknown;
  readonly imports: unknown;
};

export type Packages = {
  /** Of the package.json in this folder; null when there is none. */
  read(folder: string): Package | null;
  /** Of the package that a file belongs to: the nearest above it. */
  around(path: string): Package | null;
};

/** Reads each package.json once. Throws ERR_INVALID_PACKAGE_CONFIG when one is not JSON. */
export function createPackages(tree: Tree): Packages {
  const known = new Map<string, Package | null>();

  return { read, around };

  function read(folder: string): Package | null {
    const cached = known.get(folder);
    if (cached !== undefined) return cached;
    const path = `${folder === '/' ? '' : folder}/package.json`;
    const found = isFile(tree, path) ? parse(folder, path) : null;
    known.set(folder, found);
    return found;
  }

  function around(path: string): Package | null {
    for (let folder = parentOf(path); ; folder = parentOf(folder)) {
      if (folder.endsWith('/node_modules')) return null;
      const found = read(folder);
      if (found !== null) return found;
      if (folder === '/') return null;
    }
  }

  function parse(folder: string, path: string): Package {
    const json = parseObject(new TextDecoder().decode(tree.readFile(path)), path);
    const field = (name: string): unknown => Reflect.get(json, name);
    const type = field('type');
    return {
      folder,
      name: field('name'),
      main: field('main'),
      type: type === 'module' || type === 'commonjs' ? type : null,
      exports: field('exports') ?? null,
      imports: field('imports') ?? null,
    };
  }
}

export function isFile(tree: Tree, path: string): boolean {
  return tree.exists(path) && tree.stat(path).kind === 'file';
}

export function isFolder(tree: Tree, path: string): boolean {
  return tree.exists(path) && tree.stat(path).kind === 'dir';
}

function parseObject(text: string, path: string): object {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw nodeError('ERR_INVALID_PACKAGE_CONFIG', `Invalid package config ${path}. ${reason}`, {});
  }
  return typeof json === 'object' && json !== null ? json : {};
}
