import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { browserArgs, findBrowser } from './browser.ts';

/** A browser whose profile is on the disk, as a person's is, and which can be made to die. */
export type OwnBrowser = {
  readonly context: BrowserContext;
  /** All its processes at once, without a warning: as a power cut is to a program. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export function newProfile(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'pocket-dojo-profile-'));
  return {
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

// A window at the start would open while Playwright connects, which now and then waits for ever then.
const ownArgs = ['--headless', '--no-startup-window', '--remote-debugging-port=0'];

/** Started by hand: Playwright tells no one the process of a browser that it starts. */
export async function openBrowser(profile: string): Promise<OwnBrowser> {
  const started = spawn(
    findBrowser(),
    [...browserArgs, ...ownArgs, `--user-data-dir=${profile}`],
    // A group of its own, which can be killed whole.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => {
    started.once('exit', () => resolve());
  });
  const kill = async (): Promise<void> => {
    killGroup(started);
    await ended;
  };
  // A test that runs out of time leaves nothing behind either.
  const leave = (): void => killGroup(started);
  process.once('exit', leave);
  started.once('exit', () => process.off('exit', leave));
  try {
    const browser = await chromium.connectOverCDP(await addressOf(started));
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('the browser has no profile');
    const close = async (): Promise<void> => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close');
      await ended;
    };
    return { context, kill, close };
  } catch (error) {
    await kill();
    throw error;
  }
}

function addressOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`no browser: ${said}`)), 30_000);
    stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) throw new Error('the browser has not started');
  if (child.exitCode !== null || child.signalCode !== null) return;
  // Windows has no groups; there the children end with the one that started them.
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}
