import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Site } from './site.ts';

export type PlainServer = Site & {
  /** The folder is served from then on, at the same address. */
  serve(folder: string): void;
};

/** Whether this machine has what the README names as a plain server. */
export function hasPlainServer(): boolean {
  return spawnSync('python3', ['--version']).status === 0;
}

/** `python3 -m http.server`, with the folder two folders down: it knows nothing of the app. */
export async function servePlainly(folder: string): Promise<PlainServer> {
  const root = mkdtempSync(join(tmpdir(), 'pocket-dojo-plain-'));
  mkdirSync(join(root, 'a'));
  const serve = (served: string): void => {
    symlinkSync(served, join(root, 'a', 'next'));
    renameSync(join(root, 'a', 'next'), join(root, 'a', 'b'));
  };
  serve(folder);
  const args = ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1', '--directory', root];
  const python = spawn('python3', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<void>((resolve) => python.once('exit', () => resolve()));
  const port = await new Promise<string>((resolve, reject) => {
    python.once('error', reject);
    python.once('exit', () => reject(new Error('python3 -m http.server ended')));
    let said = '';
    python.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = / port (\d+) /.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return {
    url: `http://127.0.0.1:${port}/a/b/`,
    serve,
    async stop() {
      python.kill('SIGKILL');
      await ended;
      rmSync(root, { recursive: true, force: true });
    },
  };
}
