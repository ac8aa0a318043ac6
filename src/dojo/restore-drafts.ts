import { fileNameProblem } from '../kata/file-name.ts';
import { filesOf, type FilesPatch } from '../kata/files.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { Draft } from './ports.ts';

/**
 * Brings back the edits that a backup has of a kata, and that this browser does not. Answers how many,
 * or what is wrong with them. Of a kata that was here already, edits on an event that is no longer its
 * last are old.
 */
export async function restoreDrafts(
  dojo: Dojo,
  id: string,
  json: string,
  isNew: boolean,
): Promise<Result<number, string>> {
  const drafts = draftsIn(json);
  if (drafts === null) return failed('it holds no edits as they are kept');
  const opened = await dojo.store.openKata(id);
  if (!opened.ok) return failed('its practice cannot be opened');
  const kata = opened.value;
  try {
    const last = (await kata.head()).events.length - 1;
    const here = new Set((await kata.drafts()).map(keyOf));
    let count = 0;
    for (const draft of drafts) {
      const isWanted = draft.on <= last && (isNew || draft.on === last);
      if (!isWanted || here.has(keyOf(draft))) continue;
      const kept = await kata.keepDraft(draft);
      if (!kept.ok) return failed('this browser has no room for it');
      count += 1;
    }
    return ok(count);
  } finally {
    kata.close();
  }
}

function keyOf({ tab, on }: Draft): string {
  return JSON.stringify([tab, on]);
}

/** null when it is not what a backup has there. */
function draftsIn(json: string): readonly Draft[] | null {
  try {
    const read = JSON.parse(json) as unknown;
    if (!Array.isArray(read)) return null;
    const drafts = read.map(draftOf);
    return drafts.every((draft) => draft !== null) ? drafts : null;
  } catch {
    return null;
  }
}

function draftOf(value: unknown): Draft | null {
  const { tab, on, at, patch } = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof tab !== 'string' || !isCount(on) || !isCount(at)) return null;
  const read = patchOf(patch);
  return read === null ? null : { tab, on, at, patch: read };
}

function patchOf(value: unknown): FilesPatch | null {
  const { put, removed } = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof put !== 'object' || put === null || !Array.isArray(removed)) return null;
  const names: unknown[] = [...Object.keys(put), ...(removed as unknown[])];
  const texts: unknown[] = Object.values(put);
  if (!names.every(isName) || !texts.every((text) => typeof text === 'string')) return null;
  return {
    put: filesOf(Object.entries(put as Record<string, string>)),
    removed: removed as string[],
  };
}

function isName(name: unknown): boolean {
  return typeof name === 'string' && fileNameProblem(name, filesOf([])) === null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
