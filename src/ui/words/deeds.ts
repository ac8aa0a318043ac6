import type { DeepForkProblem } from '../../dojo/deep-fork-kata.ts';
import type { Relation } from '../../dojo/relation.ts';
import type { OpenProblem, SaveProblem } from '../../dojo/ports.ts';
import { avatarName } from '../../kata/avatars.ts';
import type { Light } from '../../kata/light.ts';
import { groupOf, type Manifest } from '../../kata/manifest.ts';
import type { Numbered } from '../../kata/numbers.ts';
import { unreachable } from '../../kata/result.ts';
import { lightWord } from './lights.ts';
import { openWords, storageWords } from './sentences.ts';

// What is said of going back to a light, and of forking it.

export const deedWords = {
  group: 'this light',
  revert: 'revert',
  checkout: 'checkout',
  fork: 'fork',
  resume: 'resume',
} as const;

/** What a press would do, or why it cannot be pressed. */
export type DeedWords = { readonly canDo: boolean; readonly words: string };

export function revertWords(relation: Relation | null, light: Light | null): DeedWords {
  if (relation === null) return no('');
  if (light === null) return no(editWords);
  switch (relation.kind) {
    case 'own':
      return yes(`Go on from the files of ${nameOf(light)}. What you have now is kept.`);
    case 'beside':
      return no('This light is of another avatar: checkout takes it over into your own practice.');
    case 'elsewhere':
      return no(
        `Only your own lights can be gone back to, and in this tab you are editing ${relation.id}. Fork this light, or resume this practice first.`,
      );
    case 'none':
      return no('Only in a practice that you are editing in this tab. Resume it first.');
    default:
      return unreachable(relation);
  }
}

export function checkoutWords(
  relation: Relation | null,
  light: Light | null,
  manifest: Manifest,
): DeedWords {
  if (relation === null) return no('');
  if (relation.kind === 'own') {
    return no('This is your own practice: revert goes back to its lights.');
  }
  if (relation.kind !== 'beside') {
    return no(
      'A light can be taken over from another avatar of the group that you are editing in. Fork takes it from anywhere.',
    );
  }
  if (light === null) return no(editWords);
  return yes(
    `Go on in your own practice from the files of ${ownerWords(manifest)}${nameOf(light)}. What you have now is kept.`,
  );
}

export const forkTip = 'Begin a new practice with the files of this light.';

export function resumeTip(id: string): string {
  return `Back to the editor, to go on with ${id}.`;
}

const editWords = 'This is an edit between two lights: go to a light first.';

function yes(words: string): DeedWords {
  return { canDo: true, words };
}

function no(words: string): DeedWords {
  return { canDo: false, words };
}

function nameOf({ number, colour }: Pick<Light, 'number' | 'colour'>): string {
  return `${number} ${lightWord(colour)}`;
}

function ownerWords(manifest: Manifest): string {
  const group = groupOf(manifest);
  return group === null ? '' : `${avatarName(group.avatarIndex)}’s `;
}

/** What happened, by the light that it made. */
export function goneBackWords({ origin, colour }: Light): string {
  switch (origin.kind) {
    case 'revert':
      return `Taken back to ${nameOf({ ...origin, colour })}.`;
    case 'checkout': {
      const name = nameOf({ ...origin, colour });
      return origin.avatarIndex === null
        ? `Checked out ${name} of ${origin.id}.`
        : `Checked out ${avatarName(origin.avatarIndex)}’s ${name}.`;
    }
    case 'creation':
    case 'run':
      return '';
    default:
      return unreachable(origin);
  }
}

/** `Your files of before are at` and then a link of this name. */
export const filesBeforeWords = 'Your files of before are at';

/** A light, or an edit after one: `5 green`, `5.1, not tested`. */
export function eventWords({ major, minor }: Numbered, light: Light | null): string {
  return light === null ? `${major}.${minor}, not tested` : nameOf(light);
}

export const undoWords = 'undo';
export const redoWords = 'redo';
export const putAwayWords = 'put away';
export const undoneWords =
  'Your files of before are in the editor again, as edits on top of the last light.';

export function notGoneBackWords(problem: OpenProblem | SaveProblem): string {
  switch (problem.kind) {
    case 'overtaken':
      return `Another tab was faster with number ${problem.index}, so nothing was taken back. This try is kept in the repository as ${problem.failTag}, and no file was lost. Press again to go on from what the other tab did.`;
    case 'quota':
      return `Nothing was taken back, and your files are as they were. ${storageWords(problem)}`;
    case 'storage':
      return `Nothing was taken back, and your files are as they were. The browser could not use its storage (${problem.reason}). Try again; if it goes on, reload the page.`;
    case 'unknown':
    case 'damaged':
      return `Nothing was taken back. ${openWords(problem)}`;
    default:
      return unreachable(problem);
  }
}

// ------------------------------------------------------------------- fork

export type ForkKind = 'solo' | 'group' | 'deep';
export const forkKinds: readonly ForkKind[] = ['solo', 'group', 'deep'];

export const forkWords = {
  kinds: 'as',
  cancel: 'cancel',
  fork: 'fork',
  open: 'open',
  stay: 'stay here',
} as const;

export function forkTitle(name: string): string {
  return `Fork ${name}`;
}

export const forkSentence =
  'A new practice begins with the files of this light. This one stays as it is.';

export function forkKindWords(kind: ForkKind): string {
  switch (kind) {
    case 'solo':
      return 'for one person, beginning here';
    case 'group':
      return 'for several: each who joins begins here';
    case 'deep':
      return 'for one person, with all the lights up to here';
    default:
      return unreachable(kind);
  }
}

export const forkingWords = 'Forking…';

export function forkedTitle(kind: ForkKind): string {
  return kind === 'group' ? 'The new group is there' : 'The new practice is there';
}

export const newIdWords = 'Its id is';

export function newerImageWords(language: string): string {
  return `It takes the newest version of ${language} that is here, which differs from the one that this practice began with. Its tests may come out otherwise.`;
}

export function notForkedWords(problem: DeepForkProblem): string {
  const words =
    problem.kind === 'unknown' || problem.kind === 'damaged'
      ? openWords(problem)
      : storageWords(problem);
  return `Nothing was forked, and this practice is as it was. ${words}`;
}
