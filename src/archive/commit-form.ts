import { textOf } from '../git/bytes.ts';
import type { GitObject } from '../git/git-objects.ts';
import { BadArchive } from './bad-archive.ts';

/** Throws BadArchive where a commit is not written as git writes it. */
export function checkCommitForm({ oid, content }: GitObject): void {
  if (form.test(textOf(content))) return;
  throw new BadArchive('damaged', `commit ${oid}`, 'it is not written as git writes it');
}

/** Who and when: `name <email> seconds zone`. */
const signature = '[^<>\\n]* <[^<>\\n]*> \\d{1,12} [+-]\\d{4}\\n';
const form = new RegExp(
  `^tree [0-9a-f]{40}\\n(parent [0-9a-f]{40}\\n)*author ${signature}committer ${signature}([^\\n]+\\n)*\\n`,
);
