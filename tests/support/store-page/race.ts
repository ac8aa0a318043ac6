import type { KataRepository, KataStore, SaveProblem } from '../../../src/dojo/ports.ts';
import { filesOf } from '../../../src/kata/files.ts';
import { openThere, runEvent, submissionOn } from '../katas.ts';

/** A tab that races another one for the same event. */
export type Racer = {
  readonly submit: (start: Start) => Promise<Raced>;
  readonly head: () => Promise<{ readonly tip: string; readonly lights: string }>;
  /** When this tab first had the events of another in its hands: by index, milliseconds since 1970. */
  readonly heardAt: () => Readonly<Record<number, number>>;
};

export type Start = {
  readonly parent: string;
  readonly index: number;
  /** Milliseconds since 1970: two tabs that are told the same moment submit at once. */
  readonly at: number;
  /** The event's commit comes without its tag, as from an import. */
  readonly isUntagged: boolean;
};

export type Raced = {
  readonly tookMs: number;
  readonly savedAt: number;
  readonly problem: SaveProblem | null;
};

export async function racer(store: KataStore, id: string, name: string): Promise<Racer> {
  const kata: KataRepository = await openThere(store, id);
  const heardAt: Record<number, number> = {};
  kata.onChange(() => {
    void kata.head().then(({ events }) => {
      heardAt[events.length - 1] ??= now();
    });
  });
  return {
    async submit({ parent, index, at, isUntagged }) {
      const submission = submissionOn(parent, index, {
        event: runEvent(index, name === 'A' ? 'red' : 'green'),
        files: filesOf([['who.txt', `${name} in round ${index}\n`]]),
      });
      const withTags = isUntagged ? withoutTag(index) : () => undefined;
      while (now() < at);
      const started = performance.now();
      const saved = await kata.save(submission);
      const tookMs = performance.now() - started;
      withTags();
      return { tookMs, savedAt: now(), problem: saved.ok ? null : saved.problem };
    },
    async head() {
      const { tip, events } = await kata.head();
      const last = await kata.snapshot(-1);
      return { tip, lights: JSON.stringify([events, last.files]) };
    },
    heardAt: () => heardAt,
  };
}

/** Takes the tag out of the transaction that saves the event. Answers how to end that. */
function withoutTag(index: number): () => void {
  const prototype = IDBObjectStore.prototype;
  // oxlint-disable-next-line typescript/unbound-method -- it is called on its object store below
  const { add } = prototype;
  prototype.add = function watched(value: unknown, key?: IDBValidKey) {
    return key === tagPath(index) ? this.get(key) : add.call(this, value, key);
  };
  return () => {
    prototype.add = add;
  };
}

/** Gives the last event its tag, if it has none. */
export async function mendTag(id: string, index: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open(`pocket-dojo-kata-${id}`);
    opening.onsuccess = () => resolve(opening.result);
  });
  const git = database.transaction('git', 'readwrite').objectStore('git');
  const main = git.get('/.git/refs/heads/main');
  main.onsuccess = () => git.put(main.result, tagPath(index));
  await new Promise<void>((resolve) => {
    git.transaction.oncomplete = () => resolve();
  });
  database.close();
}

function tagPath(index: number): string {
  return `/.git/refs/tags/${index}`;
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
