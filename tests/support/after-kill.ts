import type { Page } from '@playwright/test';
import { repositoryIn, type Repository } from './repository.ts';
import type { Inspection } from './store-page/inspect.ts';

/** The last event, draft and options that the store has said are on disk; -1 for none. */
export type Promised = {
  readonly id: string;
  readonly event: number;
  readonly draft: number;
  readonly options: number;
};

export type Trouble = {
  readonly kind: 'lost' | 'halved' | 'damaged';
  readonly what: string;
};

/** What of a promise was not kept, and what else is wrong with the kata. */
export async function troubleIn(page: Page, promised: Promised): Promise<readonly Trouble[]> {
  const found = await page
    .evaluate((id) => window.storePage.inspect(id), promised.id)
    .catch((error: unknown) => String(error));
  if (typeof found !== 'string') return [...lostIn(found, promised), ...gitTroubleIn(found)];
  if (found.includes('"unknown"') && promised.event === -1) return [];
  return [{ kind: 'damaged', what: found }];
}

function lostIn(found: Inspection, promised: Promised): readonly Trouble[] {
  const last = found.events - 1;
  const lost: string[] = [];
  if (last < promised.event) lost.push(`event ${promised.event}: the last is ${last}`);
  // Edits that were promised are in the draft, or in the event that took them in.
  if (last < promised.draft && found.draft !== `typed for ${promised.draft}\n`) {
    lost.push(`the draft for event ${promised.draft}`);
  }
  const theme = promised.options % 2 === 0 ? 'dark' : 'light';
  // The next option may have been set, and not yet told of.
  const isNextSet = last >= promised.options + 2;
  if (promised.options > 0 && !isNextSet && found.theme !== theme) {
    lost.push(`the options set before event ${promised.options}`);
  }
  return lost.map((what) => ({ kind: 'lost', what }));
}

/** Asks native git. */
function gitTroubleIn(found: Inspection): readonly Trouble[] {
  const repository = repositoryIn(found.download);
  try {
    const fsck = repository.fsck();
    return [
      ...found.wrong.map((oid) => ({ kind: 'damaged' as const, what: `object ${oid}` })),
      ...(fsck === '' ? [] : [{ kind: 'damaged' as const, what: fsck }]),
      ...halvesIn(repository, found.events),
    ];
  } catch (error) {
    return [{ kind: 'damaged', what: String(error) }];
  } finally {
    repository.remove();
  }
}

/** Event N, commit N on main and tag N are there together, and hold what event N is made of. */
function halvesIn(repository: Repository, events: number): readonly Trouble[] {
  const commits = repository.commits();
  const tags = repository.tags();
  const numbers = Array.from({ length: Math.max(commits.length, tags.size, events) }, (_, n) => n);
  const event = repository.texts(numbers.map((n) => `${n}:event.json`));
  const typed = repository.texts(numbers.map((n) => `${n}:files/typed.txt`));
  return numbers.flatMap((n): readonly Trouble[] => {
    const isWhole =
      n < events &&
      commits[n] === tags.get(String(n)) &&
      /"index": (\d+)/.exec(event[n] ?? '')?.[1] === String(n) &&
      (n === 0 || typed[n] === `typed for ${n}\n`);
    return isWhole ? [] : [{ kind: 'halved', what: `event ${n} of ${events}` }];
  });
}
