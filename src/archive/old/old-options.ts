import type { Bytes } from '../../git/bytes.ts';
import { checkOption, defaultOptions, optionValues, type Options } from '../../kata/options.ts';
import { BadArchive, soundOnly } from '../bad-archive.ts';
import { entryText } from './entry-json.ts';
import type { OldFolder } from './old-folders.ts';

/**
 * The options that were set for an old kata: a file for each, whose last line counts. When they were
 * set is not told, so they belong to no event of the past. null where none was set.
 */
export function oldOptions(files: ReadonlyMap<string, Bytes>, folder: OldFolder): Options | null {
  const set = Object.keys(optionValues).filter((name) => folder.names.includes(name));
  if (set.length === 0) return null;
  const options: Record<string, unknown> = { ...defaultOptions };
  for (const name of set) {
    const entry = folder.path + name;
    const lines = entryText(files, entry).split('\n');
    const value = lines.map((line) => line.trim()).findLast((line) => line !== '');
    if (value === undefined) throw new BadArchive('damaged', entry, 'it has no value');
    soundOnly(entry, () => checkOption(name, value));
    options[name] = value;
  }
  return options as Options;
}
