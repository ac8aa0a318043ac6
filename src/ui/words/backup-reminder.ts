import type { BackupState } from '../../dojo/backup-state.ts';

// Said where practices are, once there is much that no backup has.

export const reminderButtons = { goThere: 'back up', later: 'later' } as const;

export function reminderWords({ lastAt, eventsSince }: BackupState): string {
  const last =
    lastAt === null
      ? 'There is no backup yet'
      : `The last backup is of ${lastAt.toLocaleDateString(undefined, { dateStyle: 'medium' })}`;
  return `${last}: ${eventsSince} events are kept in this browser alone.`;
}
