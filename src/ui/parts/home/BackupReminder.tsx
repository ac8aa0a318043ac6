import { useEffect, useState } from 'preact/hooks';
import { backupState, remindLater, type BackupState } from '../../../dojo/backup-state.ts';
import type { Dojo } from '../../../dojo/dojo.ts';
import { settingsLink } from '../../route.ts';
import { reminderButtons, reminderWords } from '../../words/backup-reminder.ts';

/** A line that is there only when much was done since the last backup, and leaves for a week when told to. */
export function BackupReminder({ dojo }: { readonly dojo: Dojo }) {
  const [state, setState] = useState<BackupState | null>(null);
  useEffect(() => {
    const read = async (): Promise<void> =>
      setState(await backupState(dojo, await dojo.store.listKatas()));
    // It is no matter of this screen when it cannot be read.
    read().catch(() => undefined);
  }, [dojo]);
  if (state?.isDue !== true) return null;
  const later = (): void => {
    setState(null);
    void remindLater(dojo);
  };
  return (
    <p class="backup-reminder">
      {reminderWords(state)} <a href={settingsLink}>{reminderButtons.goThere}</a>{' '}
      <button type="button" class="button quiet" onClick={later}>
        {reminderButtons.later}
      </button>
    </p>
  );
}
