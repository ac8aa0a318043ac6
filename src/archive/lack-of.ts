import type { FilesByPath } from '../dojo/archive-ports.ts';
import { textOf } from '../git/bytes.ts';
import { BadArchive } from './bad-archive.ts';

/** Why the files of a `.git` cannot be all of a repository, or null. */
export function lackOf(git: FilesByPath): BadArchive | null {
  const has = (path: string): boolean => (git.get(path)?.length ?? 0) > 0;
  const config = textOf(git.get('config') ?? new Uint8Array());
  if (/^\s*objectformat\s*=\s*sha256\b/im.test(config)) {
    return new BadArchive('other-git', 'config', 'its hashes are of SHA-256');
  }
  if (/^\s*refstorage\s*=\s*reftable\b/im.test(config)) {
    return new BadArchive('other-git', 'config', 'its refs are in a reftable');
  }
  if (has('shallow'))
    return new BadArchive('shallow', 'shallow', 'it has the newest commits alone');
  if (has('objects/info/alternates') || has('commondir')) {
    return new BadArchive('elsewhere', 'objects', 'some of its objects are in another folder');
  }
  if ([...git.keys()].some((path) => path.endsWith('.promisor'))) {
    return new BadArchive('elsewhere', 'objects', 'some of its objects were never fetched');
  }
  return null;
}
