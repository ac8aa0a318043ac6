import { fsCleaners } from '../../src/runners/worker/fs-cleaners.ts';
import { shell } from '../../src/runners/worker/shell.ts';
import { createTree } from '../../src/runners/worker/tree.ts';
import type { Tree } from '../../src/runners/worker/tree.ts';
import type { BatteryOutcome } from './battery-cases.ts';

// The entry of the bundle that the battery's test loads (battery-commands.ts): the shell as it is
// shipped, with just-bash mended.

/** Runs the script as cyber-dojo.sh, without programs, in a tree of its own. */
export async function runInShell(
  script: string,
): Promise<BatteryOutcome & { readonly shown: { stdout: string; stderr: string } }> {
  const tree = createTree(() => performance.timeOrigin + performance.now());
  tree.writeFile(fsCleaners.path, new TextEncoder().encode(fsCleaners.text));
  tree.writeFile('/sandbox/cyber-dojo.sh', new TextEncoder().encode(script));
  const shown = { stdout: '', stderr: '' };
  const result = await shell('bash ./cyber-dojo.sh', {
    tree,
    programs: [],
    env: { HOME: '/home/sandbox', USER: 'sandbox', LANG: 'C.UTF-8' },
    tap: (stream, text) => {
      shown[stream] += text;
    },
  });
  return { ...result, shown, files: Object.fromEntries(filesIn(tree, '/sandbox', '')) };
}

function* filesIn(tree: Tree, folder: string, above: string): Generator<[string, string]> {
  for (const name of tree.readdir(folder)) {
    const path = `${folder}/${name}`;
    const { kind, mode } = tree.lstat(path);
    if (kind === 'link') yield [above + name, `link ${tree.readlink(path)}`];
    else if (kind === 'dir') {
      yield [above + name, `folder ${mode.toString(8)}`];
      yield* filesIn(tree, path, `${above}${name}/`);
    } else {
      const content = Array.from(tree.readFile(path), (byte) => String.fromCharCode(byte));
      yield [above + name, `${mode.toString(8)} ${content.join('')}`];
    }
  }
}
