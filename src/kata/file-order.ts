import type { LanguageManifest } from './manifest.ts';

/** The two files that every kata keeps: they can be edited, never deleted or renamed. */
export const keptFiles: readonly string[] = ['cyber-dojo.sh', 'red_amber_green.js'];

export function isKept(name: string): boolean {
  return keptFiles.includes(name);
}

type Named = Pick<LanguageManifest, 'highlight_filenames' | 'filename_extension'>;

/** The order of the file list: readme*, highlighted, source, the rest; by name within each. */
export function inOrder(names: readonly string[], manifest: Named): readonly string[] {
  return [...names]
    .filter((name) => !isKept(name))
    .toSorted((a, b) => rank(a, manifest) - rank(b, manifest) || (a < b ? -1 : 1));
}

function rank(name: string, manifest: Named): number {
  if (name.toLowerCase().startsWith('readme')) return 0;
  if (manifest.highlight_filenames.includes(name)) return 1;
  return isSource(name, manifest) ? 2 : 3;
}

export function isSource(name: string, manifest: Named): boolean {
  return manifest.filename_extension.some((extension) => name.endsWith(extension));
}

/** A test file by its name: the stem starts or ends with test, tests, spec or steps (cyber-dojo's rule). */
export function isTestFile(name: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const stem = base.lastIndexOf('.') > 0 ? base.slice(0, base.lastIndexOf('.')) : base;
  return /^(tests?|spec|steps)|(tests?|spec|steps)$/.test(stem);
}
