import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// For the context of a command.
import '@vitest/browser-playwright';
import type { BrowserCommand } from 'vitest/node';

export type NativeOutcome = {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: string;
};

/** What the machine's own node makes of files, told as if their folder were /sandbox. */
export const nativeNode: BrowserCommand<
  [files: Readonly<Record<string, string>>, args: string[]]
> = async (_context, files, args): Promise<NativeOutcome> => {
  const folder = await mkdtemp(join(tmpdir(), 'pocket-dojo-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return await new Promise((resolve) => {
      execFile(process.execPath, args, { cwd: folder, env: {} }, (error, stdout, stderr) => {
        const named = (text: string): string => text.replaceAll(folder, '/sandbox');
        const status = String(error === null ? 0 : error.code);
        resolve({ stdout: named(stdout), stderr: named(stderr), status });
      });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
