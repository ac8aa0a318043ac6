import { useState } from 'preact/hooks';
import { backupState } from '../../../dojo/backup-state.ts';
import type { Dojo } from '../../../dojo/dojo.ts';
import { whatIsKept } from '../../../dojo/what-is-kept.ts';
import { eraseAskWords, eraseWords } from '../../words/backup.ts';
import { ConfirmDialog } from '../ConfirmDialog.tsx';

/** Asks, with all that will be lost by name, and then begins anew. */
export function EraseEverything({ dojo }: { readonly dojo: Dojo }) {
  const [asked, setAsked] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const ask = async (): Promise<void> => {
    const [kept, katas] = await Promise.all([whatIsKept(dojo), dojo.store.listKatas()]);
    setAsked(eraseAskWords(kept, await backupState(dojo, katas)));
  };
  const erase = async (): Promise<void> => {
    setAsked(null);
    try {
      await dojo.erase();
      location.hash = '';
      location.reload();
    } catch (error) {
      setProblem(eraseWords.failed(String(error)));
    }
  };
  return (
    <>
      <p>
        <button type="button" class="button quiet" onClick={() => void ask()}>
          {eraseWords.open}
        </button>
      </p>
      {problem !== '' && <p role="alert">{problem}</p>}
      {asked !== null && (
        <ConfirmDialog
          title={eraseWords.title}
          words={asked}
          done={eraseWords.done}
          onDone={() => void erase()}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
