import { imageRepository } from '../../kata/language-image.ts';

/**
 * `python@3.12` as it is, with the version that is asked for; of an image's name, what comes before
 * the first `_`: python of `pocket-dojo/python_unittest:1` and of `cyberdojofoundation/python_pytest`.
 */
export function pistonLanguage(imageName: string): {
  readonly language: string;
  /** What Piston takes as a SemVer selector. */
  readonly version: string;
} {
  const name = imageRepository(imageName).split('/').at(-1) ?? '';
  const [language = '', version = '*'] = name.split('@');
  return { language: language.replace(/_.*/, '').toLowerCase(), version };
}
