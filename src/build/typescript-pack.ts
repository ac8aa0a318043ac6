import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceOf, packagesFolder, readPackageJson } from './package-files.ts';
import { packagePack } from './package-pack.ts';
import type { PackFile } from './package-pack.ts';
import { declaredPackages } from './type-declarations.ts';

/**
 * What the toolchain of TypeScript is made of, on the tree: names, versions, licences. Its code and
 * its declarations are in the toolchain.
 */
export function typescriptPack(): Uint8Array {
  const notices = 'typescript/ThirdPartyNoticeText.txt';
  return packagePack([
    ...['typescript', ...declaredPackages].flatMap(labelOf),
    {
      path: `/node_modules/${notices}`,
      content: readFileSync(join(packagesFolder, notices), 'utf8'),
    },
    { path: '/node_modules/typescript/CHANGES', content: changes },
  ]);
}

function labelOf(folder: string): readonly PackFile[] {
  const { name, version, license } = readPackageJson(folder);
  return [
    {
      path: `/node_modules/${folder}/package.json`,
      content: `${JSON.stringify({ name, version, license }, null, 2)}\n`,
    },
    { path: `/node_modules/${folder}/LICENSE`, content: licenceOf(folder) },
  ];
}

/** As the Apache License asks for, in its section 4b. */
const changes = `Pocket Dojo runs tsc in the browser, in a worker. For that it has changed lib/_tsc.js:
it starts when it is called, it does not look for Node, and what has been parsed of the
declarations below is kept from one compilation to the next. The comments are left out of
the declarations. The code is in the worker; here are only the names and the licences.
`;
