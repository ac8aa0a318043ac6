import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { answerOf, asScript } from './engine-window.ts';
import type { EngineWindow } from './engine-window.ts';
import { endOf, freePort, saidBy } from './spawned.ts';
import { openWebDriver } from './webdriver.ts';

/** WebKitGTK's small browser on a display of its own, driven by its WebKitWebDriver. */
export async function openWebKit(
  program: string,
  folder: string,
  displayProgram: string,
): Promise<EngineWindow> {
  const downloadFolder = join(folder, 'downloads');
  mkdirSync(downloadFolder);
  mkdirSync(join(folder, '.config'));
  // Where GTK looks for the folder of downloads.
  const folders = join(folder, '.config', 'user-dirs.dirs');
  writeFileSync(folders, 'XDG_DOWNLOAD_DIR="$HOME/downloads"\n');
  const display = spawn(
    displayProgram,
    ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await saidBy(display, display.stdio[3] as Readable, /^(\d+)\n/);
  const port = await freePort();
  const started = spawn(program, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${number}`,
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, '.config'),
    },
  });
  const driver = await openWebDriver(`http://127.0.0.1:${port}`);
  await driver.send('POST', '/timeouts', { script: 60_000 });
  await driver.send('POST', '/window/rect', { x: 0, y: 0, width: 1280, height: 960 });

  async function call(
    work: (...args: never[]) => unknown,
    args: readonly unknown[],
  ): Promise<unknown> {
    const script = `(${asScript(work)})(arguments[0]).then(arguments[1])`;
    const told = await driver.send<unknown>('POST', '/execute/async', {
      script,
      args: [JSON.stringify(args)],
    });
    return answerOf(told);
  }

  async function idsOf(selector: string): Promise<readonly string[]> {
    const found = await driver.send<readonly Record<string, string>[]>('POST', '/elements', {
      using: 'css selector',
      value: selector,
    });
    return found.flatMap((reference) => Object.values(reference));
  }

  return {
    version: `WebKitGTK ${String(driver.capabilities['browserVersion'])}`,
    downloadFolder,
    goTo: (url) => driver.send('POST', '/url', { url }),
    reload: () => driver.send('POST', '/refresh', {}),
    call: async (work, ...args) => (await call(work, args)) as never,
    async callInFrame(work, ...args) {
      await driver.send('POST', '/frame', { id: 0 });
      try {
        return (await call(work, args)) as never;
      } finally {
        await driver.send('POST', '/frame', { id: null });
      }
    },
    perform: (actions) => driver.send('POST', '/actions', { actions }),
    namesOf: async (selector) =>
      Promise.all(
        (await idsOf(selector)).map(async (id) => {
          const role = await driver.send<string>('GET', `/element/${id}/computedrole`);
          return `${role} ${await driver.send<string>('GET', `/element/${id}/computedlabel`)}`;
        }),
      ),
    async close() {
      await driver.send('DELETE', '');
      for (const each of [started, display]) {
        each.kill();
        await endOf(each);
      }
    },
  };
}
