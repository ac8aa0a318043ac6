import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { workerFolder } from './bundle.ts';
import { readPackageJson } from './package-files.ts';

/** What the recipes of language images are read from. Paths are relative to runners/worker. */
export type Ingredients = {
  /** Of an installed package. */
  version(packageName: string): string;
  /** The file itself, or all that is in the folder, in one order. */
  filesUnder(source: string): readonly string[];
  content(file: string): string;
};

export const installed: Ingredients = {
  version: (packageName) => readPackageJson(packageName).version,
  filesUnder,
  content: (file) => readFileSync(join(workerFolder, file), 'utf8'),
};

function filesUnder(source: string): readonly string[] {
  const path = join(workerFolder, source);
  if (!existsSync(path)) throw new Error(`a runtime has no ${source}`);
  if (!statSync(path).isDirectory()) return [source];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesUnder(`${source}/${name}`));
}
