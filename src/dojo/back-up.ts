import { sharedJson } from '../kata/cluster-json.ts';
import { jsonText } from '../kata/json-text.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import { backupContents, backupEnd, type BackupEntry } from './backup-ports.ts';
import { noteBackup } from './backup-state.ts';
import { settingsToBackUp } from './backed-up-settings.ts';
import type { Dojo } from './dojo.ts';
import { downloadKata } from './download-kata.ts';
import { downloadReadable } from './download-readable.ts';
import { downloadStartPoint } from './download-start-point.ts';
import type { KataRepository, KataSummary } from './ports.ts';
import type { Steps, StoppedProblem } from './take-in-archive.ts';
import { wholeCluster } from './whole-cluster.ts';

export type Backup = {
  readonly name: string;
  readonly file: Blob;
  readonly katas: number;
  /** Katas that are damaged: what can be read of them is in it. */
  readonly damaged: readonly string[];
  /** Katas of which nothing can be read. They are not in it. */
  readonly missing: readonly string[];
};

/**
 * All that is kept here in one file: each kata as its download, with its drafts; groups, clusters,
 * start-points and settings. What was deleted, tokens, languages and built files are not in it.
 */
export async function backUp(dojo: Dojo, steps: Steps): Promise<Result<Backup, StoppedProblem>> {
  const at = dojo.clock.now();
  const katas = await dojo.store.listKatas();
  const told = { damaged: [] as string[], missing: [] as string[] };
  try {
    const file = await dojo.backups.pack(entriesOf(dojo, katas, steps, told), at);
    const name = `pocket-dojo-backup-${at.toISOString().slice(0, 10)}.tar`;
    return ok({ name, file, katas: katas.length - told.missing.length, ...told });
  } catch (error) {
    if (error instanceof Stop) return failed({ kind: 'stopped' });
    throw error;
  }
}

/** To be called when the file is in the person's hands. */
export async function backupSaved(dojo: Dojo): Promise<void> {
  await noteBackup(dojo, await dojo.store.listKatas());
}

class Stop extends Error {}

type Told = { readonly damaged: string[]; readonly missing: string[] };

async function* entriesOf(
  dojo: Dojo,
  katas: readonly KataSummary[],
  { signal, onStep }: Steps,
  told: Told,
): AsyncGenerator<BackupEntry> {
  const made = { pocket_dojo_backup: 1, at: dojo.clock.now().toISOString(), katas: katas.length };
  yield jsonEntry(backupContents, made);
  yield* groupEntries(dojo);
  for (const [at, { id }] of katas.entries()) {
    onStep?.(at, katas.length);
    if (signal.aborted) throw new Stop();
    yield* kataEntries(dojo, id, told);
  }
  onStep?.(katas.length, katas.length);
  for (const { manifest } of await dojo.ownStartPoints.kept.list()) {
    const { name, bytes } = await downloadStartPoint(dojo, manifest.display_name);
    yield { path: `start-points/${name}`, bytes };
  }
  yield jsonEntry(backupEnd, await settingsToBackUp(dojo));
}

/** A cluster brings its groups along. */
async function* groupEntries(dojo: Dojo): AsyncGenerator<BackupEntry> {
  const clusters = await dojo.clusters.list();
  const within = new Set(clusters.flatMap(({ groupIds }) => groupIds));
  const marks = await dojo.deletions.marks();
  for (const { id } of clusters) {
    const whole = await wholeCluster(dojo, id);
    if (whole !== null && !marks.has(id)) yield textEntry(`groups/${id}.json`, sharedJson(whole));
  }
  for (const group of await dojo.groups.list()) {
    const { id } = group.manifest;
    if (!within.has(id) && !marks.has(id)) yield textEntry(`groups/${id}.json`, sharedJson(group));
  }
}

async function* kataEntries(dojo: Dojo, id: string, told: Told): AsyncGenerator<BackupEntry> {
  const opened = await dojo.store.openKata(id);
  if (opened.ok) {
    try {
      yield* soundEntries(dojo, opened.value);
    } finally {
      opened.value.close();
    }
    return;
  }
  // Deleted since it was listed.
  if (opened.problem.kind === 'unknown') return;
  const readable = await downloadReadable(dojo, id);
  told[readable.ok ? 'damaged' : 'missing'].push(id);
  if (readable.ok) yield { path: `katas/${id}.tgz`, bytes: readable.value.bytes };
}

async function* soundEntries(dojo: Dojo, kata: KataRepository): AsyncGenerator<BackupEntry> {
  const { bytes } = await downloadKata(dojo, kata, null);
  yield { path: `katas/${kata.id}.tgz`, bytes };
  const drafts = await kata.drafts();
  if (drafts.length > 0) yield jsonEntry(`drafts/${kata.id}.json`, drafts);
}

function jsonEntry(path: string, value: unknown): BackupEntry {
  return textEntry(path, jsonText(value));
}

function textEntry(path: string, text: string): BackupEntry {
  return { path, bytes: new TextEncoder().encode(text) };
}
