import { signal, type ReadonlySignal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import type { Download } from '../../dojo/download-kata.ts';
import { downloadStartPoint } from '../../dojo/download-start-point.ts';
import type { EventOfKata } from '../../dojo/read-event.ts';
import { saveAsStartPoint } from '../../dojo/save-as-start-point.ts';
import type { StartPointFault } from '../../dojo/start-point-ports.ts';
import { notSavedWords, saveStartPointWords } from '../words/start-points.ts';

export type SaveState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'saving' }
  | {
      readonly kind: 'refused';
      readonly words: string;
      readonly faults: readonly StartPointFault[];
    }
  /** Another of that name is here; saving once more replaces it. */
  | { readonly kind: 'taken'; readonly name: string; readonly words: string }
  | { readonly kind: 'saved'; readonly name: string };

export type SaveStartPointModel = {
  readonly state: ReadonlySignal<SaveState>;
  save(name: string): Promise<void>;
  /** Another name is being typed. */
  typing(): void;
  download(name: string): Promise<Download>;
};

/** Saves the files of an event as a start-point. */
export function createSaveStartPoint(dojo: Dojo, from: EventOfKata): SaveStartPointModel {
  const state = signal<SaveState>({ kind: 'asking' });

  return {
    state,
    async save(typed) {
      const name = typed.trim();
      const before = state.peek();
      if (before.kind === 'saving' || before.kind === 'saved') return;
      if (name === '') {
        state.value = { kind: 'refused', words: saveStartPointWords.noName, faults: [] };
        return;
      }
      state.value = { kind: 'saving' };
      const mayReplace = before.kind === 'taken' && before.name === name;
      const saved = await saveAsStartPoint(dojo, from, { name, mayReplace });
      if (saved.ok) {
        state.value = { kind: 'saved', name };
        return;
      }
      const { problem } = saved;
      state.value =
        problem.kind === 'faults'
          ? { kind: 'refused', words: saveStartPointWords.faults, faults: problem.faults }
          : problem.kind === 'replaces'
            ? { kind: 'taken', name, words: notSavedWords(problem) }
            : { kind: 'refused', words: notSavedWords(problem), faults: [] };
    },
    typing() {
      if (state.peek().kind !== 'saving') state.value = { kind: 'asking' };
    },
    download: (name) => downloadStartPoint(dojo, name),
  };
}
