import { batch, type Signal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import { findMissing, type MissingHere } from '../../dojo/find-missing.ts';
import type { FittedScript } from '../../kata/fitted-script.ts';
import type { KataRepository } from '../../dojo/ports.ts';
import {
  missingWords,
  showLineWords,
  takenScriptWords,
  takeScriptWords,
} from '../words/kata-language.ts';
import type { FileSet } from './file-set.ts';
import type { Notice, Offer } from './notices.ts';
import type { PressEnd } from './press.ts';

const scriptName = 'cyber-dojo.sh';

/**
 * Tells after a press what a kata that was begun elsewhere asked for and did not find here, and offers
 * what can be done. Where the tests ran all the same, it is told once.
 */
export function createMissingTeller(
  dojo: Dojo,
  repository: KataRepository,
  editor: { readonly files: FileSet; readonly notices: Signal<readonly Notice[]> },
): (outcome: PressEnd) => Promise<void> {
  const { files, notices } = editor;
  const told = new Set<string>();

  const takeScript = ({ script }: FittedScript, language: string, offered: Notice): void => {
    const before = files.all.peek()[scriptName] ?? '';
    files.show(scriptName);
    batch(() => {
      files.edit(scriptName, script);
      notices.value = [
        ...notices.peek().filter((each) => each !== offered),
        {
          kind: 'undo',
          words: takenScriptWords(language),
          undo: () => files.edit(scriptName, before),
        },
      ];
    });
  };

  const noticeOf = (missing: MissingHere): Notice => {
    const { askedAt, script, language } = missing;
    const offers: Offer[] = [];
    const notice: Notice = { kind: 'offer', words: missingWords(missing), offers };
    if (script !== null) {
      offers.push({
        label: takeScriptWords(language),
        take: () => takeScript(script, language, notice),
        isNextTest: true,
      });
    }
    if (askedAt !== null) {
      offers.push({
        label: showLineWords(askedAt),
        take: () => files.openAt({ ...askedAt, column: null }),
        isNextTest: false,
      });
    }
    return notice;
  };

  return async (outcome) => {
    if (outcome.kind !== 'light') return;
    const { head, takenBackTo, colour } = outcome;
    const index = head.events.length - (takenBackTo === null ? 1 : 2);
    const missing = await findMissing(dojo, { repository, head }, index);
    if (missing === null || (colour === 'red' && told.has(missing.name))) return;
    told.add(missing.name);
    notices.value = [...notices.peek(), noticeOf(missing)];
  };
}
