import { modulesInCircles } from './circles.ts';
import type { EsRecord } from './es-record.ts';

/** Links all that a module leads to: what is not there is told before anything has run. */
export function linkGraph(root: EsRecord): void {
  const fresh = freshOf(root);
  for (const record of fresh) record.bind();
  const circles = modulesInCircles(root);
  for (const record of fresh) {
    record.begin(circles.has(record));
    record.progress = { kind: 'linked' };
  }
}

/**
 * Runs a linked module after all that it imports, once each. Answers null when all has run, or a
 * promise while one awaits. Throws what a module throws before any of them awaits; from then on the
 * module stays failed.
 */
export function runGraph(record: EsRecord): Promise<void> | null {
  const { progress } = record;
  switch (progress.kind) {
    case 'failed':
      throw progress.error;
    case 'done':
      return progress.ended;
    case 'running':
      // A circle: it waits for this one.
      return null;
    case 'loaded':
      throw new Error(`${record.url} was not linked`);
    case 'linked':
      break;
  }
  record.progress = { kind: 'running' };
  try {
    const awaited = record.dependencies().flatMap((each) => runGraph(each) ?? []);
    const ended =
      awaited.length === 0 ? record.run() : Promise.all(awaited).then(() => record.run());
    // Told by who imports it.
    ended?.catch(() => undefined);
    record.progress = { kind: 'done', ended: ended as Promise<void> | null };
    return record.progress.ended;
  } catch (error) {
    record.progress = { kind: 'failed', error };
    throw error;
  }
}

/** Whether anything that it leads to awaits at its top level. */
export function awaitsSomewhere(record: EsRecord, seen = new Set<EsRecord>()): boolean {
  if (seen.has(record)) return false;
  seen.add(record);
  return (
    record.hasTopLevelAwait || record.dependencies().some((each) => awaitsSomewhere(each, seen))
  );
}

/** Dependencies first. */
function freshOf(
  record: EsRecord,
  seen = new Set<EsRecord>(),
  found: EsRecord[] = [],
): readonly EsRecord[] {
  if (seen.has(record) || record.progress.kind !== 'loaded') return found;
  seen.add(record);
  for (const each of record.dependencies()) freshOf(each, seen, found);
  found.push(record);
  return found;
}
