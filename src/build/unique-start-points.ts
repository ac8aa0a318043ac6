import type { Files } from '../kata/files.ts';
import { imageRepository, imageVersion } from '../kata/language-image.ts';
import type { StartPointManifest } from '../kata/start-point-manifest.ts';
import { broken } from '../start-points/rules.ts';
import type { StartPointProblem } from '../start-points/validate.ts';
import type { NamedImage } from './named-image.ts';

export type Read = {
  readonly folder: string;
  readonly manifest: StartPointManifest;
  readonly files: Files;
};

export type ReadLanguage = Read & { readonly image: NamedImage };

/** A practice that was begun with one would be run with the other, when that becomes another. */
export function sameImages(read: readonly ReadLanguage[]): readonly StartPointProblem[] {
  const familyOf = ({ image: { name } }: ReadLanguage) =>
    `${imageRepository(name)}:${imageVersion(name)}`;
  return read.flatMap((each, index) => {
    const before = read.slice(0, index).find((other) => familyOf(other) === familyOf(each));
    if (before === undefined) return [];
    const file = `${each.folder}/manifest.json`;
    return [{ file, key: 'image_name', ...broken('image-unique', before.folder) }];
  });
}
