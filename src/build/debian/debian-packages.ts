import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A package of Debian that `npm run debian` has unpacked. */
export type DebianPackage = {
  /** Debian's: `7.2.1-2`. */
  readonly version: string;
  /** Of the .deb, hex: names exactly what came. */
  readonly sha256: string;
};

/** By name. None when `npm run debian` was not run: then the app is built without what needs them. */
export function debianPackages(): ReadonlyMap<string, DebianPackage> {
  const list = join(debianFolder(), 'packages.tsv');
  if (!existsSync(list)) return new Map();
  const lines = readFileSync(list, 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [name = '', version = '', sha256 = ''] = line.split('\t');
      return [name, { version, sha256 }];
    }),
  );
}

/** All files of a package under a folder: `usr/lib/python3/dist-packages/`; paths are relative to it. */
export function debianFiles(name: string, folder: string): ReadonlyMap<string, Buffer> {
  const root = join(debianPackagePath(name), folder);
  const entries = readdirSync(root, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(
    paths.map((path) => [path.slice(join(root, '/').length), readFileSync(path)] as const),
  );
}

/** The text of its copyright and licence, which has to go where its code goes. */
export function debianLicence(name: string): string {
  return readFileSync(join(debianPackagePath(name), 'usr/share/doc', name, 'copyright'), 'utf8');
}

/** Where it was unpacked. */
export function debianPackagePath(name: string): string {
  return join(debianFolder(), name);
}

/** Where the packages are, or another folder that a test says. */
function debianFolder(): string {
  return process.env['POCKET_DOJO_DEBIAN'] ?? standardFolder;
}

const standardFolder = fileURLToPath(
  new URL('../../../node_modules/.cache/pocket-dojo/debian/', import.meta.url),
);
