import type { RuleId } from '../../../src/start-points/rules.ts';
import type { StartPointKind } from '../../../src/kata/start-point-manifest.ts';

export const exercise = { display_name: 'Fizz Buzz', visible_filenames: ['readme.txt'] };
export const language = {
  display_name: 'JavaScript, assert',
  visible_filenames: ['cyber-dojo.sh', 'hiker.js', 'red_amber_green.js'],
  image_name: 'pocket-dojo/javascript_assert',
  filename_extension: ['.js'],
};
const custom = { ...language, visible_filenames: ['cyber-dojo.sh', 'readme.txt'] };
export const usual = { exercise, language, custom };
/** One byte more than a name may have, and then some. */
export const longName = 'x'.repeat(210);
const others = [
  'readme.txt',
  'hiker.js',
  'cyber-dojo.sh',
  'red_amber_green.js',
  'hidden.txt',
  'lib/a.js',
  '-rf',
  'größe.js',
  'a b',
  '.git/config',
  'HIKER.js',
  'lib',
  '../a',
  '/a',
  'nul',
  'a//b',
  'a.',
  longName,
].map((name) => [name, 'x\n'] as const);
export const files = [
  ...others,
  ['full.txt', 'x'.repeat(25 * 1024)],
  ['large.txt', `${'x'.repeat(25 * 1024)}x`],
  ['wide.txt', 'é'.repeat(13_000)],
  ['latin.txt', '\ufffd'],
  ['binary', 'a\0b'],
] as const;

/** A change to a usual start-point, or a whole text, and what is told of it. */
export type Row = readonly [rule: RuleId, kind: StartPointKind, change: unknown, told: string];
