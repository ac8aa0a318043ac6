import { unpackTar } from 'modern-tar';
import { gunzipSync, zipSync, type Zippable } from 'fflate';

// What native git makes of a download that its owner pushed somewhere and cloned again: bash, in its
// root folder, which is the clone afterwards.

/** Pushes the branches `refs` to a new remote, whose HEAD is the first, and clones that. No tags. */
export function clonedAgain(refs: readonly string[], how = ''): string {
  const [first = ''] = refs.map((ref) => (ref.split(':')[1] ?? ref).replace('refs/heads/', ''));
  return `git init -q --bare ../remote
    git push -q ../remote ${refs.join(' ')}
    git -C ../remote symbolic-ref HEAD refs/heads/${first}
    git clone -q ${how} "file://$(realpath ../remote)" ../clone
    ${asRoot('../clone')}`;
}

/** The folder takes the place of the root. */
export function asRoot(folder: string): string {
  return `rm -rf ./* ./.[!.]*; cp -a ${folder}/. .`;
}

/** A commit of the owner's: bash that changes something, and its subject. */
export function ownCommit(script: string, subject: string): string {
  return `${script}\n${owner} commit -q -am '${subject}'`;
}

export const owner = 'git -c user.name=Diego -c user.email=diego@example.org';

/** The same as a .zip: as GitHub's own have it, with the folders too. */
export async function asZip(tgz: Uint8Array): Promise<Uint8Array> {
  const zipped: Zippable = {};
  for (const { header, data } of await unpackTar(gunzipSync(tgz))) {
    zipped[header.name] = data ?? new Uint8Array();
  }
  return zipSync(zipped);
}
