import { parentOf } from '../../../paths.ts';

/** `import.meta` of the module of that URL. */
export function createImportMeta(
  url: string,
  path: string,
  resolve: (specifier: string) => string,
): object {
  const meta = Object.create(null) as object;
  return Object.assign(meta, {
    dirname: parentOf(path),
    filename: path,
    resolve: (specifier: unknown) => resolve(String(specifier)),
    url,
  });
}
