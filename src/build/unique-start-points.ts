import type { Files } from '../kata/files.ts';
import { imageRepository, imageVersion } from '../kata/language-image.ts';
import type { StartPointManifest, StartPointProblem } from '../start-points/validate.ts';
import type { NamedImage } from './named-image.ts';

export type Read = {
  readonly folder: string;
  readonly manifest: StartPointManifest;
  readonly files: Files;
};

export type ReadLanguage = Read & { readonly image: NamedImage };

/** Two start-points of one name could not be told apart when one is chosen. */
export function sameNames(
  read: readonly Read[],
  nameOf: (manifest: StartPointManifest) => string,
): readonly StartPointProblem[] {
  return read.flatMap(({ folder, manifest }, index) => {
    const name = nameOf(manifest);
    const before = read.slice(0, index).find((other) => nameOf(other.manifest) === name);
    if (before === undefined) return [];
    const message = `${JSON.stringify(name)} is there already, in ${before.folder}`;
    return [{ file: `${folder}/manifest.json`, key: 'display_name', message }];
  });
}

/** A practice that was begun with one would be run with the other, when that becomes another. */
export function sameImages(read: readonly ReadLanguage[]): readonly StartPointProblem[] {
  const familyOf = ({ image: { name } }: ReadLanguage) =>
    `${imageRepository(name)}:${imageVersion(name)}`;
  return read.flatMap((each, index) => {
    const before = read.slice(0, index).find((other) => familyOf(other) === familyOf(each));
    if (before === undefined) return [];
    const message = `is that of ${before.folder} already, in the same version of the language`;
    return [{ file: `${each.folder}/manifest.json`, key: 'image_name', message }];
  });
}

