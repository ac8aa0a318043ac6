import type { FileDiff } from '../../kata/diff.ts';
import type { FileEvent } from '../../kata/event.ts';
import type { Light } from '../../kata/light.ts';
import type { Numbered } from '../../kata/numbers.ts';
import { fileNameOf } from '../../kata/pick-file.ts';
import { unreachable } from '../../kata/result.ts';
import type { DiffMode, Step } from '../../kata/review-place.ts';
import type { Astray } from '../models/review.ts';
import { lightName, lightStory } from './lights.ts';
import { diffWords } from './sentences.ts';

// What is said on the screen of a review.

export const diffWord = 'diff';
export const filesWord = 'files';
export const outputWord = 'output';
export const outputChangesWord = 'output changes';
export const rhythmWord = 'rhythm';
export const stepsWord = 'lights';
export const linesWord = 'lines';
export const noDetailWords = 'This practice has no events between its lights.';

/** What one of the three ways to compare is called. */
export function modeWord(diff: DiffMode): string {
  switch (diff) {
    case 'off':
      return 'off';
    case 'test':
      return 'test to test';
    case 'detailed':
      return 'detailed';
    default:
      return unreachable(diff);
  }
}

export function stepWord(step: Step, diff: DiffMode): string {
  return `${step} ${diff === 'detailed' ? 'event' : 'light'}`;
}

/** `2`, or `2.1` for the first event of a file after light 2. */
export function numberWord({ major, minor }: Pick<Numbered, 'major' | 'minor'>): string {
  return minor === 0 ? `${major}` : `${major}.${minor}`;
}

/** `2.1 hiker.js edited` */
export function fileEventName(numbered: Numbered, event: FileEvent): string {
  return `${numberWord(numbered)} ${fileEventWords(event)}`;
}

function fileEventWords(event: FileEvent): string {
  const name = fileNameOf(event);
  switch (event.colour) {
    case 'file_create':
      return `${name} created`;
    case 'file_delete':
      return `${name} deleted`;
    case 'file_rename':
      return `${name}, was ${event.old_filename}`;
    case 'file_edit':
      return `${name} edited`;
    default:
      return unreachable(event);
  }
}

/** `3 red, predicted green`, or `3 red, reverted to 1 red` */
export function lightSteppedTo(light: Light): string {
  const { origin, predicted } = light;
  const name = lightName(light);
  if (origin.kind === 'revert' || origin.kind === 'checkout')
    return `${name}, ${lightStory(light)}`;
  return predicted === 'none' ? name : `${name}, predicted ${predicted}`;
}

/** What follows the event that was stepped to; nothing where nothing is compared. */
export function changedFilesWords(diffs: readonly FileDiff[], diff: DiffMode): string {
  if (diff === 'off') return '';
  const count = diffs.filter(({ type }) => type !== 'unchanged').length;
  if (count === 0) return 'no file changed';
  return count === 1 ? '1 file changed' : `${count} files changed`;
}

/** What happened to a file, as a sign beside the word. */
export function diffSign(diff: FileDiff): string {
  switch (diff.type) {
    case 'created':
      return '+';
    case 'deleted':
      return '—';
    case 'renamed':
      return '↷';
    case 'changed':
      return '•';
    case 'unchanged':
      return '';
    default:
      return unreachable(diff.type);
  }
}

/** `changed: 2 changes, 3 lines added, 1 line deleted` */
export function diffTip(diff: FileDiff): string {
  const changes = diff.lines.filter(({ type }) => type === 'section').length;
  const counts = [
    countWords(changes, 'change', 'changes'),
    countWords(diff.counts.added, 'line added', 'lines added'),
    countWords(diff.counts.deleted, 'line deleted', 'lines deleted'),
  ].filter((words) => words !== null);
  return counts.length === 0 ? diffWords(diff) : `${diffWords(diff)}: ${counts.join(', ')}`;
}

function countWords(count: number, one: string, many: string): string | null {
  if (count === 0) return null;
  return `${count} ${count === 1 ? one : many}`;
}

/** Where a file has no line that changed, what there is to know of it. */
export function noChangeWords(diff: FileDiff): string | null {
  const isEmpty = diff.lines.length === 0;
  switch (diff.type) {
    case 'created':
    case 'deleted':
      return isEmpty ? `This file was ${diff.type} empty.` : null;
    case 'renamed':
      if (diff.counts.added + diff.counts.deleted > 0) return null;
      return `This file was renamed from ${diff.oldName ?? ''}, and is otherwise the same${isEmpty ? ': empty' : ''}.`;
    case 'changed':
    case 'unchanged':
      return isEmpty ? 'This file is empty.' : null;
    default:
      return unreachable(diff.type);
  }
}

export const lineWords = { same: 'same', added: 'added', deleted: 'deleted' } as const;

export const nextChangeWords = 'next change';
export const previousChangeWords = 'previous change';

export function changeWords(at: number, of: number): string {
  return of === 0 ? 'no changes' : `change ${at + 1} of ${of}`;
}

export const noOutputChangesWords = 'the same as at the light before';
export const noOutputWords = 'nothing';

export function streamWords(name: 'stdout' | 'stderr' | 'status'): string {
  return `changes of ${name}`;
}

/** Why the person is elsewhere than they asked to be. */
export function astrayWords(astray: Astray, count: number): string {
  switch (astray.kind) {
    case 'nowhere':
      return `There is no event ${astray.index}: this practice has ${count}, 0 to ${count - 1}. The nearest is shown.`;
    case 'unreadable':
      return `Event ${astray.index} cannot be read (${astray.reason}). Nothing was changed; the other events can be looked at.`;
    default:
      return unreachable(astray);
  }
}

export const avatarsWord = 'avatars of the group';
export const avatarChoiceWords = 'choose another avatar';
export const previousAvatarWords = 'previous avatar';
export const nextAvatarWords = 'next avatar';
export const closeWord = 'close';

/** Where another avatar's review begins. */
export function avatarTip(diff: DiffMode): string {
  return diff === 'off' ? 'Opens at the last light.' : 'Opens at the first light.';
}
