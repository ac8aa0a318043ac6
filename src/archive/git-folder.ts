import type { SalvagedCopy } from '../dojo/ports.ts';
import { layout } from '../kata/layout.ts';
import { bytesOf, hexOf, type Bytes } from '../git/bytes.ts';
import { foreseeGrowth } from './foresee-growth.ts';
import { gitIndex } from './git-index.ts';
import { packOf } from './pack.ts';
import { packIndex } from './pack-index.ts';
import { versionsIn } from './versions.ts';
import { gitObjects } from '../git/git-objects.ts';

/** The files of `.git`, as git itself leaves them after `git gc`. */
export async function gitFolder(copy: SalvagedCopy): Promise<ReadonlyMap<string, Bytes>> {
  const objects = gitObjects(copy.objects);
  const versions = versionsIn(objects, copy.refs);
  const growing = versions.find(({ path }) => path === `/${layout.events}`);
  const pack = await packOf(objects, versions, await foreseeGrowth(objects, growing?.oids ?? []));
  const name = `.git/objects/pack/pack-${hexOf(pack.checksum)}`;
  return new Map([
    ['.git/HEAD', bytesOf('ref: refs/heads/main\n')],
    ['.git/config', bytesOf(config(copy.manifest.id))],
    ['.git/packed-refs', bytesOf(packedRefs(copy.refs))],
    ['.git/index', await gitIndex(copy.tree)],
    [`${name}.pack`, pack.bytes],
    [`${name}.idx`, await packIndex(pack)],
  ]);
}

/**
 * The files are as they were typed: no line end is to be changed on Windows, and the executable bit,
 * which not every system that it may be unpacked on can tell, is no change.
 */
function config(id: string): string {
  return [
    '[core]',
    '\trepositoryformatversion = 0',
    '\tfilemode = false',
    '\tbare = false',
    '\tlogallrefupdates = true',
    '\tautocrlf = false',
    '[user]',
    `\tname = ${id}`,
    `\temail = ${id}@cyber-dojo.org`,
    '',
  ].join('\n');
}

function packedRefs(refs: ReadonlyMap<string, string>): string {
  const lines = [...refs].map(([ref, oid]) => `${oid} ${ref}\n`);
  const sorted = lines.toSorted((a, b) => (a.slice(41) < b.slice(41) ? -1 : 1));
  return `# pack-refs with: peeled fully-peeled sorted \n${sorted.join('')}`;
}
