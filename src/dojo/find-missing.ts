import { askingLine, isScript, type FileLine } from '../kata/asking-line.ts';
import type { Files } from '../kata/files.ts';
import { fittedScript, type FittedScript } from '../kata/fitted-script.ts';
import { isFileEvent } from '../kata/event.ts';
import { isSameMissing, missingIn, type Missing } from '../kata/missing.ts';
import { unversionedName } from '../kata/unversioned-name.ts';
import type { Dojo } from './dojo.ts';
import { kataLanguage } from './kata-language.ts';
import type { KataHead, KataRepository, Snapshot } from './ports.ts';

/** Something that a run of a kata which was begun elsewhere asked for, and that is not here. */
export type MissingHere = Missing & {
  /** null where it cannot be seen who asks. */
  readonly askedAt: FileLine | null;
  /** The language that it is tested in here, by its name without versions. */
  readonly language: string;
  /** cyber-dojo.sh of that language, where the kata's own asks for what is missing. */
  readonly script: FittedScript | null;
};

/** What event `index` of a kata, a run, did not find; null for nothing that there is to say of. */
export async function findMissing(
  dojo: Dojo,
  { repository, head }: { readonly repository: KataRepository; readonly head: KataHead },
  index: number,
): Promise<MissingHere | null> {
  const event = head.events[index];
  if (event === undefined || !('ran_on' in event) || event.ran_on !== 'browser') return null;
  if (event.colour !== 'red' && event.colour !== 'amber') return null;
  const language = (await kataLanguage(dojo, head))?.language ?? null;
  if (language === null) return null;
  const run = await repository.snapshot(index);
  const came = await asItCame(repository, head);
  const missing = missingIn(run).find((each) => isOfElsewhere(each, run.files, came));
  if (missing === undefined) return null;
  const askedAt = askingLine(run.files, missing);
  return {
    ...missing,
    askedAt,
    language: unversionedName(language.manifest),
    script: isByScript(missing, askedAt) ? otherScript(language.files, run.files) : null,
  };
}

/** The last light before any that was run by a Pocket Dojo. */
async function asItCame(repository: KataRepository, { events }: KataHead): Promise<Snapshot> {
  const first = events.findIndex((event) => 'ran_on' in event);
  return repository.snapshot(events.slice(0, first).findLastIndex((event) => !isFileEvent(event)));
}

/**
 * A module that is not there is mostly one that is yet to be written. It is a library of elsewhere when
 * it was asked for in what came, and found there.
 */
function isOfElsewhere(missing: Missing, files: Files, came: Snapshot): boolean {
  if (missing.kind === 'command') return true;
  const askedAt = askingLine(files, missing);
  if (askedAt === null) return false;
  if (isScript(askedAt.name)) return true;
  const wasThere = !missingIn(came).some((each) => isSameMissing(each, missing));
  return wasThere && askingLine(came.files, missing) !== null && !isOwn(missing, came.files);
}

/** It was a file of the kata's own: `hiker` of `hiker.py` or of `hiker/`. */
function isOwn({ name }: Missing, files: Files): boolean {
  return Object.keys(files).some((file) => /^[^./]+/.exec(file)?.[0] === name);
}

function isByScript({ kind }: Missing, askedAt: FileLine | null): boolean {
  return askedAt === null ? kind === 'command' : isScript(askedAt.name);
}

function otherScript(own: Files, files: Files): FittedScript | null {
  const script = own['cyber-dojo.sh'];
  if (script === undefined) return null;
  const fitted = fittedScript(script, Object.keys(files));
  return fitted.script === files['cyber-dojo.sh'] ? null : fitted;
}
