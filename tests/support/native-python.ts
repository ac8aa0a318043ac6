import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
// For the page and the context of a command.
import '@vitest/browser-playwright';
import type { BrowserCommand } from 'vitest/node';
import type { Files } from '../../src/kata/files.ts';

export type NativeRun = {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: string;
};

/**
 * Runs a bash script beside the files, with the machine's own python3; null where it has none. The
 * folder is called /sandbox in what it printed.
 */
export const inNativePython: BrowserCommand<[script: string, files: Files]> = async (
  _context,
  script,
  files,
): Promise<NativeRun | null> => {
  const folder = await mkdtemp(join(tmpdir(), 'pocket-dojo-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    const env = {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      HOME: '/home/sandbox',
      USER: 'sandbox',
      LANG: 'C.UTF-8',
      PYTHONDONTWRITEBYTECODE: '1',
    };
    return await new Promise((resolve) => {
      execFile('bash', ['-c', script], { cwd: folder, env }, (error, stdout, stderr) => {
        const status = String(error?.code ?? 0);
        const named = (text: string): string => text.replaceAll(folder, '/sandbox');
        resolve(
          stderr.includes('python3: command not found')
            ? null
            : { stdout: named(stdout), stderr: named(stderr), status },
        );
      });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
