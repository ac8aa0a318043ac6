import type { Files } from './files.ts';

/**
 * Which of its files a start-point is shown by, in cyber-dojo's order: readme.txt; the first by name
 * that has feature, then spec, then test, then .rs in its name; the largest. null when there is none.
 */
export function previewFile(files: Files): string | null {
  const names = Object.keys(files).toSorted();
  if (names.includes('readme.txt')) return 'readme.txt';
  for (const part of ['feature', 'spec', 'test', '.rs']) {
    const found = names.find((name) => name.includes(part));
    if (found !== undefined) return found;
  }
  return names.reduce<string | null>(
    (largest, name) =>
      largest === null || sizeOf(files, name) > sizeOf(files, largest) ? name : largest,
    null,
  );
}

function sizeOf(files: Files, name: string): number {
  return files[name]?.length ?? 0;
}
