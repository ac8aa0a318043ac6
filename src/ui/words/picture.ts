import type { Rhythm } from '../../kata/rhythm.ts';
import { lightWord } from './lights.ts';

// What the picture of a practice says.

export const pictureWords = {
  nothing: 'No lights yet: the picture of this practice begins with the first.',
  gapsTitle: 'Time between lights',
  gapsAxis: 'since the light before (each line is some ten times the one below)',
  sizesTitle: 'Size of changes',
  sizesAxis:
    'lines added (up) and deleted (down); each line is ten times the one nearer the middle',
  lightAxis: 'light',
  shareTitle: 'What the tests came to',
  table: 'the same as a table',
  number: 'light',
  colour: 'colour',
  gap: 'after',
  added: 'added',
  deleted: 'deleted',
  predicted: 'predicted',
  none: '–',
  key: 'Square: red. Triangle: amber. Circle: green. Ring: timed out. Hollow square: faulty.',
} as const;

/** How long, in the two units that matter: `40 s`, `2 min 40 s`, `1 h 5 min`, `2 d 3 h`. */
export function durationWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [minutes, hours, days] = [60, 3600, 86_400].map((unit) => Math.floor(seconds / unit)) as [
    number,
    number,
    number,
  ];
  if (days > 0) return twoUnits(days, 'd', hours % 24, 'h');
  if (hours > 0) return twoUnits(hours, 'h', minutes % 60, 'min');
  if (minutes > 0) return twoUnits(minutes, 'min', seconds % 60, 's');
  return seconds === 0 && ms > 0 ? 'less than 1 s' : `${seconds} s`;
}

function twoUnits(large: number, unit: string, small: number, smaller: string): string {
  return small === 0 ? `${large} ${unit}` : `${large} ${unit} ${small} ${smaller}`;
}

/** When the lights came, in a sentence. */
export function rhythmSentence({ steps, spanMs, middleGapMs, longestRedMs }: Rhythm): string {
  const lights = `${steps.length} ${steps.length === 1 ? 'light' : 'lights'} in ${durationWords(spanMs)}`;
  const each =
    middleGapMs === null || steps.length < 2
      ? ''
      : `, a light every ${durationWords(middleGapMs)} in the middle`;
  const red =
    longestRedMs === null
      ? ''
      : `; the longest way from red to green took ${durationWords(longestRedMs)}`;
  return `${lights}${each}${red}.`;
}

/** How large the changes were, in a sentence. */
export function sizeSentence({ middleSize, runs }: Rhythm): string | null {
  if (middleSize === null || runs === 0) return null;
  const lines = middleSize === 1 ? '1 line' : `${middleSize} lines`;
  return `Half of the changes were of ${lines} or fewer.`;
}

/** What the tests came to, in a sentence. */
export function shareSentence({ counts, runs, streaks }: Rhythm): string | null {
  if (runs === 0) return null;
  const shares = (['red', 'amber', 'green', 'timed_out', 'faulty'] as const)
    .filter((colour) => counts[colour] > 0)
    .map((colour) => `${counts[colour]} ${lightWord(colour)} (${percent(counts[colour], runs)})`);
  const streak = streaks.green > 1 ? ` Most greens in a row: ${streaks.green}.` : '';
  const reds = streaks.red > 1 ? ` Most reds in a row: ${streaks.red}.` : '';
  return `${shares.join(', ')}.${streak}${reds}`;
}

function percent(count: number, of: number): string {
  return `${Math.round((100 * count) / of)} %`;
}

/** Whether what was predicted came true, in a sentence. */
export function predictionSentence({ predictions: { right, wrong } }: Rhythm): string | null {
  const all = right + wrong;
  if (all === 0) return null;
  return `${right} of ${all} ${all === 1 ? 'prediction' : 'predictions'} right (${percent(right, all)}).`;
}

/** Of a small picture of the last lights. */
export function rhythmLineWords(middleGapMs: number | null): string {
  return middleGapMs === null
    ? 'time between lights'
    : `time between lights; ${durationWords(middleGapMs)} in the middle`;
}

/** A mark of the axis of times. */
export function tickWords(ms: number): string {
  return durationWords(ms);
}
