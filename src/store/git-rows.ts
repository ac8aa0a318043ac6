import { bytesOf, type Bytes } from '../git/bytes.ts';
import { gitdir } from './git-file-system.ts';

/** What every repository has, whatever is in it. */
export const repositoryRows: readonly (readonly [path: string, bytes: Bytes])[] = [
  [`${gitdir}/HEAD`, bytesOf('ref: refs/heads/main\n')],
  [`${gitdir}/config`, bytesOf('[core]\n\trepositoryformatversion = 0\n\tbare = true\n')],
];

/** The row of an object, or of a ref by its full name. */
export function objectPath(oid: string): string {
  return `${gitdir}/objects/${oid.slice(0, 2)}/${oid.slice(2)}`;
}

export function refPath(ref: string): string {
  return `${gitdir}/${ref}`;
}
