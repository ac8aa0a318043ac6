import { batch, signal, type ReadonlySignal } from '@preact/signals';
import { backUp, backupSaved, type Backup } from '../../dojo/back-up.ts';
import { backupState, type BackupState } from '../../dojo/backup-state.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import { backupMadeWords, backupWords } from '../words/backup.ts';

export type BackupModel = {
  readonly state: ReadonlySignal<BackupState>;
  /** How many practices of how many are in it, while one is made; else null. */
  readonly progress: ReadonlySignal<{ readonly done: number; readonly of: number } | null>;
  /** What came of it, as a sentence; '' for nothing yet. */
  readonly said: ReadonlySignal<string>;
  readonly problem: ReadonlySignal<string | null>;
  /** `save` hands the file to the person. */
  make(save: (backup: Backup) => void): Promise<void>;
  stop(): void;
};

export async function loadBackup(dojo: Dojo): Promise<BackupModel> {
  const read = async (): Promise<BackupState> => backupState(dojo, await dojo.store.listKatas());
  const state = signal(await read());
  const progress = signal<{ readonly done: number; readonly of: number } | null>(null);
  const said = signal('');
  const problem = signal<string | null>(null);
  let stopping = new AbortController();

  async function make(save: (backup: Backup) => void): Promise<void> {
    stopping = new AbortController();
    const { signal } = stopping;
    const onStep = (done: number, of: number): void => {
      progress.value = { done, of };
    };
    const made = await backUp(dojo, { signal, onStep });
    if (!made.ok) {
      said.value = backupWords.stopped;
      return;
    }
    save(made.value);
    await backupSaved(dojo);
    const now = await read();
    batch(() => {
      state.value = now;
      said.value = backupMadeWords(made.value);
    });
  }

  return {
    state,
    progress,
    said,
    problem,
    async make(save) {
      if (progress.peek() !== null) return;
      batch(() => {
        progress.value = { done: 0, of: 0 };
        said.value = '';
        problem.value = null;
      });
      try {
        await make(save);
      } catch (error) {
        problem.value = backupWords.failed(String(error));
      } finally {
        progress.value = null;
      }
    },
    stop: () => stopping.abort(),
  };
}
