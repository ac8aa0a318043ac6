import type { RemoteProblem } from '../../dojo/remote.ts';
import { unreachable } from '../../kata/result.ts';
import { lackingWords } from '../words/images.ts';
import { takenBackWords } from '../words/lights.ts';
import { otherwiseWords, remoteWords } from '../words/runners.ts';
import {
  faultyWords,
  noImageWords,
  notPulledWords,
  refusedFilesWords,
  stoppedWords,
  timedOutWords,
  unreachableWords,
  unsavedRunWords,
} from '../words/sentences.ts';
import type { PressEnd } from './press.ts';

/** Something that the person is told on the screen, until the next press or until it is put away. */
export type Notice =
  | { readonly kind: 'told'; readonly words: string }
  | {
      readonly kind: 'problem';
      readonly words: string;
      /** What can be done about it at once. */
      readonly ways?: readonly Way[];
    }
  | { readonly kind: 'undo'; readonly words: string; readonly undo: () => void }
  | { readonly kind: 'offer'; readonly words: string; readonly offers: readonly Offer[] };

/** Something that is done when its button is pressed, and not before. */
export type Offer = {
  readonly label: string;
  readonly take: () => void;
  /** Whether [test] is what comes next. */
  readonly isNextTest: boolean;
};

export type Way = 'run again' | 'run here' | 'choose a language' | 'choose a runner';

/** What there is to say about a press beside its light. */
export function noticesOf(outcome: PressEnd, maxSeconds: number): readonly Notice[] {
  switch (outcome.kind) {
    case 'light': {
      const notices: Notice[] = [];
      const { takenBackTo, colour } = outcome;
      if (takenBackTo !== null) {
        notices.push({ kind: 'told', words: takenBackWords(takenBackTo, colour) });
      }
      if (outcome.colour === 'timed_out') {
        notices.push({ kind: 'problem', words: timedOutWords(maxSeconds) });
      }
      if (outcome.fault !== null)
        notices.push({ kind: 'problem', words: faultyWords(outcome.fault) });
      if (outcome.otherwise !== null) {
        notices.push({ kind: 'told', words: otherwiseWords(outcome.otherwise, outcome.colour) });
      }
      if (outcome.refusedFiles.length > 0) {
        notices.push({ kind: 'problem', words: refusedFilesWords(outcome.refusedFiles) });
      }
      return notices;
    }
    case 'stopped':
      return [{ kind: 'told', words: stoppedWords }];
    case 'unreachable':
      return [{ kind: 'problem', words: unreachableWords(outcome.reason) }];
    case 'no_image':
      return [
        {
          kind: 'problem',
          words: noImageWords(outcome.image),
          ways: ['choose a language', 'choose a runner'],
        },
      ];
    case 'lacking':
      return [{ kind: 'problem', words: lackingWords(outcome.needs), ways: ['choose a runner'] }];
    case 'not_pulled':
      return [{ kind: 'problem', words: notPulledWords(outcome.problem) }];
    case 'remote':
      return [
        {
          kind: 'problem',
          words: remoteWords(outcome.problem, location.origin),
          ways: waysOutOf(outcome.problem),
        },
      ];
    case 'unsaved':
      return [{ kind: 'problem', words: unsavedRunWords(outcome.problem) }];
    default:
      return unreachable(outcome);
  }
}

function waysOutOf(problem: RemoteProblem): readonly Way[] {
  switch (problem.kind) {
    case 'redirected':
    case 'denied':
    case 'no_runner':
    case 'no_language':
      // It stays as it is until something else is set.
      return ['choose a runner', 'run here'];
    case 'no_answer':
    case 'not_understood':
      return ['run again', 'run here', 'choose a runner'];
    case 'too_late':
    case 'broken_off':
    case 'busy':
    case 'exception':
    case 'too_large':
    case 'pulling':
    case 'faulty':
    case 'output_limit':
    case 'time_limit':
      return ['run again', 'run here'];
    default:
      return unreachable(problem);
  }
}
