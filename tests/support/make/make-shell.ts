import { createPrograms } from '../../../src/runners/worker/programs/make/main.ts';
import type { Parts } from '../../../src/runners/worker/programs/program.ts';
import { shell } from '../../../src/runners/worker/shell.ts';
import { createTree } from '../../../src/runners/worker/tree.ts';
import type { Tree } from '../../../src/runners/worker/tree.ts';
import type { MakeOutcome } from './make-cases.ts';

// The entry of the bundle that the tests of make load (make-commands.ts): the shell as it is
// shipped, with make.

const parts: Parts = {
  module: none,
  bytes: none,
  scriptUrl: none,
  toolchain: none,
};

/** Runs the lines one after the other on one tree; files in `bin` are commands. */
export async function runSteps(
  files: Readonly<Record<string, string>>,
  bin: Readonly<Record<string, string>>,
  lines: readonly string[],
): Promise<MakeOutcome[]> {
  const tree = createTree(() => performance.timeOrigin + performance.now());
  const put = (path: string, text: string, mode: number): void => {
    tree.mkdir(path.slice(0, path.lastIndexOf('/')), { recursive: true });
    tree.writeFile(path, new TextEncoder().encode(text), mode);
  };
  for (const [path, text] of Object.entries(files)) put(`/sandbox/${path}`, text, modeOf(text));
  for (const [name, text] of Object.entries(bin)) put(`/usr/local/bin/${name}`, text, 0o755);
  const outcomes: MakeOutcome[] = [];
  for (const line of lines) {
    const result = await shell(line, {
      tree,
      programs: createPrograms(parts),
      env: { HOME: '/home/sandbox', USER: 'sandbox', LANG: 'C.UTF-8' },
      tap: () => undefined,
    });
    outcomes.push({ ...result, files: Object.fromEntries(filesIn(tree, '/sandbox', '')) });
  }
  return outcomes;
}

function modeOf(text: string): number {
  return text.startsWith('#!') ? 0o755 : 0o644;
}

function* filesIn(tree: Tree, folder: string, above: string): Generator<[string, string]> {
  for (const name of tree.readdir(folder)) {
    const path = `${folder}/${name}`;
    if (tree.lstat(path).kind === 'dir') yield* filesIn(tree, path, `${above}${name}/`);
    else yield [above + name, new TextDecoder().decode(tree.readFile(path))];
  }
}

function none(): never {
  throw new Error('make needs no parts');
}
