import { hasFile, type Files } from './files.ts';
import type { LanguageManifest, RunnerChoice } from './manifest.ts';
import type { StartPointManifest } from './start-point-manifest.ts';

/**
 * What manifest.json says of a start-point that begins with these files: cyber-dojo's keys, and those
 * alone. How its runs start is left to its language, where that says the same (`usual`): cyber-dojo
 * does not know that key.
 */
export function writtenStartPoint(
  name: string,
  files: Files,
  manifest: LanguageManifest | null,
  usual: RunnerChoice,
): StartPointManifest {
  const base = { display_name: name, visible_filenames: Object.keys(files) };
  if (manifest === null) return base;
  const highlighted = manifest.highlight_filenames.filter((each) => hasFile(files, each));
  const { language, test_framework } = manifest;
  const isNamed = language[0].trim() !== '' && test_framework[0].trim() !== '';
  return {
    ...base,
    image_name: manifest.image_name,
    filename_extension: manifest.filename_extension,
    tab_size: manifest.tab_size,
    max_seconds: manifest.max_seconds,
    ...(highlighted.length === 0 ? {} : { highlight_filenames: highlighted }),
    ...(manifest.progress_regexs.length === 0 ? {} : { progress_regexs: manifest.progress_regexs }),
    ...(isNamed
      ? {
          language: [language[0], language[1]] as const,
          test_framework: [test_framework[0], test_framework[1]] as const,
        }
      : {}),
    ...(manifest.runner_choice === usual ? {} : { runner_choice: manifest.runner_choice }),
  };
}
