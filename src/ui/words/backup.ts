import type { Backup } from '../../dojo/back-up.ts';
import type { BackupState } from '../../dojo/backup-state.ts';
import type { WhatIsKept } from '../../dojo/what-is-kept.ts';
import { comingWords, sizeWords } from './settings.ts';

// What is said of backing up, restoring and erasing all that is kept here.

export const backupWords = {
  title: 'Backup',
  about:
    'One file with all practices, groups, start-points and settings. Another browser, or another machine, takes it whole; what is there already stays as it is.',
  last: 'Last backup',
  make: 'back up everything',
  restore: 'restore a backup',
  stop: 'stop',
  progress: 'backing up',
  stopped: 'Stopped. No file was made; everything is kept here as it was.',
  failed: (reason: string) =>
    `The file could not be made: ${reason}. Everything is kept here as it was; each practice can be downloaded by itself.`,
  leftOut: 'Languages, tokens of runners and deleted practices are not in it.',
} as const;

export function lastBackupWords({ lastAt, eventsSince }: BackupState): string {
  const when = lastAt === null ? 'never' : dateWords(lastAt);
  if (eventsSince === 0) return lastAt === null ? when : `${when}; nothing was done since`;
  return `${when}; ${eventCountWords(eventsSince)} since ${lastAt === null ? 'the beginning' : 'then'}`;
}

export function backupProgressWords(done: number, of: number): string {
  return of === 0 ? comingWords : `${done} of ${of} practices`;
}

export function backupMadeWords({ name, katas, damaged, missing }: Backup): string {
  const whole = `${counted(katas, 'practice')} ${katas === 1 ? 'is' : 'are'}`;
  const hurt =
    damaged.length === 0
      ? ''
      : ` Damaged, and saved as far as they can be read: ${damaged.join(', ')}.`;
  const lost = missing.length === 0 ? '' : ` Not to be read at all: ${missing.join(', ')}.`;
  return `${whole} in ${name}, which your browser now saves. Keep it somewhere else than here.${hurt}${lost}`;
}

export const keptWords = {
  deleted: 'Deleted, can be restored',
  startPoints: 'Start-points you brought',
  allStartPoints: 'all start-points',
  groups: 'Groups',
  languages: 'Languages',
} as const;

export function bytesKeptWords(bytes: number): string {
  return bytes === 0 ? 'none' : sizeWords(bytes);
}

export const eraseWords = {
  open: 'erase everything',
  title: 'Erase everything?',
  done: 'erase everything for good',
  failed: (reason: string) =>
    `Not everything could be erased: ${reason}. Close other tabs of this app, and try again.`,
} as const;

/** What will be lost, by name. */
export function eraseAskWords(kept: WhatIsKept, state: BackupState): string {
  const lost = [
    `${counted(kept.practices, 'practice')} with all lights`,
    ...(kept.deleted > 0 ? [`${kept.deleted} deleted that could be restored`] : []),
    ...(kept.groups > 0 ? [counted(kept.groups, 'group')] : []),
    ...(kept.startPoints > 0 ? [counted(kept.startPoints, 'start-point')] : []),
    'your settings',
    ...(kept.languageBytes > 0 ? [`${sizeWords(kept.languageBytes)} of languages`] : []),
  ];
  const backup =
    state.eventsSince === 0
      ? ''
      : ` ${capital(eventCountWords(state.eventsSince))} not in any backup: back up first if that matters to you.`;
  return `This browser loses ${listed(lost)}. Other tabs of this app lose what they have open. This cannot be undone.${backup}`;
}

function eventCountWords(count: number): string {
  return counted(count, 'event');
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

function dateWords(date: Date): string {
  return date.toLocaleDateString(undefined, { dateStyle: 'medium' });
}

function listed(all: readonly string[]): string {
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
