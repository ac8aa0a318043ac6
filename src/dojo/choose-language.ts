import { imageRepository } from '../kata/language-image.ts';
import type { Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import { languagesIn, languagesSetting } from './kata-language.ts';
import type { StorageProblem } from './ports.ts';

/**
 * Sets the language that a kata is tested in here, by the name of its image. Each event records it;
 * its files and its manifest stay as they are. Throws RangeError when there is none of that name.
 */
export async function chooseLanguage(
  dojo: Dojo,
  kataId: string,
  imageName: string,
): Promise<Result<null, StorageProblem>> {
  const languages = await dojo.startPoints.languages();
  if (!languages.some(({ manifest }) => manifest.image_name === imageName)) {
    throw new RangeError(`no language of image ${imageName}: there are ${languages.length}`);
  }
  return dojo
    .setting(languagesSetting)
    .change((was) =>
      Object.fromEntries([...languagesIn(was), [kataId, imageRepository(imageName)]]),
    );
}
