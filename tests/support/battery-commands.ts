import { execFile } from 'node:child_process';
import {
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  readlink,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import type { BrowserCommand } from 'vitest/node';
import { patchJustBash } from '../../src/build/patch-just-bash.ts';
import { fsCleaners } from '../../src/runners/worker/fs-cleaners.ts';
import type { BatteryOutcome } from './battery-cases.ts';

/** The shell as one module (battery-shell.ts), for a page to import. */
export const batteryShell: BrowserCommand = async () => {
  const worker = fileURLToPath(new URL('../../src/runners/worker/', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [patchJustBash()],
    resolve: { alias: [{ find: /^node:zlib$/, replacement: `${worker}no-zlib.ts` }] },
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: {
        input: fileURLToPath(new URL('./battery-shell.ts', import.meta.url)),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk') throw new Error('the shell was not built');
  return chunk.code;
};

/** What native bash makes of each script, or null where there is none. */
export const nativeBash: BrowserCommand<[scripts: readonly string[]]> = async (
  _context,
  scripts,
) => {
  try {
    await promisify(execFile)('bash', ['--version']);
  } catch {
    return null;
  }
  return Promise.all(scripts.map(runNatively));
};

/** stdout and stderr are pipes, as in cyber-dojo; Node's own would be sockets. */
const piped =
  '{ { bash ./cyber-dojo.sh < /dev/null; echo $? > ../status; } | cat > ../stdout; } 2>&1 | cat > ../stderr';

async function runNatively(script: string): Promise<BatteryOutcome> {
  const root = await mkdtemp(join(tmpdir(), 'pocket-dojo-'));
  const [sandbox, home] = [join(root, 'sandbox'), join(root, 'home')];
  try {
    await Promise.all([mkdir(sandbox), mkdir(home)]);
    await writeFile(join(home, 'cyber_dojo_fs_cleaners.sh'), fsCleaners.text);
    await writeFile(join(sandbox, 'cyber-dojo.sh'), script);
    await promisify(execFile)('bash', ['-c', piped], {
      cwd: sandbox,
      env: {
        PATH: '/usr/local/bin:/usr/bin:/bin',
        HOME: home,
        USER: 'sandbox',
        LANG: 'C.UTF-8',
        TMPDIR: root,
        TZ: 'UTC',
      },
    });
    const read = async (name: string): Promise<string> =>
      (await readFile(join(root, name), 'utf8'))
        .replaceAll(sandbox, '/sandbox')
        .replaceAll(home, '/home/sandbox');
    return {
      stdout: await read('stdout'),
      stderr: await read('stderr'),
      status: Number(await read('status')),
      files: Object.fromEntries(await filesIn(sandbox, sandbox, '')),
    };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function filesIn(root: string, folder: string, above: string): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for (const name of (await readdir(folder)).toSorted()) {
    const path = join(folder, name);
    const stat = await lstat(path);
    const mode = (stat.mode & 0o7777).toString(8);
    if (stat.isSymbolicLink()) {
      found.push([above + name, `link ${(await readlink(path)).replace(root, '/sandbox')}`]);
    } else if (stat.isDirectory()) {
      found.push([above + name, `folder ${mode}`]);
      found.push(...(await filesIn(root, path, `${above}${name}/`)));
    } else found.push([above + name, `${mode} ${await readFile(path, 'latin1')}`]);
  }
  return found;
}
