import { isId } from './id.ts';
import { jsonObject } from './json-object.ts';
import type { Manifest } from './manifest.ts';
import { ordinaryManifest } from './ordinary-manifest.ts';
import { isPastTime } from './time.ts';

/**
 * Reads a manifest.json, ours or cyber-dojo's, which has fewer entries: what it leaves out is filled
 * in, and what it has beside them is kept. Throws RangeError that names the first entry that is wrong.
 */
export function manifestOf(json: string): Manifest {
  const manifest = ordinaryManifest(jsonObject(json, 'manifest.json'));
  for (const [name, isRight] of Object.entries(required)) {
    if (!isRight(manifest[name])) throw wrong(name, manifest[name]);
  }
  for (const [name, isRight] of Object.entries(optional)) {
    const value = manifest[name];
    if (value !== undefined && !isRight(value)) throw wrong(name, value);
  }
  return manifest as Manifest;
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isNameAndVersion: Check = (value) => isTexts(value) && (value as unknown[]).length === 2;
const isWhole =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

const required: Readonly<Record<Exclude<keyof Manifest, keyof typeof optional>, Check>> = {
  display_name: isText,
  image_name: isText,
  image_sha: isText,
  filename_extension: isTexts,
  tab_size: isWhole(1, 8),
  max_seconds: isWhole(1, 20),
  highlight_filenames: isTexts,
  progress_regexs: isTexts,
  language: isNameAndVersion,
  test_framework: isNameAndVersion,
  runner_choice: (value) => value === 'stateless' || value === 'stateful',
  version: (value) => value === 2,
  created: isPastTime,
  id: (value) => typeof value === 'string' && isId(value),
};

const optional = {
  exercise: isText,
  group_id: (value: unknown) => typeof value === 'string' && isId(value),
  group_index: isWhole(0, 63),
  // Answered on reading, and never written.
  imported_from: () => false,
} as const;

function wrong(name: string, value: unknown): RangeError {
  const shown = JSON.stringify(value)?.slice(0, 80) ?? 'missing';
  return new RangeError(`the manifest's ${name} cannot be ${shown}`);
}
