// For the page of a command.
import '@vitest/browser-playwright';
import type { BrowserCommand } from 'vitest/node';
import {
  startCorsProxy,
  startGitServer,
  type GitServer,
  type GitServerSettings,
} from './git-server.ts';

// git servers that a test in the browser has started on the machine outside it.

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Its URL. */
    startGitServer: (settings: GitServerSettings) => Promise<string>;
    startCorsProxy: () => Promise<string>;
    /** What the server of that URL was asked: `GET /repo.git/info/refs?...`. */
    heardByGitServer: (url: string) => Promise<readonly string[]>;
    /** Runs a bash script in the repository of the server of that URL; answers what that printed. */
    inGitServer: (url: string, script: string) => Promise<string>;
    endGitServers: (urls: readonly string[]) => Promise<void>;
  }
}

const running = new Map<string, GitServer>();

function started(server: GitServer): string {
  running.set(server.url, server);
  return server.url;
}

const gitServer: BrowserCommand<[settings: GitServerSettings]> = async (_context, settings) =>
  started(await startGitServer(settings));

const corsProxy: BrowserCommand = async () => started(await startCorsProxy());

const heard: BrowserCommand<[url: string]> = (_context, url) =>
  Promise.resolve(running.get(url)?.heard ?? []);

const inRepository: BrowserCommand<[url: string, script: string]> = async (_, url, script) => {
  const server = running.get(url);
  if (server === undefined) throw new RangeError(`no server at ${url}`);
  return server.inRepository(script);
};

const end: BrowserCommand<[urls: readonly string[]]> = async (_context, urls) => {
  for (const url of urls) {
    await running.get(url)?.end();
    running.delete(url);
  }
};

export const gitServers = {
  startGitServer: gitServer,
  startCorsProxy: corsProxy,
  heardByGitServer: heard,
  inGitServer: inRepository,
  endGitServers: end,
};
