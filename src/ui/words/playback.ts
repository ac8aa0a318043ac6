import { nameOf, type FileDiff } from '../../kata/diff.ts';
import type { Light } from '../../kata/light.ts';
import type { Numbered } from '../../kata/numbers.ts';
import { lightWord } from './lights.ts';
import { diffWords } from './sentences.ts';

// What is said while a kata is played.

export const playWords = {
  playback: 'playback',
  play: 'play',
  pause: 'pause',
  again: 'play again',
  previous: 'step back',
  next: 'step on',
  position: 'position',
  speed: 'speed',
  real: 'real rhythm',
  realTip: 'Pauses are as long as they were, in proportion; long ones are cut short.',
  detailed: 'all edits',
  detailedTip: 'Shows every recorded edit between two lights, not the lights alone.',
  noEditsTip: 'This practice has no recorded edits between its lights.',
  close: 'stop playing and look at this light',
  openTip: 'Watch how this practice came to be.',
  coming: 'One moment…',
  also: 'other files that change',
  said: 'what the tests said',
} as const;

export const speeds: readonly number[] = [0.5, 1, 2, 4];

export function speedWords(speed: number): string {
  return `${speed}×`;
}

/** What is shown, in large: `3 red`, `3.1 edit`. */
export function shownWords({ major, minor }: Numbered, light: Light | null): string {
  return light === null ? `${major}.${minor} edit` : `${major} ${lightWord(light.colour)}`;
}

/** Where it is among the lights: `light 3 of 12, red`, `edit 3.1 of 12`. */
export function positionWords(
  { major, minor }: Numbered,
  light: Light | null,
  lights: number,
): string {
  return light === null
    ? `edit ${major}.${minor} of ${lights}`
    : `light ${major} of ${lights}, ${lightWord(light.colour)}`;
}

/** For those who hear it: `light 3 of 12, red. hiker.js: 2 lines added, 1 deleted.` */
export function heardWords(position: string, diff: FileDiff | null, isOver: boolean): string {
  const end = isOver ? ` ${overWords}` : '';
  if (diff === null || diff.type === 'unchanged') return `${position}.${end}`;
  return `${position}. ${nameOf(diff)}: ${changeWords(diff)}.${end}`;
}

export const overWords = 'That was the last one.';

/** What happened to a file. */
export function changeWords(diff: FileDiff): string {
  const { added, deleted } = diff.counts;
  const counts = [
    ...(added > 0 ? [`${added} ${added === 1 ? 'line' : 'lines'} added`] : []),
    ...(deleted > 0 ? [`${deleted} ${added > 0 ? '' : lineWord(deleted)}deleted`] : []),
  ].join(', ');
  if (diff.type === 'changed') return counts;
  return counts === '' ? diffWords(diff) : `${diffWords(diff)}, ${counts}`;
}

/** A file that changes beside the one that is shown: `hiker.js +3 −1`. */
export function otherWords(diff: FileDiff): string {
  const { added, deleted } = diff.counts;
  const counts = `${added > 0 ? ` +${added}` : ''}${deleted > 0 ? ` −${deleted}` : ''}`;
  return `${nameOf(diff)}${counts === '' ? `, ${diffWords(diff)}` : counts}`;
}

function lineWord(count: number): string {
  return count === 1 ? 'line ' : 'lines ';
}

const spans: readonly (readonly [ms: number, one: string, many: string])[] = [
  [86_400_000, 'a day', 'days'],
  [3_600_000, 'an hour', 'hours'],
  [60_000, 'a minute', 'minutes'],
  [1000, 'a second', 'seconds'],
];

/** How long after the one before: `2 minutes later`. */
export function laterWords(gapMs: number): string {
  for (const [ms, one, many] of spans) {
    const count = Math.floor(gapMs / ms);
    if (count > 0) return `${count === 1 ? one : `${count} ${many}`} later`;
  }
  return 'a moment later';
}
