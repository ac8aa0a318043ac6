import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { newProfile } from './own-browser.ts';
import { run, unpack } from './native-git.ts';
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
  const { folder, remove } = newProfile();
  const path = join(folder, 'download.tgz');
  writeFileSync(path, Buffer.from(found.download, 'base64'));
  const unpacked = unpack(path);
  const root = join(unpacked.folder, unpacked.root);
  try {
    return [
      ...found.wrong.map((oid) => ({ kind: 'damaged' as const, what: `object ${oid}` })),
      ...fsckIn(root),
      ...halvesIn(root, found.events),
    ];
  } catch (error) {
    return [{ kind: 'damaged', what: String(error) }];
  } finally {
    rmSync(unpacked.folder, { recursive: true, force: true });
    remove();
  }
}

function fsckIn(root: string): readonly Trouble[] {
  const said = shell(root, 'git fsck --strict --full --unreachable --no-progress 2>&1 || true');
  return said === '' ? [] : [{ kind: 'damaged', what: said }];
}

/** Event N, commit N on main and tag N are there together, and hold what event N is made of. */
function halvesIn(root: string, events: number): readonly Trouble[] {
  const commits = shell(root, 'git rev-list --reverse main').split('\n');
  const tagged = shell(
    root,
    `git for-each-ref --format='%(refname:short) %(objectname)' refs/tags`,
  );
  const tags = new Map(tagged.split('\n').map((line): [string, string] => two(line)));
  const numbers = Array.from({ length: Math.max(commits.length, tags.size, events) }, (_, n) => n);
  const indexes = textsOf(root, numbers, 'event.json').map(
    (text) => /"index": (\d+)/.exec(text)?.[1],
  );
  const typed = textsOf(root, numbers, 'files/typed.txt');
  return numbers.flatMap((n): readonly Trouble[] => {
    const isWhole =
      n < events &&
      commits[n] === tags.get(String(n)) &&
      indexes[n] === String(n) &&
      (n === 0 || typed[n] === `typed for ${n}\n`);
    return isWhole ? [] : [{ kind: 'halved', what: `event ${n} of ${events}` }];
  });
}

/** The file at each tag; '' where there is none. */
function textsOf(root: string, tags: readonly number[], path: string): readonly string[] {
  const answer = execFileSync('git', ['cat-file', '--batch'], {
    cwd: root,
    input: tags.map((tag) => `${tag}:${path}\n`).join(''),
    maxBuffer: 2 ** 28,
  });
  let at = 0;
  return tags.map(() => {
    const end = answer.indexOf('\n', at);
    const size = Number(/ blob (\d+)$/.exec(answer.toString('utf8', at, end))?.[1] ?? Number.NaN);
    at = end + 1;
    if (Number.isNaN(size)) return '';
    const text = answer.toString('utf8', at, at + size);
    at += size + 1;
    return text;
  });
}

function two(line: string): [string, string] {
  const [first = '', second = ''] = line.split(' ');
  return [first, second];
}

function shell(cwd: string, script: string): string {
  return run('bash', ['-c', script], cwd).trim();
}
