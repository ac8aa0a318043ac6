import type { ArchivedKata } from '../dojo/archive-ports.ts';
import { textOf } from '../git/bytes.ts';
import { optionsOf } from '../kata/check-options.ts';
import { isId } from '../kata/id.ts';
import { numbered } from '../kata/numbers.ts';
import type { Options } from '../kata/options.ts';
import { BadArchive } from './bad-archive.ts';
import { checkKata } from './check-kata.ts';
import type { GitRoot } from './git-roots.ts';
import { lackOf } from './lack-of.ts';
import { readGitFolder } from './read-git-folder.ts';
import { tidyHistory } from './tidy-history.ts';

/** Reads one repository. Nothing in it is trusted; what is answered has been checked. Throws BadArchive. */
export async function readKata(root: GitRoot): Promise<ArchivedKata> {
  const lack = lackOf(root.git);
  if (lack?.problem.kind === 'other-git') throw lack;
  try {
    return await checkedKata(root);
  } catch (error) {
    // What is missing was never in there.
    if (error instanceof BadArchive && error.problem.kind === 'damaged' && lack !== null)
      throw lack;
    throw error;
  }
}

async function checkedKata(root: GitRoot): Promise<ArchivedKata> {
  const { objects, ...found } = await readGitFolder(root.git);
  const { refs, tags, otherCommits, leftOut } = tidyHistory(objects, found);
  const { manifest, options, events } = await checkKata({ objects, refs });
  const isCheckedOut =
    refs.get('refs/heads/main') === (found.refs.get(found.head ?? '') ?? found.head);
  return {
    id: idIn(root) ?? manifest.id,
    created: manifest.created,
    history: { objects, refs, pending: isCheckedOut ? pendingIn(root, options) : null },
    summary: {
      events: events.length,
      lights: numbered(events).at(-1)?.major ?? 0,
      tags,
      otherCommits,
      leftOut,
      renumbered: [],
    },
  };
}

/**
 * The id that it was exported as, which its own manifest need not name: a fork's does not. It is all
 * that is read of a config, and nothing but an id is believed: an owner may be called so.
 */
function idIn({ git }: GitRoot): string | null {
  const config = textOf(git.get('config') ?? new Uint8Array());
  const [, name = '', mail] = /^\[user\]\n\tname = (\w+)\n\temail = (\S+)$/m.exec(config) ?? [];
  return isId(name) && mail === `${name}@cyber-dojo.org` ? name : null;
}

/** Options that were set after the last event stand in the work tree alone. */
function pendingIn({ tree }: GitRoot, committed: Options): Options | null {
  const bytes = tree.get('config/options.json') ?? tree.get('options.json');
  if (bytes === undefined) return null;
  try {
    const options = optionsOf(textOf(bytes));
    return JSON.stringify(options) === JSON.stringify(committed) ? null : options;
  } catch (error) {
    // The work tree is no history: what someone has left in it does not make the kata unreadable.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
