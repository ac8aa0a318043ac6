import type { Files } from '../../kata/files.ts';
import type { KeptFile, KeptFiles } from '../../kata/kept-files.ts';
import { keptBytes, maxKeptBytes } from '../../kata/kept-files.ts';
import { maxTextLength } from '../../kata/output.ts';
import { parentOf } from './paths.ts';
import { textOf } from './text.ts';
import type { Tree } from './tree.ts';

export const sandbox = '/sandbox';

/** The files as they were sent, by name. */
export type Sent = ReadonlyMap<string, Uint8Array>;

/**
 * Puts the files of a run on the tree, over what a stateful kata's last run left. A file that is as
 * it was then keeps its time stamp, and any other gets a new one, whatever event it comes from: so
 * what was built from it is built again, and no old build makes a false green.
 */
export function putFiles(tree: Tree, files: Files, kept: KeptFiles | null): Sent {
  const left = isUsable(kept, files) ? kept : new Map<string, KeptFile>();
  for (const [name, { content, mode, modifiedAt }] of left) {
    if (Object.hasOwn(files, name)) continue;
    put(tree, name, content);
    tree.chmod(`${sandbox}/${name}`, mode);
    tree.utimes(`${sandbox}/${name}`, modifiedAt);
  }
  const sent = new Map<string, Uint8Array>();
  for (const [name, text] of Object.entries(files)) {
    const content = new TextEncoder().encode(text);
    put(tree, name, content);
    sent.set(name, content);
    const was = left.get(name);
    if (was === undefined || !sameBytes(was.content, content)) continue;
    tree.chmod(`${sandbox}/${name}`, was.mode);
    tree.utimes(`${sandbox}/${name}`, was.modifiedAt);
  }
  return sent;
}

/** By name, the text files that are not as they were sent. Any other is none that a person can see. */
export function* textFilesAfter(tree: Tree, sent: Sent): Generator<[name: string, text: string]> {
  for (const name of namesIn(tree).toSorted()) {
    const bytes = tree.readFile(`${sandbox}/${name}`);
    const was = sent.get(name);
    if (was !== undefined && sameBytes(was, bytes)) continue;
    const text = textOf(bytes);
    if (text !== null) yield [name, text.slice(0, maxTextLength)];
  }
}

/** What the next run of a stateful kata is to find; null when it is too much. */
export function keptAfter(tree: Tree, sent: Sent): KeptFiles | null {
  const kept = new Map(
    namesIn(tree).map((name): [string, KeptFile] => {
      const path = `${sandbox}/${name}`;
      const { mode, mtimeMs } = tree.stat(path);
      const content = Uint8Array.from(tree.readFile(path));
      return [name, { content, mode, modifiedAt: mtimeMs, wasSent: sent.has(name) }];
    }),
  );
  return keptBytes(kept) <= maxKeptBytes ? kept : null;
}

/** The time stamp of the newest, which all that is made from now on has to be newer than. */
export function newestOf(kept: KeptFiles | null): number {
  return Math.max(0, ...[...(kept ?? [])].map(([, { modifiedAt }]) => modifiedAt));
}

/**
 * Without a file that was there, what was built from it would be linked on; with other commands or
 * flags, what the old ones built would stay. Then everything is built anew.
 */
function isUsable(kept: KeptFiles | null, files: Files): kept is KeptFiles {
  return (
    kept !== null &&
    [...kept].every(
      ([name, { content, wasSent }]) =>
        !wasSent ||
        (Object.hasOwn(files, name) &&
          (!saysHow(name) || sameBytes(content, new TextEncoder().encode(files[name])))),
    ) &&
    Object.keys(files).every((name) => !saysHow(name) || kept.get(name)?.wasSent === true)
  );
}

function saysHow(name: string): boolean {
  return /(?:\.sh|\.mk|(?:^|\/)(?:GNU)?makefile)$/i.test(name);
}

function put(tree: Tree, name: string, content: Uint8Array): void {
  const path = `${sandbox}/${name}`;
  tree.mkdir(parentOf(path), { recursive: true });
  tree.writeFile(path, content);
}

/** Of all plain files below /sandbox. */
function namesIn(tree: Tree, folder: string = sandbox): string[] {
  // A script may have removed it, or put a file in its place.
  if (!tree.exists(folder) || tree.stat(folder).kind !== 'dir') return [];
  return tree.readdir(folder).flatMap((entry) => {
    const path = `${folder}/${entry}`;
    const { kind } = tree.lstat(path);
    if (kind === 'dir') return namesIn(tree, path);
    return kind === 'file' ? [path.slice(sandbox.length + 1)] : [];
  });
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
}
