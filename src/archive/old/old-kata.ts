import type { ArchivedKata, LeftOut } from '../../dojo/archive-ports.ts';
import type { Bytes } from '../../git/bytes.ts';
import type { KataEvent } from '../../kata/event.ts';
import { isCreation } from '../../kata/event.ts';
import { layout } from '../../kata/layout.ts';
import { numbered } from '../../kata/numbers.ts';
import { defaultOptions, optionValues } from '../../kata/options.ts';
import { checkKata } from '../check-kata.ts';
import { BadArchive } from '../bad-archive.ts';
import { oldEvents, type OldEvent } from './old-events.ts';
import { eventFile, type OldFolder } from './old-folders.ts';
import { oldManifest, type OldManifest } from './old-manifest.ts';
import { oldOptions } from './old-options.ts';
import { oldReadme } from './old-readme.ts';
import { oldSnapshot } from './old-snapshot.ts';
import { newNumbers, renumbered } from './renumbered.ts';
import { writeHistory, type PastEvent } from './write-history.ts';

/** What an old kata is known by, before its events are read. */
export type OldKata = OldManifest & {
  readonly folder: OldFolder;
  readonly events: readonly OldEvent[];
};

/** Throws BadArchive. */
export function oldKata(files: ReadonlyMap<string, Bytes>, folder: OldFolder): OldKata {
  return { folder, ...oldManifest(files, folder.path), events: oldEvents(files, folder) };
}

/**
 * An old kata as a git repository of ours: a commit and a tag for each event, with the event's own
 * time. The same kata is the same commits whenever it is read. Throws BadArchive.
 */
export async function asHistory(
  files: ReadonlyMap<string, Bytes>,
  old: OldKata,
): Promise<ArchivedKata> {
  const { folder, manifest, events } = old;
  const pending = oldOptions(files, folder);
  const numbers = newNumbers(events);
  const lost: LeftOut[] = [];
  const list = events.map((event) =>
    renumbered(manifest.id, event, numbers, (was, now) => {
      const reason = `event ${event.was} goes back to ${was}, which it does not list: it says ${now} now`;
      lost.push({ entry: `${folder.path}events.json`, reason });
    }),
  );
  const history = await writeHistory({
    id: manifest.id,
    start: [
      [layout.readme, oldReadme(manifest)],
      // All that it said, be it known here or not.
      [layout.manifest, old.text],
    ],
    options: defaultOptions,
    past: past(files, old, list),
  });
  await checked(folder, history);
  return {
    id: manifest.id,
    created: list[0]?.time ?? manifest.created,
    history: { ...history, pending },
    summary: {
      events: list.length,
      lights: numbered(list).at(-1)?.major ?? 0,
      tags: 'made',
      otherCommits: 0,
      leftOut: [...lost, ...leftOut(old)],
      renumbered: events.flatMap(({ was }, now) => (was === now ? [] : [{ was, now }])),
    },
  };
}

/** One at a time: all the files of all events would be too much to hold at once. */
function* past(
  files: ReadonlyMap<string, Bytes>,
  { folder, events }: OldKata,
  list: readonly KataEvent[],
): Generator<PastEvent> {
  for (const event of list) {
    const was = events[event.index]?.was ?? event.index;
    const snapshot = oldSnapshot(files, folder.path + eventFileOf(folder, was), was);
    yield isCreation(event) ? { event, files: snapshot.files } : { event, ...snapshot };
  }
}

function eventFileOf({ kind }: OldFolder, was: number): string {
  return kind === 'kata-v0' ? `${was}/event.json` : `${was}.event.json`;
}

/** By the same rules as any history that comes in. */
async function checked(
  { path }: OldFolder,
  history: Parameters<typeof checkKata>[0],
): Promise<void> {
  try {
    await checkKata(history);
  } catch (error) {
    if (!(error instanceof BadArchive)) throw error;
    const { kind, entry, reason } = error.problem;
    throw new BadArchive(kind, `${path}manifest.json`, `as a repository, ${entry}: ${reason}`);
  }
}

/** What stands beside the events that are listed, and is none of them. */
function leftOut({ folder, events }: OldKata): readonly LeftOut[] {
  const pattern = folder.kind === 'kata-v0' ? eventFile.v0 : eventFile.v1;
  const listed = new Set(events.map(({ was }) => was));
  return folder.names.flatMap((name) => {
    const entry = folder.path + name;
    const [, was] = pattern.exec(name) ?? [];
    if (was !== undefined) {
      const isListed = listed.has(Number(was));
      return isListed ? [] : [{ entry, reason: 'events.json lists no such event' }];
    }
    if (name.includes('/') || known.has(name)) return [];
    return [{ entry, reason: 'no kata of its kind has such a file' }];
  });
}

const known: ReadonlySet<string> = new Set([
  'manifest.json',
  'events.json',
  ...Object.keys(optionValues),
]);
