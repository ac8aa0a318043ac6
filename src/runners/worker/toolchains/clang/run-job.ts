import { parentOf, partsOf } from '../../paths.ts';
import type { TreeNode } from '../../tree-node.ts';
import type { Tree } from '../../tree.ts';
import { runWasi } from '../../wasi/run-wasi.ts';
import type { Found, Job, JobResult, Lookup } from './job.ts';
import { createLibraryTree, fixed } from './library-tree.ts';
import type { Chunk, SentFile } from './messages.ts';

/** Runs jobs one after another. Nothing of one is left for the next. */
export function createJobRunner(
  clang: WebAssembly.Module,
  libraries: readonly Uint8Array[],
): (job: Job) => JobResult {
  const library = createLibraryTree(libraries);
  const { tree } = library;

  return (job) => {
    try {
      for (const folder of job.folders) makeFolder(tree, folder);
      const before = new Map(job.files.map((file) => [file.path, file.bytes]));
      for (const file of job.files) put(tree, file);
      for (const file of job.beside) put(tree, file);
      const output: Chunk[] = [];
      const watched = watchedTree(tree);
      const status = runWasi(clang, {
        args: job.args,
        env: {},
        cwd: job.cwd,
        tree: watched.tree,
        readStdin: () => job.stdin,
        write: (stream, bytes) => output.push({ stream, bytes }),
      });
      for (const { path } of job.beside) tree.remove(path);
      const lookups = watched.lookups().filter(({ path }) => !isBeside(path, job));
      return { status, output, written: writtenTo(tree, before), lookups };
    } finally {
      library.clear();
    }
  };
}

function makeFolder(tree: Tree, path: string): void {
  if (!isFixed(path)) tree.mkdir(path, { recursive: true });
}

function put(tree: Tree, { path, bytes }: SentFile): void {
  if (isFixed(path)) return;
  tree.mkdir(parentOf(path), { recursive: true });
  tree.writeFile(path, bytes);
}

function isBeside(path: string, { beside }: Job): boolean {
  return beside.some((file) => file.path === path || parentOf(file.path) === path);
}

function isFixed(path: string): boolean {
  return fixed.has(partsOf(path)[0] ?? '');
}

/** Keeps what was at each path when it was first looked for. */
function watchedTree(tree: Tree): { readonly tree: Tree; lookups(): Lookup[] } {
  const seen = new Map<string, Found>();
  return {
    tree: {
      ...tree,
      node(path, follow) {
        if (seen.has(path) || isFixed(path)) return tree.node(path, follow);
        seen.set(path, 'nothing');
        const node = tree.node(path, follow);
        seen.set(path, kindOf(node));
        return node;
      },
    },
    lookups: () => [...seen].map(([path, found]) => ({ path, found })),
  };
}

function kindOf(node: TreeNode): Found {
  return node.kind === 'dir' ? 'folder' : 'file';
}

function writtenTo(tree: Tree, before: ReadonlyMap<string, Uint8Array>): SentFile[] {
  return tree.allPaths().flatMap((path) => {
    if (isFixed(path) || tree.lstat(path).kind !== 'file') return [];
    const bytes = tree.readFile(path);
    // A view of a larger buffer would be sent with all of it.
    return bytes === before.get(path) ? [] : [{ path, bytes: bytes.slice() }];
  });
}
