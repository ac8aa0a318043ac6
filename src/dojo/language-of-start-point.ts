import { ownImageOf } from '../kata/cyber-dojo-images.ts';
import { filesOf, hasFile, patched, type Files } from '../kata/files.ts';
import { newestImage } from '../kata/language-image.ts';
import type { LanguageManifest } from '../kata/manifest.ts';
import type { StartPointManifest } from '../kata/start-point-manifest.ts';
import type { Language } from './ports.ts';
import type { CheckedStartPoint } from './start-point-ports.ts';

/**
 * What a start-point with an image is to practise in. Where the image is one of ours, or cyber-dojo's
 * of the same language, that of now is taken, and what the start-point does not say, the language
 * says: how its lights are told, too. Any other image is for a runner elsewhere.
 */
export function languageOf(
  { manifest: own, files }: CheckedStartPoint,
  languages: readonly Language[],
): Language & { readonly isRunHere: boolean } {
  const here = languageHere(own.image_name ?? '', languages);
  const base = here?.manifest ?? usual(own);
  return {
    manifest: {
      ...base,
      display_name: own.display_name,
      filename_extension: extensionsOf(own) ?? base.filename_extension,
      tab_size: own.tab_size ?? base.tab_size,
      max_seconds: own.max_seconds ?? base.max_seconds,
      highlight_filenames: own.highlight_filenames ?? [],
      progress_regexs: own.progress_regexs ?? base.progress_regexs,
      language: own.language ?? base.language,
      test_framework: own.test_framework ?? base.test_framework,
      runner_choice: own.runner_choice ?? base.runner_choice,
    },
    files: withLight(visibleOf(own, files), here),
    isRunHere: here !== null,
  };
}

/** The language whose image it is, in the version that it says, or else the newest. */
export function languageHere(imageName: string, languages: readonly Language[]): Language | null {
  const names = languages.map(({ manifest }) => manifest.image_name);
  const isOurs = newestImage(names, imageName) !== null;
  const wanted = isOurs ? imageName : (ownImageOf(imageName) ?? imageName);
  const newest = newestImage(names, wanted);
  return languages.find(({ manifest }) => manifest.image_name === newest) ?? null;
}

function usual(own: StartPointManifest): LanguageManifest {
  return {
    display_name: own.display_name,
    image_name: own.image_name ?? '',
    image_sha: '',
    filename_extension: [],
    tab_size: 4,
    max_seconds: 10,
    highlight_filenames: [],
    progress_regexs: [],
    language: [own.display_name, ''],
    test_framework: ['', ''],
    runner_choice: 'stateless',
  };
}

function extensionsOf({ filename_extension: own }: StartPointManifest) {
  return typeof own === 'string' ? [own] : own;
}

function visibleOf(own: StartPointManifest, files: Files): Files {
  return filesOf(own.visible_filenames.map((name) => [name, files[name] ?? '']));
}

function withLight(files: Files, language: Language | null): Files {
  const name = 'red_amber_green.js';
  const light = language?.files[name];
  if (hasFile(files, name) || light === undefined) return files;
  return patched(files, { put: { [name]: light }, removed: [] });
}
