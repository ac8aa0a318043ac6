import { avatarNames } from '../../kata/avatars.ts';
import type { FileChange } from '../../kata/file-change.ts';
import type { Progress } from '../../dojo/progress-of.ts';
import type { Light } from '../../kata/light.ts';
import type { Mark } from '../../kata/marks.ts';
import type { MinuteColumn } from '../../kata/minute-columns.ts';
import { unreachable } from '../../kata/result.ts';
import { countWords, lightName, lightStory } from './lights.ts';
import type { RunColour } from '../../kata/event.ts';

// What the dashboard of a group says.

export const dashboardWords = {
  title: 'dashboard',
  region: 'lights of everyone, by time',
  name: 'Name',
  lights: 'Lights',
  share: 'Share',
  rhythm: 'Rhythm',
  sum: 'Everyone',
  byMinute: 'minute columns',
  isDetailed: 'file events',
  hasSums: 'sums',
  isLive: 'live',
  progress: 'progress',
  lastLight: 'Last light',
  counted: 'Counted when it was last red or green',
  keys: 'Tab goes from animal to animal; the arrow keys, Home and End go from light to light.',
  nobody: 'Nobody has joined yet. Join, and your lights appear here as you press test.',
  noLights: 'No lights yet. They appear here as soon as someone presses test.',
  close: 'close',
  coming: 'One moment…',
} as const;

/** Why there is no dashboard. */
export function couldNotReadWords(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `The lights could not be read, and nothing of them is lost. ${reason}`;
}

/** Where several katas of the group are the same animal, as when they came from several machines. */
export function animalWords(avatarIndex: number, twinId: string | null): string {
  const name = avatarNames[avatarIndex] ?? `animal ${avatarIndex}`;
  return twinId === null ? name : `${name} (${twinId})`;
}

export function idleWords(names: readonly string[]): string {
  return `Joined, and no light yet: ${names.join(', ')}.`;
}

/** How long, in days, hours and minutes: `2d 3h 4m`. Less than a minute is `0m`. */
export function ageWords(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'm'],
  ] as const;
  const from = parts.findIndex(([count]) => count > 0);
  const shown = parts.slice(from === -1 ? -1 : from).map(([count, unit]) => `${count}${unit}`);
  return `${ms < 0 ? '−' : ''}${shown.join(' ')}`;
}

/** The age of a dashboard: from its oldest light to its newest. */
export function groupAgeWords(ms: number | null): string {
  return ms === null ? '' : `${ageWords(ms)} from the first light to the last`;
}

export function columnWords(column: MinuteColumn<unknown>): string {
  switch (column.kind) {
    case 'minute':
      return ageWords(column.minute * 60_000);
    case 'gap':
      return `quiet for ${ageWords(column.minutes * 60_000)}`;
    case 'all':
      return 'all lights, in order';
    default:
      return unreachable(column);
  }
}

/** Drawn in the column of a gap. */
export function gapLabel(minutes: number): string {
  return `… ${ageWords(minutes * 60_000)}`;
}

export function markName(animal: string, mark: Mark): string {
  if (mark.kind === 'file') return `${animal}, ${fileChangeWords(mark.change)}`;
  const { light } = mark;
  const isBack = light.origin.kind === 'revert' || light.origin.kind === 'checkout';
  return `${animal}, ${lightName(light)}${isBack ? `, ${lightStory(light)}` : ''}`;
}

function fileChangeWords(change: FileChange): string {
  switch (change.colour) {
    case 'file_create':
      return `created ${change.filename}`;
    case 'file_delete':
      return `deleted ${change.filename}`;
    case 'file_edit':
      return `edited ${change.filename}`;
    case 'file_rename':
      return `renamed ${change.old_filename} to ${change.new_filename}`;
    default:
      return unreachable(change);
  }
}

/** What is said of the lights that have just come. */
export function newsWords(
  lights: readonly { readonly avatarIndex: number; readonly light: Light }[],
): string {
  if (lights.length > 3) return `${lights.length} new lights`;
  return lights
    .map(({ avatarIndex, light }) => `${animalWords(avatarIndex, null)}: ${lightName(light)}`)
    .join(', ');
}

/** In place of what the tests counted. */
export function progressWords(progress: Progress | null): string {
  switch (progress?.kind) {
    case undefined:
      return '…';
    case 'no light':
      return 'neither red nor green yet';
    case 'too slow':
      return 'looking for it took too long, and was stopped';
    default:
      return 'nothing was counted';
  }
}

export function totalWords(total: number): string {
  return `${total} ${total === 1 ? 'light' : 'lights'}`;
}

/** The share of each colour: `3 red, 1 amber, 4 green`. */
export function shareWords(counts: Readonly<Record<RunColour, number>>): string {
  const there = (['red', 'amber', 'green', 'timed_out', 'faulty'] as const).filter(
    (colour) => counts[colour] > 0,
  );
  return there.length === 0
    ? 'no runs'
    : there.map((colour) => countWords(counts[colour], colour)).join(', ');
}

export function reviewWords(animal: string): string {
  return `${animal}, review`;
}

export function rhythmOf(animal: string): string {
  return `rhythm of ${animal}`;
}

/** When a light came, as the person's own clock tells it. */
export function whenWords(at: Date): string {
  return at.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
}
