import { batch, computed, signal } from '@preact/signals';
import { compareLights } from '../../dojo/compare-lights.ts';
import { downloadKata } from '../../dojo/download-kata.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import { editFile } from '../../dojo/edit-file.ts';
import { openKata } from '../../dojo/open-kata.ts';
import type { Snapshot } from '../../dojo/ports.ts';
import type { Remote } from '../../dojo/remote.ts';
import type { Press } from '../../dojo/run-tests.ts';
import type { Editing } from '../../dojo/save-event.ts';
import { withLightOfEvent } from '../../dojo/with-traffic-light.ts';
import { inOrder, isKept } from '../../kata/file-order.ts';
import { isEmptyPatch, patchBetween, patched, sameFiles, type Files } from '../../kata/files.ts';
import { lightsOf } from '../../kata/light.ts';
import { maxSecondsCap } from '../../kata/manifest.ts';
import { typedMeanwhileWords, unsetOptionWords } from '../words/kata.ts';
import { goneOnWords, unsavedEditWords } from '../words/sentences.ts';
import { CannotOpen } from './cannot-open.ts';
import { createChangesOfLight } from './changes-of-light.ts';
import { createDraftKeeper } from './draft-keeper.ts';
import { createFileSet } from './file-set.ts';
import { createOfferedDrafts } from './offered-drafts.ts';
import type { KataModel, Predicted } from './kata-model.ts';
import { createKataOptions } from './kata-options.ts';
import { recordedFiles, type FileDeed } from './recorded-files.ts';
import { createMissingTeller } from './missing-teller.ts';
import { newerImageNotice } from './newer-image.ts';
import { noticesOf, type Notice } from './notices.ts';
import { createPlace } from './place.ts';
import { pressAsking, pressHere, type Consent, type PressEnd } from './press.ts';
import { createQuestions } from './questions.ts';
import { startRun, stopRun, type Run } from './run.ts';
import { createTurns } from './turns.ts';

/** Throws CannotOpen when the kata cannot be opened. */
export async function loadKataModel(dojo: Dojo, id: string): Promise<KataModel> {
  const opened = await openKata(dojo, id);
  if (!opened.ok) throw new CannotOpen(opened.problem);
  const { repository } = opened.value;
  const { manifest } = opened.value.head;
  const place = await createPlace(dojo, opened.value.head);

  const head = signal(opened.value.head);
  /** The event that the editor's files go on from. */
  const last = signal(opened.value.last);
  const unsaved = signal<Snapshot | null>(null);
  const run = signal<Run>({ kind: 'idle' });
  const notices = signal<readonly Notice[]>([]);
  const questions = createQuestions<Remote, Consent>();
  const maxSeconds = Math.min(maxSecondsCap, manifest.max_seconds);

  /** What goes on from the last event, or makes the next one, does it when its turn comes. */
  const turns = createTurns();
  let isClosed = false;
  let timesGoneOn = 0;
  let lastPredicted: Predicted = 'none';

  const editor = createFileSet(opened.value.files, manifest);
  const drafts = createDraftKeeper(dojo, repository, {
    last: () => last.peek(),
    files: editor.all,
  });

  /** The editor's files, moved from what they were pressed or read with onto newer ones. */
  const movedOnto = (was: Files, now: Files) => patched(now, patchBetween(was, editor.all.peek()));

  /** Takes over the events that are on disk, keeping this tab's edits on top. */
  const goOn = async (): Promise<void> => {
    const newHead = await repository.head();
    if (newHead.tip === head.peek().tip) {
      head.value = { ...head.peek(), options: newHead.options };
      return;
    }
    const newLast = await repository.snapshot(newHead.events.length - 1);
    // Events only ever come on top: with none more, this was done meanwhile.
    if (newHead.events.length <= head.peek().events.length) return;
    const was = last.peek().files;
    const hasEdits = !sameFiles(was, editor.all.peek());
    const count = lightsOf(newHead.events).length - lightsOf(head.peek().events).length;
    timesGoneOn += 1;
    batch(() => {
      editor.replace(movedOnto(was, newLast.files));
      head.value = newHead;
      last.value = newLast;
      unsaved.value = null;
      notices.value = [{ kind: 'told', words: goneOnWords(count, hasEdits) }];
    });
    await drafts.keepNow();
  };

  const take = async (pressed: Files, outcome: PressEnd): Promise<void> => {
    batch(() => {
      run.value = { kind: 'idle' };
      notices.value = noticesOf(outcome, maxSeconds);
      if (outcome.kind !== 'light' && outcome.kind !== 'unsaved') return;
      const typed = patchBetween(pressed, editor.all.peek());
      if (outcome.kind === 'light' && outcome.takenBackTo !== null && !isEmptyPatch(typed)) {
        notices.value = [...notices.peek(), { kind: 'told', words: typedMeanwhileWords(typed) }];
      }
      editor.replace(patched(outcome.last.files, typed));
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

  const editingFrom = (pressed: Files, after: Files): Editing => ({
    repository,
    head: head.peek(),
    last: last.peek(),
    files: pressed,
    editedSince: (saved) => patchBetween(saved, movedOnto(after, saved)),
  });

  /** What was done to a file, as an event; until it is one, and if it cannot be, the draft has it. */
  const record = (deed: FileDeed, before: Files): void => {
    // A run takes what was done meanwhile as a part of the draft.
    if (run.peek().kind !== 'idle') return;
    const after = editor.all.peek();
    const times = timesGoneOn;
    inTurn(async () => {
      const now = editor.all.peek();
      const saved = await (times === timesGoneOn
        ? deed(editingFrom(before, after))
        : // Other files are under it now: what it comes to on them is recorded.
          editFile(dojo, editingFrom(now, now)));
      if (saved.ok) {
        const edited = editor.all.peek();
        const lit = withLightOfEvent(edited, last.peek().files, saved.value.last.files);
        batch(() => {
          head.value = saved.value.head;
          last.value = saved.value.last;
          if (lit !== edited) editor.replace(lit);
        });
      } else if (saved.problem.kind === 'overtaken') await goOn();
      else notices.value = [{ kind: 'problem', words: unsavedEditWords(saved.problem) }];
      await drafts.keepNow();
    });
  };

  /** In the background. What was still under way when the kata was left is no longer wanted. */
  const inTurn = (work: () => Promise<void>): void => {
    void turns.take(work).catch((error: unknown) => {
      if (!isClosed) throw error;
    });
  };

  const pressBy = async (
    predicted: Predicted,
    way: (press: Press) => Promise<PressEnd>,
  ): Promise<void> => {
    if (run.peek().kind !== 'idle') return;
    lastPredicted = predicted;
    // Running from here on, before anything is waited for: a second press is none.
    const running = startRun(run);
    let pressed = editor.all.peek();
    const press = async (): Promise<PressEnd> => {
      await drafts.keepNow();
      await goOn();
      pressed = editor.all.peek();
      notices.value = [];
      return way({ ...editingFrom(pressed, pressed), predicted, ...running });
    };
    await turns.take(async () => {
      const outcome = await press().catch((error: unknown): PressEnd => ({
        kind: 'unreachable',
        reason: String(error),
      }));
      await take(pressed, outcome);
      await place.refresh();
      await tellMissing(outcome);
    });
  };

  const files = recordedFiles(dojo, editor, record);
  const tellMissing = createMissingTeller(dojo, repository, { files, notices });
  const stopListening = repository.onChange(() => inTurn(goOn));
  void newerImageNotice(dojo, opened.value.head).then((notice) => {
    if (notice !== null && !isClosed) notices.value = [...notices.peek(), notice];
  });

  const test = (predicted: Predicted = 'none') =>
    pressBy(predicted, (press) => pressAsking(dojo, press, questions));
  const options = createKataOptions(repository, head);
  const events = computed(() => head.value.events);

  return {
    id,
    head,
    lights: computed(() => lightsOf(events.value)),
    ...options,
    async choose(change) {
      const set = await options.setOptions(change);
      if (!set.ok) notices.value = [{ kind: 'problem', words: unsetOptionWords(set.problem) }];
    },
    changesOf: createChangesOfLight(
      async (index) => (await compareLights(repository, events.peek(), index)).diffs,
    ),
    files,
    listed: computed(() => inOrder(editor.names.value, manifest)),
    kept: computed(() => editor.names.value.filter(isKept)),
    run,
    output: computed(() => unsaved.value ?? last.value),
    notices,
    draftProblem: drafts.problem,
    maxSeconds,
    ...createOfferedDrafts(repository, opened.value.offered, {
      files: editor,
      notices,
      async keepNow() {
        await drafts.keepNow();
        return drafts.problem.peek() === null;
      },
    }),
    ...place.facts,
    consent: questions.asked,
    refreshRunners: () => place.refresh(),
    test,
    testAgain: () => test(lastPredicted),
    testHere: () => pressBy(lastPredicted, (press) => pressHere(dojo, press)),
    stop: () => stopRun(run),
    dismiss(notice) {
      notices.value = notices.peek().filter((each) => each !== notice);
    },
    async download() {
      await drafts.keepNow();
      return downloadKata(dojo, repository, unsaved.peek());
    },
    close() {
      isClosed = true;
      place.close();
      stopRun(run);
      stopListening();
      dojo.runner.rest();
      void drafts.keepNow().finally(() => {
        drafts.close();
        inTurn(async () => repository.close());
      });
    },
  };
}
