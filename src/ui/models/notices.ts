import type { PressOutcome } from '../../dojo/run-tests.ts';
import { unreachable } from '../../kata/result.ts';
import { consentWords, otherwiseWords, remoteWords } from '../runner-words.ts';
import {
  faultyWords,
  noImageWords,
  notPulledWords,
  refusedFilesWords,
  stoppedWords,
  timedOutWords,
  unreachableWords,
  unsavedRunWords,
} from '../words.ts';

/** Something that the person is told on the screen, until the next press or until it is put away. */
export type Notice =
  | { readonly kind: 'told'; readonly words: string }
  | { readonly kind: 'problem'; readonly words: string }
  | { readonly kind: 'undo'; readonly words: string; readonly undo: () => void };

/** What there is to say about a press beside its light. */
export function noticesOf(outcome: PressOutcome, maxSeconds: number): readonly Notice[] {
  switch (outcome.kind) {
    case 'light': {
      const notices: Notice[] = [];
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
      return [{ kind: 'problem', words: noImageWords(outcome.image) }];
    case 'not_pulled':
      return [{ kind: 'problem', words: notPulledWords(outcome.problem) }];
    case 'remote':
      return [{ kind: 'problem', words: remoteWords(outcome.problem, location.origin) }];
    case 'unagreed':
      return [{ kind: 'problem', words: consentWords(outcome.remote) }];
    case 'unsaved':
      return [{ kind: 'problem', words: unsavedRunWords(outcome.problem) }];
    default:
      return unreachable(outcome);
  }
}
