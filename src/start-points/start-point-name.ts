import type { NamedVersion } from '../kata/manifest.ts';

/** What of a start-point's manifest its name is made of. */
export type Named = {
  readonly display_name: string;
  readonly language?: NamedVersion;
  readonly test_framework?: NamedVersion;
};

/** `Python 3.14, unittest`: with the version of the language, where the manifest tells it. */
export function startPointName({ display_name, language, test_framework }: Named): string {
  if (language === undefined || test_framework === undefined) return display_name;
  const [name, version] = language;
  const told = shortVersion(version);
  const versioned = /^\d/.test(told) ? `${name} ${told}` : `${name} (${told})`;
  return `${told === '' ? name : versioned}, ${test_framework[0]}`;
}

/** What changes how a language is written: `3.14` of `3.14.2`, `Node 24.11` of `Node 24.11`. */
export function shortVersion(version: string): string {
  return version.trim().replace(/(\d+\.\d+)(\.[\w.-]+)?$/, '$1');
}
