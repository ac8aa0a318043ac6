import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { downloadKata, type Download } from '../../dojo/download-kata.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import { openKata, type OfferedDraft } from '../../dojo/open-kata.ts';
import type { KataHead, Snapshot } from '../../dojo/ports.ts';
import { runTests, type PressOutcome } from '../../dojo/run-tests.ts';
import { inOrder, isKept } from '../../kata/file-order.ts';
import { patchBetween, patched, sameFiles, type Files } from '../../kata/files.ts';
import { lightsOf, type Light } from '../../kata/light.ts';
import { maxSecondsCap } from '../../kata/manifest.ts';
import { goneOnWords, openWords } from '../words.ts';
import { createDraftKeeper } from './draft-keeper.ts';
import { createFileSet, type FileSet } from './file-set.ts';
import { noticesOf, type Notice } from './notices.ts';
import { startRun, type Run } from './run.ts';

/** One kata, open in this tab: what the Kata screen draws, and what can be done there. */
export type KataModel = {
  readonly head: ReadonlySignal<KataHead>;
  readonly lights: ReadonlySignal<readonly Light[]>;
  readonly files: FileSet;
  /** The order of the file list; the kept files come apart. */
  readonly listed: ReadonlySignal<readonly string[]>;
  readonly kept: ReadonlySignal<readonly string[]>;
  readonly run: ReadonlySignal<Run>;
  /** The output to show when nothing runs: of the last event, or of a run that could not be saved. */
  readonly output: ReadonlySignal<Snapshot>;
  readonly notices: ReadonlySignal<readonly Notice[]>;
  /** Why the draft is not on disk, or null when it is. */
  readonly draftProblem: ReadonlySignal<string | null>;
  readonly offered: ReadonlySignal<readonly OfferedDraft[]>;
  readonly maxSeconds: number;
  /** One press of [test]; answers when its light may be looked at. */
  test(): Promise<void>;
  stop(): void;
  /** Puts a draft that was offered into the editor; a notice can undo it. */
  takeOffered(offered: OfferedDraft): Promise<void>;
  dropOffered(offered: OfferedDraft): Promise<void>;
  dismiss(notice: Notice): void;
  download(): Promise<Download>;
  close(): void;
};

/** Throws an Error whose message is for the person when the kata cannot be opened. */
export async function loadKataModel(dojo: Dojo, id: string): Promise<KataModel> {
  const opened = await openKata(dojo, id);
  if (!opened.ok) throw new Error(openWords(opened.problem));
  const { repository } = opened.value;

  const head = signal(opened.value.head);
  /** The event that the editor's files go on from. */
  const last = signal(opened.value.last);
  const unsaved = signal<Snapshot | null>(null);
  const run = signal<Run>({ kind: 'idle' });
  const notices = signal<readonly Notice[]>([]);
  const offered = signal(opened.value.offered);
  const { manifest } = opened.value.head;
  const maxSeconds = Math.min(maxSecondsCap, manifest.max_seconds);

  const files = createFileSet(opened.value.files, manifest);
  const drafts = createDraftKeeper(dojo, repository, {
    last: () => last.peek(),
    files: files.all,
  });
  dojo.runner.warm();

  /** The editor's files, moved from what they were pressed or read with onto newer ones. */
  const movedOnto = (was: Files, now: Files) => patched(now, patchBetween(was, files.all.peek()));

  /** Takes over the events that are on disk, keeping this tab's edits on top. */
  const goOn = async (): Promise<void> => {
    const newHead = await repository.head();
    if (newHead.tip === head.peek().tip) return;
    const newLast = await repository.snapshot(newHead.events.length - 1);
    // Events only ever come on top: with none more, this was done meanwhile.
    if (newHead.events.length <= head.peek().events.length) return;
    const was = last.peek().files;
    const hasEdits = !sameFiles(was, files.all.peek());
    const count = newHead.events.length - head.peek().events.length;
    batch(() => {
      files.replace(movedOnto(was, newLast.files));
      head.value = newHead;
      last.value = newLast;
      unsaved.value = null;
      notices.value = [{ kind: 'told', words: goneOnWords(count, hasEdits) }];
    });
    await drafts.keepNow();
  };

  const take = async (pressed: Files, outcome: PressOutcome): Promise<void> => {
    batch(() => {
      run.value = { kind: 'idle' };
      notices.value = noticesOf(outcome, maxSeconds);
      if (outcome.kind !== 'light' && outcome.kind !== 'unsaved') return;
      files.replace(movedOnto(pressed, outcome.last.files));
      unsaved.value = outcome.kind === 'unsaved' ? outcome.last : null;
      if (outcome.kind !== 'light') return;
      head.value = outcome.head;
      last.value = outcome.last;
    });
    const told = notices.peek();
    if (outcome.kind === 'unsaved' && outcome.problem.kind === 'overtaken') {
      await goOn();
      notices.value = told;
    }
    await drafts.keepNow();
  };

  let isClosed = false;
  const stopListening = repository.onChange(() => {
    if (run.peek().kind !== 'idle') return;
    void goOn().catch((error: unknown) => {
      // What was being read when the kata was left is no longer wanted.
      if (!isClosed) throw error;
    });
  });

  return {
    head,
    lights: computed(() => lightsOf(head.value.events)),
    files,
    listed: computed(() => inOrder(files.names.value, manifest)),
    kept: computed(() => files.names.value.filter(isKept)),
    run,
    output: computed(() => unsaved.value ?? last.value),
    notices,
    draftProblem: drafts.problem,
    offered,
    maxSeconds,
    async test() {
      if (run.peek().kind !== 'idle') return;
      // Running from here on, before anything is waited for: a second press is none.
      const running = startRun(run);
      let pressed = files.all.peek();
      const press = async (): Promise<PressOutcome> => {
        await drafts.keepNow();
        await goOn();
        pressed = files.all.peek();
        notices.value = [];
        return runTests(dojo, {
          repository,
          head: head.peek(),
          last: last.peek(),
          files: pressed,
          predicted: 'none',
          signal: running.signal,
          onProgress: running.onProgress,
          editedSince: (saved) => patchBetween(saved, movedOnto(pressed, saved)),
        });
      };
      const outcome = await press().catch((error: unknown): PressOutcome => ({
        kind: 'unreachable',
        reason: String(error),
      }));
      await take(pressed, outcome);
    },
    stop() {
      const now = run.peek();
      if (now.kind === 'running') now.stop();
    },
    async takeOffered(draft) {
      const before = files.all.peek();
      batch(() => {
        files.replace(draft.files);
        offered.value = offered.peek().filter((each) => each !== draft);
        notices.value = [
          {
            kind: 'undo',
            words: 'These are the edits that were offered.',
            undo: () => files.replace(before),
          },
        ];
      });
      await drafts.keepNow();
      await repository.dropDraft(draft.draft.tab, draft.draft.on);
    },
    async dropOffered(draft) {
      await repository.dropDraft(draft.draft.tab, draft.draft.on);
      offered.value = offered.peek().filter((each) => each !== draft);
    },
    dismiss(notice) {
      notices.value = notices.peek().filter((each) => each !== notice);
    },
    async download() {
      await drafts.keepNow();
      return downloadKata(dojo, repository, unsaved.peek());
    },
    close() {
      isClosed = true;
      const now = run.peek();
      if (now.kind === 'running') now.stop();
      stopListening();
      dojo.runner.rest();
      void drafts.keepNow().finally(() => {
        drafts.close();
        repository.close();
      });
    },
  };
}
