import { filesOf } from '../../kata/files.ts';
import type { Files } from '../../kata/files.ts';
import { maxCreatedFiles, maxTextLength } from '../../kata/output.ts';
import type { Stream, WorkerRan, WorkerRun } from '../protocol.ts';
import { fsCleaners } from './fs-cleaners.ts';
import { mountPack } from './pack.ts';
import { parentOf } from './paths.ts';
import type { Program } from './programs/program.ts';
import { shell } from './shell.ts';
import { textOf } from './text.ts';
import { createTree } from './tree.ts';
import type { Tree } from './tree.ts';

/** What the kata's language image brings: commands, and files for the tree. */
export type World = {
  readonly programs: readonly Program[];
  readonly packs: readonly Uint8Array[];
};

/** Files in, `bash ./cyber-dojo.sh`, output and files out: cyber-dojo's run_cyber_dojo_sh. */
export async function run(
  { files, id, imageName }: WorkerRun,
  { programs, packs }: World,
  tap: (stream: Stream, text: string) => void,
): Promise<WorkerRan> {
  const tree = createTree(() => performance.timeOrigin + performance.now());
  tree.writeFile(fsCleaners.path, new TextEncoder().encode(fsCleaners.text));
  for (const pack of packs) mountPack(tree, pack);
  const sent = putFiles(tree, files);
  const env = {
    HOME: '/home/sandbox',
    USER: 'sandbox',
    LANG: 'C.UTF-8',
    CYBER_DOJO_SANDBOX: sandbox,
    CYBER_DOJO_ID: id,
    CYBER_DOJO_IMAGE_NAME: imageName,
  };
  const result = await shell('bash ./cyber-dojo.sh', { tree, env, programs, tap });
  const after = [...textFilesOf(tree, sent)];
  const created = after.filter(([name]) => !sent.has(name)).slice(0, maxCreatedFiles);
  return {
    stdout: cut(result.stdout),
    stderr: cut(result.stderr),
    status: String(result.status),
    truncations: {
      stdout: result.stdout.length > maxTextLength,
      stderr: result.stderr.length > maxTextLength,
    },
    created: filesOf(created),
    changed: filesOf(after.filter(([name]) => sent.has(name))),
  };
}

const sandbox = '/sandbox';

type Sent = ReadonlyMap<string, Uint8Array>;

function putFiles(tree: Tree, files: Files): Sent {
  const sent = new Map<string, Uint8Array>();
  for (const [name, content] of Object.entries(files)) {
    const bytes = new TextEncoder().encode(content);
    tree.mkdir(parentOf(`${sandbox}/${name}`), { recursive: true });
    tree.writeFile(`${sandbox}/${name}`, bytes);
    sent.set(name, bytes);
  }
  return sent;
}

/** By name, what is not as it was sent. A file that is not text is none that a person can see. */
function* textFilesOf(tree: Tree, sent: Sent): Generator<[name: string, text: string]> {
  for (const path of tree.allPaths().toSorted()) {
    if (!path.startsWith(`${sandbox}/`) || tree.lstat(path).kind !== 'file') continue;
    const name = path.slice(sandbox.length + 1);
    const bytes = tree.readFile(path);
    const was = sent.get(name);
    if (was !== undefined && sameBytes(was, bytes)) continue;
    const text = textOf(bytes);
    if (text !== null) yield [name, cut(text)];
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
}

function cut(text: string): string {
  return text.slice(0, maxTextLength);
}
