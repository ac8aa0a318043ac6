import type { Bytes } from '../../git/bytes.ts';
import { jsonObject } from '../../kata/json-object.ts';
import { BadArchive, soundOnly } from '../bad-archive.ts';
import { limits } from '../limits.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The text of an entry, which has to be there. Throws BadArchive that names it. */
export function entryText(files: ReadonlyMap<string, Bytes>, entry: string): string {
  const bytes = files.get(entry);
  if (bytes === undefined) throw new BadArchive('damaged', entry, 'it is not there');
  if (bytes.length > limits.objectBytes) {
    throw new BadArchive('too-large', entry, `it has ${bytes.length} bytes`);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new BadArchive('damaged', entry, 'it is not UTF-8');
  }
}

/** The JSON object that an entry holds. */
export function entryObject(files: ReadonlyMap<string, Bytes>, entry: string): Fields {
  const text = entryText(files, entry);
  return soundOnly(entry, () => jsonObject(text, 'it'));
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
