import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import { keepDraft } from '../../dojo/keep-draft.ts';
import type { KataRepository, Snapshot } from '../../dojo/ports.ts';
import type { Files } from '../../kata/files.ts';
import { draftWords } from '../words/sentences.ts';

/** Edits are on disk this long after the last key at the latest. */
const pauseMs = 300;

export type DraftKeeper = {
  /** Why the newest edits are not on disk, or null when they are. */
  readonly problem: ReadonlySignal<string | null>;
  keepNow(): Promise<void>;
  close(): void;
};

/** Keeps what the editor holds: soon after each edit, and at once when the page is hidden or left. */
export function createDraftKeeper(
  dojo: Dojo,
  repository: KataRepository,
  editor: { readonly last: () => Snapshot; readonly files: ReadonlySignal<Files> },
): DraftKeeper {
  const problem = signal<string | null>(null);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let kept: { readonly files: Files; readonly on: number } = {
    files: editor.files.peek(),
    on: editor.last().index,
  };

  const keepNow = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const now = { files: editor.files.peek(), on: editor.last().index };
    if (now.files === kept.files && now.on === kept.on) return;
    const before = kept;
    kept = now;
    const last = editor.last();
    const saved = await keepDraft(dojo, repository, { last, files: now.files, keptOn: before.on });
    // Not kept after all: the next time tries again.
    if (!saved.ok && kept === now) kept = before;
    problem.value = saved.ok ? null : draftWords(saved.problem);
  };
  const keepSoon = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void keepNow(), pauseMs);
  };
  const keepWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') void keepNow();
  };
  const stopWatching = effect(() => {
    if (editor.files.value !== kept.files) keepSoon();
  });
  const keepOnLeaving = (): void => void keepNow();
  document.addEventListener('visibilitychange', keepWhenHidden);
  window.addEventListener('pagehide', keepOnLeaving);

  return {
    problem,
    keepNow,
    close() {
      if (timer !== null) clearTimeout(timer);
      stopWatching();
      document.removeEventListener('visibilitychange', keepWhenHidden);
      window.removeEventListener('pagehide', keepOnLeaving);
    },
  };
}
