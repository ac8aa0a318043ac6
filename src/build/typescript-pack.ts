import { licenceOf, readPackageJson } from './package-files.ts';
import { packagePack } from './package-pack.ts';
import { declaredPackages } from './type-declarations.ts';

/**
 * What the toolchain of TypeScript is made of, on the tree: names, versions, licences. Its code and
 * its declarations are in the toolchain.
 */
export function typescriptPack(): Uint8Array {
  return packagePack(
    ['typescript', ...declaredPackages].flatMap((folder) => {
      const { name, version, license } = readPackageJson(folder);
      const text = `${JSON.stringify({ name, version, license }, null, 2)}\n`;
      return [
        { path: `/node_modules/${folder}/package.json`, content: text },
        { path: `/node_modules/${folder}/LICENSE`, content: licenceOf(folder) },
      ];
    }),
  );
}
