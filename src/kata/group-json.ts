import { manifestOf } from './check-manifest.ts';
import { fileNameProblem } from './file-name.ts';
import { filesOf, sameFiles, type Files } from './files.ts';
import { isId, reservedId } from './id.ts';
import { jsonObject } from './json-object.ts';
import type { GroupManifest } from './manifest.ts';
import { failed, ok, type Result } from './result.ts';

/** What every member of a group begins with. */
export type GroupStart = { readonly manifest: GroupManifest; readonly files: Files };

export type GroupJsonProblem =
  | { readonly kind: 'not-a-group' }
  /** Made by a Pocket Dojo that knows more than this one. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'too-large' }
  /** What is wrong with which entry, in words for a bug report. */
  | { readonly kind: 'wrong'; readonly reason: string };

/** Far beyond any start-point: the largest of ours is 20 kB. What is larger was made to fill a memory. */
export const groupLimits = { jsonChars: 5_000_000, files: 500, manifestChars: 50_000 } as const;

/** A group, whole, as one text: it is a file that can be read, and what a link carries. */
export function groupJson({ manifest, files }: GroupStart): string {
  return `${JSON.stringify({ [groupMarker]: version, manifest, files }, null, 1)}\n`;
}

/** Whether a text was meant to be a group, or a cluster of them; whether it is, its reader says. */
export function isGroupJson(text: string): boolean {
  return /^\s*\{/.test(text) && text.slice(0, 1000).includes(`"${groupMarker}"`);
}

/** Reads a group that came from elsewhere. Nothing in it is trusted. */
export function readGroupJson(json: string): Result<GroupStart, GroupJsonProblem> {
  if (json.length > groupLimits.jsonChars) return failed({ kind: 'too-large' });
  const read = objectIn(json);
  const found = read?.[groupMarker];
  if (read === null || typeof found !== 'number') return failed({ kind: 'not-a-group' });
  if (found > version) return failed({ kind: 'newer', version: found });
  try {
    return ok(checkedGroup(read));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failed({ kind: 'wrong', reason: error.message });
  }
}

export function isSameGroup(a: GroupStart, b: GroupStart): boolean {
  return entriesText(a.manifest) === entriesText(b.manifest) && sameFiles(a.files, b.files);
}

/** The entry that says that it is one, with the version of how it is written. */
export const groupMarker = 'pocketDojoGroup';
const version = 1;

/** Throws RangeError that names what is wrong. */
export function checkedGroup(read: Readonly<Record<string, unknown>>): GroupStart {
  return { manifest: checkedManifest(read['manifest']), files: checkedFiles(read['files']) };
}

/** null when it is no JSON, or no object. */
export function objectIn(json: string): Readonly<Record<string, unknown>> | null {
  try {
    return jsonObject(json, 'the group');
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function checkedManifest(value: unknown): GroupManifest {
  if (value === undefined) throw new RangeError('the manifest is missing');
  const json = JSON.stringify(value);
  if (json.length > groupLimits.manifestChars) throw new RangeError('the manifest is too long');
  const { exercise, ...manifest } = manifestOf(json);
  if (manifest.id === reservedId || !isId(manifest.id)) {
    throw new RangeError(`the manifest's id cannot be ${manifest.id}`);
  }
  if (manifest.group_id !== undefined || manifest.group_index !== undefined) {
    throw new RangeError('the manifest is that of a member');
  }
  // By name: entries that we do not know are not kept.
  return {
    display_name: manifest.display_name,
    image_name: manifest.image_name,
    image_sha: manifest.image_sha,
    filename_extension: manifest.filename_extension,
    tab_size: manifest.tab_size,
    max_seconds: manifest.max_seconds,
    highlight_filenames: manifest.highlight_filenames,
    progress_regexs: manifest.progress_regexs,
    language: manifest.language,
    test_framework: manifest.test_framework,
    runner_choice: manifest.runner_choice,
    ...(exercise === undefined ? {} : { exercise }),
    version: manifest.version,
    created: manifest.created,
    id: manifest.id,
  };
}

function checkedFiles(value: unknown): Files {
  const read = Object.entries(jsonObject(JSON.stringify(value) ?? 'nothing', 'files'));
  if (read.length > groupLimits.files) throw new RangeError(`there are ${read.length} files`);
  const pairs: [string, string][] = [];
  let others = filesOf([]);
  for (const [name, content] of read) {
    if (typeof content !== 'string') throw new RangeError(`${quoted(name)} is no text`);
    const problem = fileNameProblem(name, others);
    if (problem !== null) {
      throw new RangeError(`${quoted(name)} cannot be a file's name (${problem.kind})`);
    }
    pairs.push([name, content]);
    others = filesOf(pairs);
  }
  if (!pairs.some(([name]) => name === 'cyber-dojo.sh')) {
    throw new RangeError('there is no cyber-dojo.sh');
  }
  return others;
}

/** Whatever order the entries stand in. */
function entriesText(manifest: GroupManifest): string {
  return JSON.stringify(Object.entries(manifest).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function quoted(name: string): string {
  return JSON.stringify(name.slice(0, 80));
}
