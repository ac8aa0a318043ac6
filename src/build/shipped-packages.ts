import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notices } from '../dojo/notices-port.ts';
import { packageFolderOf, packagesFolder } from './package-files.ts';
import { isPermissive } from './permissive.ts';

/** Folders, below node_modules, of the packages that were put into bundles of this build. */
export type ShippedPackages = Set<string>;

/** Those of the bundles that are made beside the app's own: of the sandbox, its programs and packs. */
export const bundledPackages: ShippedPackages = new Set();

export function addPackagesOf(moduleIds: Iterable<string>, to: ShippedPackages): void {
  for (const id of moduleIds) {
    const folder = packageFolderOf(id.replace(/^\0/, ''));
    if (folder !== null) to.add(folder);
  }
}

/** A package, and all that it needs when it runs. */
export function withDependencies(folder: string): readonly string[] {
  const found = new Set<string>();
  const visit = (each: string): void => {
    if (found.has(each)) return;
    found.add(each);
    for (const name of Object.keys(readPackage(packagesFolder, each).dependencies ?? {})) {
      const own = `${each}/node_modules/${name}`;
      visit(existsSync(join(packagesFolder, own)) ? own : name);
    }
  };
  visit(folder);
  return [...found];
}

/**
 * Name, version and licence of each, with the text that has to go with it. Throws one error that names
 * all whose licence does not let them go into the app.
 */
export function noticesOf(folders: Iterable<string>, root = packagesFolder): Notices {
  const texts: string[] = [];
  const packages = [...folders].map((folder) => {
    const { name, version, license, licenses } = readPackage(root, folder);
    const text = textsOf(root, folder);
    if (!texts.includes(text)) texts.push(text);
    return { name, version, licence: spdxOf(license ?? licenses), text: texts.indexOf(text) };
  });
  const refused = packages.filter(({ licence }) => !isPermissive(licence));
  if (refused.length > 0) {
    const told = refused.map(({ name, version, licence }) => `  ${name} ${version}: ${licence}`);
    throw new Error(
      `these packages would be put into the app, and their licences do not allow it (or are not in src/build/permissive.ts):\n${told.join('\n')}`,
    );
  }
  // One package may be installed in several places.
  const byLabel = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]));
  const labels = [...byLabel.keys()].toSorted((a, b) => a.localeCompare(b, 'en'));
  return { packages: labels.flatMap((label) => byLabel.get(label) ?? []), texts };
}

type Package = {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  /** As it was written long ago. */
  readonly licenses?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
};

function readPackage(root: string, folder: string): Package {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Package;
}

function spdxOf(license: unknown): string {
  if (typeof license === 'string') return license;
  if (Array.isArray(license)) return `(${license.map(spdxOf).join(' OR ')})`;
  const isOld = typeof license === 'object' && license !== null && 'type' in license;
  return isOld ? String(license.type) : 'none is told';
}

/** LICENSE, NOTICE and the like, else what the readme says of it; '' where the package has neither. */
function textsOf(root: string, folder: string): string {
  const names = readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();
  const read = (name: string) => readFileSync(join(root, folder, name), 'utf8').trim();
  const own = names.filter((name) => isNotice.test(name)).map(read);
  if (own.length > 0) return own.join('\n\n');
  const readme = names.filter((name) => /^readme/i.test(name)).map(read);
  return readme.flatMap((text) => /^#+ *licen[cs]e\b.*/ims.exec(text)?.[0] ?? []).join('\n\n');
}

const isNotice = /^(licen[cs]e|copying|notice|thirdpartynotice)[^/]*$/i;
