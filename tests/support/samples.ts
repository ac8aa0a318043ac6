import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BrowserCommand } from 'vitest/node';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /**
     * The files of a folder of samples, in base64 by their paths in it: katas that cyber-dojo itself
     * wrote. They are no part of the project; null where they are not on this machine.
     */
    samples: (folder: string) => Promise<Readonly<Record<string, string>> | null>;
  }
}

export const samples: BrowserCommand<[folder: string]> = (_context, folder) => {
  const all = samplesFolder();
  if (all === null) return null;
  const root = join(all, folder);
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [relative(root, path), readFileSync(path).toString('base64')]),
  );
};

/** Named by POCKET_DOJO_SAMPLES, or a folder `samples` with a `v0` in a folder beside the project's. */
function samplesFolder(): string | null {
  const beside = join(process.cwd(), '..');
  const found = readdirSync(beside).map((name) => join(beside, name, 'samples'));
  const named = process.env['POCKET_DOJO_SAMPLES'];
  const candidates = named === undefined ? found : [named];
  return candidates.find((path) => existsSync(join(path, 'v0'))) ?? null;
}
