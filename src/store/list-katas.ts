import type { KataSummary } from '../dojo/ports.ts';
import { eventsOf } from '../kata/events-json.ts';
import { isId } from '../kata/id.ts';
import { dateOf } from '../kata/time.ts';
import { membership, type Catalogue } from './catalogue.ts';
import type { CatalogueRow } from './dojo-database.ts';
import { kataDatabaseName } from './kata-database.ts';

/** What is here, newest first. The catalogue is mended on the way, where it misses or is in doubt. */
export async function listKatas(
  prefix: string,
  catalogue: Catalogue,
): Promise<readonly KataSummary[]> {
  // Rows first: a row's database was there before it, so that one without a database was deleted.
  const rows = new Map((await catalogue.rows()).map((row) => [row.id, row]));
  const ids = await idsOfDatabases(prefix);
  if (ids === null) return newestFirst([...rows.values()].map(summaryOf));
  for (const id of rows.keys()) {
    if (!ids.has(id)) await catalogue.remove(id);
  }
  const summaries: KataSummary[] = [];
  for (const id of ids) {
    const row = rows.get(id);
    const isSure = row !== undefined && !row.isOpen;
    summaries.push(isSure ? summaryOf(row) : await read(prefix, id, row ?? null, catalogue));
  }
  return newestFirst(summaries);
}

/** null where the browser cannot tell (Firefox before 126): then the catalogue is all there is. */
async function idsOfDatabases(prefix: string): Promise<ReadonlySet<string> | null> {
  if (!('databases' in indexedDB)) return null;
  const start = kataDatabaseName(prefix, '');
  const databases = await indexedDB.databases();
  return new Set(
    databases
      .map(({ name }) => name ?? '')
      .filter((name) => name.startsWith(start) && isId(name.slice(start.length)))
      .map((name) => name.slice(start.length)),
  );
}

async function read(
  prefix: string,
  id: string,
  row: CatalogueRow | null,
  catalogue: Catalogue,
): Promise<KataSummary> {
  const { readTip } = await import('./read-tip.ts');
  const tip = await readTip(prefix, id);
  // A kata that does not read is listed all the same: opening it says what is wrong with it.
  if (tip === null) return row === null ? unread(id) : summaryOf(row);
  if (tip.oid !== row?.tip || row.isOpen) {
    await catalogue.keep({ id, commit: tip, isOpen: false });
  }
  return {
    id,
    displayName: tip.manifest.display_name,
    exercise: tip.manifest.exercise ?? null,
    events: tip.events,
    ...membership(tip.manifest),
  };
}

function summaryOf({ id, displayName, exercise, eventsJson, group }: CatalogueRow): KataSummary {
  const events = eventsOf(eventsJson);
  return { id, displayName, exercise, events, ...(group === undefined ? {} : { group }) };
}

function unread(id: string): KataSummary {
  return { id, displayName: '', exercise: null, events: [] };
}

function newestFirst(summaries: readonly KataSummary[]): readonly KataSummary[] {
  return summaries.toSorted((a, b) => lastTime(b) - lastTime(a));
}

function lastTime({ events }: KataSummary): number {
  const last = events.at(-1);
  return last === undefined ? 0 : dateOf(last.time).getTime();
}
