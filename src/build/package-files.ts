import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What we use of the package.json of an installed package. */
export type PackageJson = {
  readonly name: string;
  readonly version: string;
  readonly license: string;
};

/** `folder` is relative to node_modules: `mocha`, or `mocha/node_modules/glob`. */
export function readPackageJson(folder: string): PackageJson {
  const text = readFileSync(join(packagesFolder, folder, 'package.json'), 'utf8');
  return JSON.parse(text) as PackageJson;
}

/** The text of a package's licence, or what its README says of it: it has to go where the code goes. */
export function licenceOf(folder: string): string {
  const names = readdirSync(join(packagesFolder, folder));
  const file = names.find((name) => /^licen[cs]e/i.test(name));
  if (file !== undefined) return readFileSync(join(packagesFolder, folder, file), 'utf8');
  const readme = names.find((name) => /^readme/i.test(name));
  const text =
    readme === undefined ? '' : readFileSync(join(packagesFolder, folder, readme), 'utf8');
  const said = text.split('\n').filter((line) => /^\W*copyright|licen[cs]e\]?\(/i.test(line));
  if (said.length > 0) return [readPackageJson(folder).license, ...said].join('\n');
  throw new Error(`${folder} tells no licence, beside ${readPackageJson(folder).license}`);
}

/** The folder of the package that a file is of. */
export function packageFolderOf(file: string): string | null {
  const path = file.replaceAll('\\', '/').replace(/\?.*$/, '');
  const inPackages = path.slice(packagesFolder.replaceAll('\\', '/').length);
  if (!path.startsWith(packagesFolder.replaceAll('\\', '/'))) return null;
  return /^((?:.*\/)?node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(inPackages)?.[0] ?? null;
}

export const packagesFolder = fileURLToPath(new URL('../../node_modules/', import.meta.url));
