import { gzipSync, gunzipSync } from 'fflate';
import { packTar, unpackTar, type TarEntry, type TarHeader } from 'modern-tar';
import type { RepositoryCopy } from '../../src/dojo/ports.ts';
import { bytesOf, bytesOfHex, concat, type Bytes } from '../../src/git/bytes.ts';
import type { LooseObject, ObjectType } from '../../src/git/git-objects.ts';
import { deflated, wrappedObject } from '../../src/git/wrapped-object.ts';

// Archives that nobody makes by accident.

type Leaf = { readonly path: string; readonly mode: string; readonly oid: string };

/** What a crafted event 1 on top of a kata's event 0 is made of. */
export type Craft = {
  /** Puts and removes entries of its tree, by path; names are taken as they are. */
  readonly tree?: readonly (Leaf | { readonly path: string; readonly text: string | Uint8Array })[];
  readonly without?: readonly string[];
  /** Its whole root tree, instead. */
  readonly rawTree?: Bytes;
  readonly commit?: (content: string) => string;
  readonly refs?: (refs: Map<string, string>, tip: string) => void;
  readonly more?: readonly (readonly [ObjectType, Bytes])[];
};

/** A .tgz of the kata with one more event, every hash of which is right. */
export async function crafted(copy: RepositoryCopy, craft: Craft): Promise<Uint8Array> {
  const made: LooseObject[] = [];
  const add = async (type: ObjectType, content: Bytes): Promise<string> => {
    const object = await wrappedObject(type, content);
    made.push({ oid: object.oid, deflated: deflated(object) });
    return object.oid;
  };
  for (const [type, content] of craft.more ?? []) await add(type, content);
  const tree = await add(
    'tree',
    craft.rawTree ?? (await treeOf(await leavesOf(copy, craft, add), add)),
  );
  const parent = copy.refs.get('refs/heads/main') ?? '';
  const who = 'AAAAAA <AAAAAA@cyber-dojo.org> 1615734660 +0000';
  const content = `tree ${tree}\nparent ${parent}\nauthor ${who}\ncommitter ${who}\n\n1 crafted\n`;
  const tip = await add('commit', bytesOf(craft.commit?.(content) ?? content));
  const refs = new Map([...copy.refs, ['refs/heads/main', tip], ['refs/tags/1', tip]]);
  if (craft.refs !== undefined) craft.refs(refs, tip);
  return looseTgz([...copy.objects, ...made], refs);
}

async function leavesOf(
  copy: RepositoryCopy,
  { tree = [], without = [] }: Craft,
  add: (type: 'blob', content: Bytes) => Promise<string>,
): Promise<readonly Leaf[]> {
  const leaves = new Map<string, Leaf>(copy.tree.map((leaf) => [leaf.path, leaf]));
  for (const path of without) leaves.delete(path);
  for (const put of tree) {
    const { path } = put;
    if ('oid' in put) leaves.set(path, put);
    else {
      const bytes = typeof put.text === 'string' ? bytesOf(put.text) : Uint8Array.from(put.text);
      leaves.set(path, { path, mode: '100644', oid: await add('blob', bytes) });
    }
  }
  return [...leaves.values()];
}

/** Loose objects and refs, as git itself has them before it packs anything. */
export async function looseTgz(
  objects: readonly LooseObject[],
  refs: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  const files: readonly (readonly [path: string, body: Bytes])[] = [
    ['HEAD', bytesOf('ref: refs/heads/main\n')],
    ...new Map(
      objects.map(({ oid, deflated: body }) => [
        `objects/${oid.slice(0, 2)}/${oid.slice(2)}`,
        body,
      ]),
    ),
    ...[...refs].map(([ref, oid]) => [ref, bytesOf(`${oid}\n`)] as const),
  ];
  const entries = files.map(([path, body]) => ({
    header: { name: `root/.git/${path}`, size: body.length },
    body,
  }));
  return gzipSync(await packTar(entries));
}

/** The content of a tree; its folders are added. */
async function treeOf(
  leaves: readonly Leaf[],
  add: (type: 'tree', content: Bytes) => Promise<string>,
): Promise<Bytes> {
  const folders = new Map<string, Leaf[]>();
  const entries: Leaf[] = [];
  for (const leaf of leaves) {
    const slash = leaf.path.indexOf('/');
    if (slash === -1) entries.push(leaf);
    else {
      const name = leaf.path.slice(0, slash);
      const inside = { ...leaf, path: leaf.path.slice(slash + 1) };
      folders.set(name, [...(folders.get(name) ?? []), inside]);
    }
  }
  for (const [path, inside] of folders) {
    entries.push({ path, mode: '40000', oid: await add('tree', await treeOf(inside, add)) });
  }
  return treeContent(entries);
}

/** Entries in git's order. */
export function treeContent(entries: readonly Leaf[]): Bytes {
  const key = ({ path, mode }: Leaf) => (mode === '40000' ? `${path}/` : path);
  const sorted = entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return concat(
    sorted.flatMap(({ path, mode, oid }) => [bytesOf(`${mode} ${path}\0`), bytesOfHex(oid)]),
  );
}

/** A .tgz with one entry more, at its end. */
export async function withEntry(
  archive: Uint8Array,
  header: Omit<TarHeader, 'size'>,
  body = '',
): Promise<Uint8Array> {
  const entries = await unpackTar(gunzipSync(archive));
  const size = header.type === undefined || header.type === 'file' ? body.length : 0;
  const added: TarEntry = { header: { ...header, size }, ...(size > 0 ? { body } : {}) };
  return gzipSync(await packTar([...entries, added]));
}
