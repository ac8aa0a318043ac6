import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type Settings = {
  /** 0 for any that is free. */
  readonly port: number;
  /** Who asks has to know it. */
  readonly token: string;
  /** The pages that may ask. */
  readonly origins: readonly string[];
  /** Folders of programs that are not where the system has its own. */
  readonly tools: readonly string[];
  /** Without bubblewrap even where it is. */
  readonly isPlain: boolean;
};

export const usage = `npm run runner -- [--port 4597] [--origin http://localhost:4173]... [--tools FOLDER]... [--plain]

  --port    where it listens, on this machine only
  --origin  a page that may use it; said several times, each of them may
  --tools   a folder with programs (or with bin/ in it) that runs may read and find
  --plain   without the sandbox, even where bubblewrap is installed

The token is a new one at each start, unless POCKET_DOJO_RUNNER_TOKEN says one.`;

/** cyber-dojo's runner has this port too. */
const usualPort = 4597;
const usualOrigin = 'http://localhost:4173';

/** What was asked for; a string says what is wrong with it. */
export function readSettings(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Settings | string {
  const read = optionsIn(argv);
  if (typeof read === 'string') return `${read}\n\n${usage}`;
  const port = Number(read.port ?? usualPort);
  if (!isPort(port)) return `No such port: ${read.port}`;
  const origins = read.origin ?? [usualOrigin];
  const wrongOrigin = origins.find((origin) => !isOrigin(origin));
  if (wrongOrigin !== undefined) {
    return `${wrongOrigin} is no origin: write it as in ${usualOrigin}, without anything after it.`;
  }
  const tools = (read.tools ?? []).map((folder) => resolve(folder));
  const missing = tools.find((folder) => !isFolder(folder));
  if (missing !== undefined) return `There is no folder ${missing}.`;
  const token = env['POCKET_DOJO_RUNNER_TOKEN'] ?? randomBytes(24).toString('base64url');
  if (!isToken(token)) {
    return 'POCKET_DOJO_RUNNER_TOKEN has to have 16 characters or more, without spaces.';
  }
  return { port, token, origins, tools, isPlain: read.plain === true };
}

function optionsIn(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        origin: { type: 'string', multiple: true },
        tools: { type: 'string', multiple: true },
        plain: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 0 && port <= 65535;
}

function isToken(text: string): boolean {
  return /^[\x21-\x7e]{16,}$/.test(text);
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
