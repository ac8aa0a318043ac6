import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
// For the page and the context of a command.
import '@vitest/browser-playwright';
import type { BrowserCommand } from 'vitest/node';
import { gitServers } from './git-servers.ts';
import { runnerServers } from './runner-servers.ts';
import type { Files } from '../../src/kata/files.ts';
import { inNativePython } from './native-python.ts';
import type { NativeRun } from './native-python.ts';
import type { BatteryOutcome } from './battery-cases.ts';
import { batteryShell, nativeBash } from './battery-commands.ts';
import { makeShell, nativeMake, nativeMakeVersion } from './make/make-commands.ts';
import type { MakeCase, MakeOutcome } from './make/make-cases.ts';
import { nativeNode } from './native-node.ts';
import type { NativeOutcome } from './native-node.ts';
import { samples } from './samples.ts';
import { inBuiltPage } from './sandbox-build.ts';
import type { Attempt, BuiltOutcome } from './sandbox-build.ts';

// What a test in the browser asks of the machine outside it: native git and the like.

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** The shell of the runner as one module. */
    batteryShell: () => Promise<string>;
    /** What native bash makes of each script, in a folder of its own; null where there is no bash. */
    nativeBash: (scripts: readonly string[]) => Promise<readonly BatteryOutcome[] | null>;
    /** The shell of the runner with make, as one script. */
    makeShell: () => Promise<string>;
    /** What native make does, step by step, in a fresh folder for each case; `bin` is on its PATH. */
    nativeMake: (
      cases: readonly MakeCase[],
      bin: Readonly<Record<string, string>>,
    ) => Promise<readonly (readonly MakeOutcome[])[]>;
    /** `GNU Make 4.3`, or null where there is none. */
    nativeMakeVersion: () => Promise<string | null>;
    /** Runs a kata in a page with the runner, built and served as the app is. */
    inBuiltPage: (attempt: Attempt) => Promise<BuiltOutcome>;
    /**
     * Unpacks a .tgz (base64) into a fresh folder, where its one root folder becomes the working
     * directory of a bash script, and answers what that printed. Rejects when it fails.
     */
    inDownload: (tgz: string, script: string) => Promise<string>;
    /** Runs a bash script beside the files with the machine's own python3; null where it has none. */
    inNativePython: (script: string, files: Files) => Promise<NativeRun | null>;
    /** Runs `node` of the machine itself with `args` on files. */
    nativeNode: (files: Readonly<Record<string, string>>, args: string[]) => Promise<NativeOutcome>;
    /** Runs full-disk.ts in a browser profile of its own with 3 MB of room, and then with more. */
    onFullDisk: () => Promise<{ readonly full: unknown; readonly isSavedWithRoomAgain: unknown }>;
  }
}

const inDownload: BrowserCommand<[tgz: string, script: string]> = async (_context, tgz, script) => {
  const folder = await mkdtemp(join(tmpdir(), 'pocket-dojo-'));
  try {
    await writeFile(join(folder, 'download.tgz'), Buffer.from(tgz, 'base64'));
    const whole = `set -euo pipefail\ntar -xzf download.tgz\nrm download.tgz\ncd -- *\n${script}`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', whole], {
      cwd: folder,
      env: { ...process.env, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C.UTF-8' },
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout + stderr;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * Not in the tests' own page: Chromium believes for half a minute that there is as much room as it
 * last saw, and the tests of other files would be short of room too.
 */
const onFullDisk: BrowserCommand = async ({ context: own, page: tests }) => {
  const origin = `${new URL(tests.url()).origin}/`;
  const context = await own.browser()?.newContext();
  if (context === undefined) throw new Error('the browser of the tests is gone');
  try {
    const page = await context.newPage();
    // vitest rewrites every import() of the modules that it serves to go through this.
    await page.addInitScript(
      'globalThis.__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() }',
    );
    await page.route('**/blank.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>blank</title>' }),
    );
    await page.goto(`${origin}blank.html`);
    const session = await context.newCDPSession(page);
    // The slash at the end of the origin: without it Chromium takes it for another one.
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 });
    const module = '/tests/support/full-disk.ts';
    const full: unknown = await page.evaluate(async (path) => {
      const trial = (await import(path)) as typeof import('./full-disk.ts');
      return trial.onFullDisk();
    }, module);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    const isSavedWithRoomAgain: unknown = await page.evaluate(async (path) => {
      const trial = (await import(path)) as typeof import('./full-disk.ts');
      return trial.withRoomAgain();
    }, module);
    return { full, isSavedWithRoomAgain };
  } finally {
    await context.close();
  }
};

export const commands = {
  nativeNode,
  batteryShell,
  nativeBash,
  makeShell,
  nativeMake,
  nativeMakeVersion,
  ...runnerServers,
  ...gitServers,
  inBuiltPage,
  inDownload,
  inNativePython,
  onFullDisk,
  samples,
};
