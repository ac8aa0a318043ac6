// For the page of a command.
import '@vitest/browser-playwright';
import type { BrowserCommand } from 'vitest/node';
import { startLocalRunner } from './local-runner.ts';
import { startPiston, type PistonSettings } from './piston.ts';
import { startStandIn, type Behaviour, type Heard } from './stand-in.ts';

// Servers that a test in the browser has started on the machine outside it.

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** The local runner itself, for this page. */
    startLocalRunner: (args: readonly string[]) => Promise<Started>;
    startPiston: (settings: PistonSettings) => Promise<Started>;
    startStandIn: (behaviour: Behaviour) => Promise<Started>;
    /** What the stand-in of that URL was asked. */
    heardBy: (url: string) => Promise<readonly Heard[]>;
    endServers: (urls: readonly string[]) => Promise<void>;
  }
}

export type Started = { readonly url: string; readonly token: string; readonly said: string };

type Running = { readonly heard: readonly Heard[]; end(): unknown };
const running = new Map<string, Running>();

const startedLocalRunner: BrowserCommand<[args: readonly string[]]> = async ({ page }, args) => {
  const runner = await startLocalRunner(['--origin', new URL(page.url()).origin, ...args]);
  running.set(runner.url, { heard: [], end: () => runner.end() });
  return { url: runner.url, token: runner.token, said: runner.said };
};

const startedPiston: BrowserCommand<[settings: PistonSettings]> = async (_context, settings) => {
  const piston = await startPiston(settings);
  running.set(piston.url, { heard: [], end: () => piston.end() });
  return { url: piston.url, token: '', said: '' };
};

const startedStandIn: BrowserCommand<[behaviour: Behaviour]> = async (_context, behaviour) => {
  const standIn = await startStandIn(behaviour);
  running.set(standIn.url, standIn);
  return { url: standIn.url, token: '', said: '' };
};

const heardBy: BrowserCommand<[url: string]> = (_context, url) =>
  Promise.resolve(running.get(url)?.heard ?? []);

const endServers: BrowserCommand<[urls: readonly string[]]> = async (_context, urls) => {
  for (const url of urls) {
    await running.get(url)?.end();
    running.delete(url);
  }
};

export const runnerServers = {
  startLocalRunner: startedLocalRunner,
  startPiston: startedPiston,
  startStandIn: startedStandIn,
  heardBy,
  endServers,
};
