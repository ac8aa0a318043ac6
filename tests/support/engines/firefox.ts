import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBidi } from './bidi.ts';
import { answerOf, asScript } from './engine-window.ts';
import type { EngineWindow } from './engine-window.ts';
import { endOf, saidBy } from './spawned.ts';

/** A headless Firefox, driven over WebDriver BiDi, with a profile in `folder`. */
export async function openFirefox(program: string, folder: string): Promise<EngineWindow> {
  const downloadFolder = join(folder, 'downloads');
  mkdirSync(downloadFolder);
  writeFileSync(join(folder, 'user.js'), preferences(downloadFolder));
  const started = spawn(
    program,
    ['--headless', '--no-remote', '--profile', folder, '--remote-debugging-port=0', 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
    },
  );
  const address = await saidBy(started, started.stderr, /WebDriver BiDi listening on (\S+)/);
  const bidi = await openBidi(`${address}/session`);
  const { capabilities } = await bidi.send<Session>('session.new', { capabilities: {} });
  const context = (await contexts())[0]?.context;
  if (context === undefined) throw new Error('Firefox has no window');

  async function contexts(root?: string): Promise<readonly Context[]> {
    const tree = await bidi.send<{ readonly contexts: readonly Context[] }>(
      'browsingContext.getTree',
      root === undefined ? {} : { root },
    );
    return tree.contexts;
  }

  async function evaluate(
    place: string,
    work: (...args: never[]) => unknown,
    args: readonly unknown[],
  ): Promise<unknown> {
    const told = await bidi.send<Evaluated>('script.callFunction', {
      functionDeclaration: asScript(work),
      awaitPromise: true,
      target: { context: place },
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
    });
    return answerOf(told.result?.value);
  }

  return {
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    downloadFolder,
    goTo: (url) => bidi.send('browsingContext.navigate', { context, url, wait: 'complete' }),
    reload: () => bidi.send('browsingContext.reload', { context, wait: 'complete' }),
    call: async (work, ...args) => (await evaluate(context, work, args)) as never,
    async callInFrame(work, ...args) {
      const frame = (await contexts(context))[0]?.children[0]?.context;
      if (frame === undefined) throw new Error('the page has no frame');
      return (await evaluate(frame, work, args)) as never;
    },
    perform: (actions) => bidi.send('input.performActions', { context, actions }),
    async namesOf(selector) {
      // Firefox tells no name; it finds elements by theirs.
      const told = await evaluate(context, roughNames, [selector]);
      const rough = told as readonly { role: string; name: string }[];
      const found = await Promise.all(
        rough.map(async (value) => {
          const locator = { type: 'accessibility', value };
          const { nodes } = await bidi.send<{ readonly nodes: readonly unknown[] }>(
            'browsingContext.locateNodes',
            { context, locator },
          );
          return nodes.length > 0 ? [`${value.role} ${value.name}`] : [];
        }),
      );
      return found.flat();
    },
    async close() {
      bidi.close();
      started.kill();
      await endOf(started);
    },
  };
}

/** What is written in the page; whether Firefox's accessibility knows it by that is then asked. */
function roughNames(selector: string): readonly { role: string; name: string }[] {
  return [...document.querySelectorAll(selector)].map((element) => ({
    role:
      element.getAttribute('role') ?? (element instanceof HTMLButtonElement ? 'button' : 'list'),
    name: element.getAttribute('aria-label') ?? element.textContent.trim(),
  }));
}

/** Downloads without a question, and no calls home. */
function preferences(downloadFolder: string): string {
  const wanted = {
    'browser.download.folderList': 2,
    'browser.download.dir': downloadFolder,
    'browser.download.alwaysOpenPanel': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.normandy.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
  return Object.entries(wanted)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

type Session = {
  readonly capabilities: { readonly browserName: string; readonly browserVersion: string };
};
type Context = { readonly context: string; readonly children: readonly Context[] };
type Evaluated = { readonly result?: { readonly value?: unknown } };
