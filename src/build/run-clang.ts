import { parentOf } from '../runners/worker/paths.ts';
import type { Tree } from '../runners/worker/tree.ts';
import { runWasi } from '../runners/worker/wasi/run-wasi.ts';

/** Runs the package's clang in /sandbox of the tree, and answers what it said. Throws when it fails. */
export function runClang(clang: WebAssembly.Module, tree: Tree, args: readonly string[]): string {
  const said: string[] = [];
  const status = runWasi(clang, {
    args,
    env: {},
    cwd: '/sandbox',
    tree,
    readStdin: () => new Uint8Array(0),
    write: (_stream, bytes) => said.push(new TextDecoder().decode(bytes)),
  });
  if (status !== 0) throw new Error(`${args.join(' ')} answered ${status}: ${said.join('')}`);
  return said.join('');
}

export function putFile(tree: Tree, path: string, bytes: Uint8Array): void {
  tree.mkdir(parentOf(path), { recursive: true });
  tree.writeFile(path, bytes);
}
