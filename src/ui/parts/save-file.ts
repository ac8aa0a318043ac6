import type { Download } from '../../dojo/download-kata.ts';

/** Hands a file to the browser's downloads. */
export function saveFile({ name, bytes }: Download): void {
  saveBlob(name, new Blob([bytes], { type: typeOf(name) }));
}

/** The same of what is too large to be in memory. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold of the bytes by the time that this runs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A browser may hang an ending of its own onto a name that is not of the type. */
function typeOf(name: string): string {
  return name.endsWith('.json') ? 'application/json' : 'application/gzip';
}
