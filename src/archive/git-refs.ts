import type { FilesByPath } from '../dojo/archive-ports.ts';
import { textOf } from '../git/bytes.ts';
import { BadArchive } from './bad-archive.ts';

/** Branches, those of remotes too, and the tags that we give; and what HEAD names. */
export type GitRefs = {
  readonly refs: ReadonlyMap<string, string>;
  /** A ref, or the commit itself; null when it says neither. */
  readonly head: string | null;
};

/** Branches; event numbers, overtaken submissions, what was rescued. All else is left. */
const taken =
  /^refs\/(heads\/.{1,200}|remotes\/.{1,200}|tags\/(0|[1-9]\d{0,6}|(fail|rescued)-[0-9A-Za-z-]{1,60}))$/;

/** Reads the refs from the files of a `.git`. Throws BadArchive. */
export function gitRefs(files: FilesByPath): GitRefs {
  const packed = textOf(files.get('packed-refs') ?? new Uint8Array()).split(/\r?\n/);
  const refs = new Map<string, string>();
  for (const line of packed) {
    const [oid = '', ref = ''] = line.split(' ');
    if (taken.test(ref)) refs.set(ref, checkedOid('packed-refs', oid));
  }
  // A loose ref is newer than the packed one.
  for (const [entry, bytes] of files) {
    if (!taken.test(entry)) continue;
    const text = textOf(bytes).trim();
    // What only names another ref: the HEAD of a remote.
    if (!text.startsWith('ref: ')) refs.set(entry, checkedOid(entry, text));
  }
  return { refs, head: headIn(files) };
}

function headIn(files: FilesByPath): string | null {
  const text = textOf(files.get('HEAD') ?? new Uint8Array()).trim();
  return /^(?:ref: )?(refs\/heads\/.{1,200}|[0-9a-f]{40})$/.exec(text)?.[1] ?? null;
}

function checkedOid(entry: string, oid: string): string {
  if (/^[0-9a-f]{40}$/.test(oid)) return oid;
  throw new BadArchive('damaged', entry, 'it names no object');
}
