import { filesOf } from '../../kata/files.ts';
import { isBuilt } from '../../kata/kept-files.ts';
import { maxCreatedFiles, maxTextLength } from '../../kata/output.ts';
import type { Stream, WorkerRan, WorkerRun } from '../protocol.ts';
import { fsCleaners } from './fs-cleaners.ts';
import { mountPack } from './pack.ts';
import type { Program } from './programs/program.ts';
import { keptAfter, newestOf, putFiles, sandbox, textFilesAfter } from './sandbox-files.ts';
import { shell } from './shell.ts';
import { createTree } from './tree.ts';

/** What the kata's language image brings: commands, and files for the tree. */
export type World = {
  readonly programs: readonly Program[];
  readonly packs: readonly Uint8Array[];
};

/** Files in, `bash ./cyber-dojo.sh`, output and files out: cyber-dojo's run_cyber_dojo_sh. */
export async function run(
  { files, id, imageName, kept, keeps }: WorkerRun,
  { programs, packs }: World,
  tap: (stream: Stream, text: string) => void,
): Promise<WorkerRan> {
  const newest = newestOf(kept);
  // A clock that was set back must not make what is new look old.
  const tree = createTree(() => Math.max(performance.timeOrigin + performance.now(), newest));
  tree.writeFile(fsCleaners.path, new TextEncoder().encode(fsCleaners.text));
  for (const pack of packs) mountPack(tree, pack);
  const sent = putFiles(tree, files, kept);
  const env = {
    HOME: '/home/sandbox',
    USER: 'sandbox',
    LANG: 'C.UTF-8',
    CYBER_DOJO_SANDBOX: sandbox,
    CYBER_DOJO_ID: id,
    CYBER_DOJO_IMAGE_NAME: imageName,
  };
  const result = await shell('bash ./cyber-dojo.sh', { tree, env, programs, tap });
  const after = [...textFilesAfter(tree, sent)];
  const created = after.filter(([name]) => !sent.has(name) && !(keeps && isBuilt(name)));
  return {
    stdout: result.stdout.slice(0, maxTextLength),
    stderr: result.stderr.slice(0, maxTextLength),
    status: String(result.status),
    truncations: {
      stdout: result.stdout.length > maxTextLength,
      stderr: result.stderr.length > maxTextLength,
    },
    created: filesOf(created.slice(0, maxCreatedFiles)),
    changed: filesOf(after.filter(([name]) => sent.has(name))),
    kept: keeps ? keptAfter(tree, sent) : null,
  };
}
