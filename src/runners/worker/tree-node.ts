/** What stands at a name of the tree. */
export type TreeNode = FileNode | DirNode | LinkNode | NullNode;

export type Common = { readonly ino: number; mode: number; mtimeMs: number };
export type FileNode = Common & { readonly kind: 'file'; data: Uint8Array };
export type DirNode = Common & { readonly kind: 'dir'; readonly entries: Map<string, TreeNode> };
export type LinkNode = Common & { readonly kind: 'link'; readonly target: string };
/** /dev/null: empty, whatever is written to it. */
export type NullNode = Common & { readonly kind: 'null' };

/** `mtimeMs` has a fraction: it grows with every change, so that what is newer can always be told. */
export type Stat = {
  readonly kind: TreeNode['kind'];
  readonly ino: number;
  readonly mode: number;
  readonly size: number;
  readonly mtimeMs: number;
};

export function statOf(node: TreeNode): Stat {
  const { kind, ino, mode, mtimeMs } = node;
  return { kind, ino, mode, mtimeMs, size: sizeOf(node) };
}

function sizeOf(node: TreeNode): number {
  if (node.kind === 'file') return node.data.length;
  return node.kind === 'link' ? node.target.length : 0;
}

export function* pathsUnder(path: string, dir: DirNode): Generator<string> {
  yield path === '' ? '/' : path;
  for (const [name, node] of dir.entries) {
    if (node.kind === 'dir') yield* pathsUnder(`${path}/${name}`, node);
    else yield `${path}/${name}`;
  }
}

export function joined(data: Uint8Array, more: Uint8Array): Uint8Array {
  const whole = new Uint8Array(data.length + more.length);
  whole.set(data);
  whole.set(more, data.length);
  return whole;
}

/** Why `node` may not be renamed to where `there` is, or null. */
export function refusalToReplace(
  node: TreeNode,
  there: TreeNode | null,
): 'EISDIR' | 'ENOTEMPTY' | 'ENOTDIR' | null {
  if (there === null) return null;
  if (there.kind !== 'dir') return node.kind === 'dir' ? 'ENOTDIR' : null;
  if (node.kind !== 'dir') return 'EISDIR';
  return there.entries.size > 0 ? 'ENOTEMPTY' : null;
}
