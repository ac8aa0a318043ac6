import { licenceOf, readPackageJson } from './package-files.ts';
import type { PackFile } from './package-pack.ts';

/** A package that has been bundled, as node is to find it in /node_modules. */
export type NpmModule = {
  readonly name: string;
  /** Whose version and licence are its own, where that has another name. */
  readonly package?: string;
  readonly files: readonly { readonly name: string; readonly code: string }[];
  /** Of the packages that are in them. */
  readonly folders: readonly string[];
  /** What package.json says beside name, version and licence: main, bin, exports. */
  readonly fields: Readonly<Record<string, unknown>>;
};

/** Its files, the one of the command too, with its package.json and all licences. */
export function npmModule({
  name,
  package: source = name,
  files,
  folders,
  fields,
}: NpmModule): readonly PackFile[] {
  const folder = `/node_modules/${name}`;
  const { version, license } = readPackageJson(source);
  // `type` is said, so that no one has to read the code to find out.
  const own = { name, version, license, type: 'commonjs', ...fields };
  return [
    ...files.map(({ name: file, code }) => ({
      path: `${folder}/${file}`,
      ...(file === fields['bin']
        ? { content: `#!/usr/bin/env node\n${code.replace(/^#!.*\n/, '')}`, mode: 0o755 }
        : { content: code }),
    })),
    { path: `${folder}/package.json`, content: `${JSON.stringify(own, null, 2)}\n` },
    { path: `${folder}/LICENSE`, content: licences(folders) },
  ];
}

/** What an `import` by name may find is read from a file without running it: the last line tells. */
export function indexOf(file: string, names: Iterable<string>): string {
  return `module.exports = require('${file}');\n0 && (module.exports = { ${[...names].join(', ')} });\n`;
}

function licences(folders: readonly string[]): string {
  return folders
    .map((folder) => {
      const { name, version } = readPackageJson(folder);
      return `${name} ${version}\n\n${licenceOf(folder).trim()}\n`;
    })
    .join('\n\n');
}
