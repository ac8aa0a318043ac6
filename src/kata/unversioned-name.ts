import type { LanguageManifest } from './manifest.ts';

/** `Python, unittest` of any version: as a kata of cyber-dojo, or of an older build, may be called. */
export function unversionedName({
  display_name,
  language,
  test_framework,
}: Pick<LanguageManifest, 'display_name' | 'language' | 'test_framework'>): string {
  return test_framework[0] === '' ? display_name : `${language[0]}, ${test_framework[0]}`;
}
