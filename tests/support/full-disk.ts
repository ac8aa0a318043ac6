import type { KataRepository, RepositoryCopy } from '../../src/dojo/ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import { openKataStore } from '../../src/store/kata-store.ts';
import { creationOf, openNew, openThere, saveRun, submissionOn } from './katas.ts';

// Runs in a page of a browser profile of its own, which is given little room: commands.ts loads it.

const store = openKataStore({ prefix: 'full-disk-' });
const big = filesOf([['big', noise(6_000_000)]]);

/** What everything that does not fit was answered, and whether the kata is as it was before. */
export async function onFullDisk() {
  const kata = await openNew(store, creationOf('AAAAAA'));
  await saveRun(kata);
  const head = await kata.head();
  const before = await all(kata);
  const patch = { put: big, removed: [] };
  return {
    save: await kata.save(submissionOn(head.tip, 2, { files: big })),
    keepDraft: await kata.keepDraft({ tab: 'A', on: 1, at: 1, patch }),
    createKata: await store.createKata(creationOf('BBBBBB', big)),
    isAsBefore: (await all(kata)) === before,
    isMade: (await store.openKata('BBBBBB')).ok,
    listed: (await store.listKatas()).map(({ id, events }) => [id, events.length]),
  };
}

/** Whether the same event is saved in the end. */
export async function withRoomAgain() {
  const kata = await openThere(store, 'AAAAAA');
  await saveRun(kata, big);
  return (await kata.snapshot(2)).files['big'] === big['big'];
}

async function all(kata: KataRepository): Promise<string> {
  const copy: RepositoryCopy = await kata.copy();
  const oids = copy.objects.map(({ oid }) => oid);
  return JSON.stringify([oids, [...copy.refs], await kata.drafts(), await kata.head()]);
}

/** Text that does not compress much. */
function noise(length: number): string {
  const random = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) {
    crypto.getRandomValues(random.subarray(at, at + 65_536));
  }
  return Array.from(random, (byte) => String.fromCharCode(33 + (byte % 90))).join('');
}
