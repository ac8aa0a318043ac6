import assert from 'assert/build/assert.js';
import { isDeepStrictEqual } from 'assert/build/internal/util/comparisons.js';
import * as buffer from 'buffer/index.js';
import EventEmitter from 'events/events.js';
import path from 'path-browserify';
import type { EventLoop } from './event-loop.ts';
import type { NodeProcess } from './process.ts';
import { util } from './util.ts';

/** Node's own modules, by name without `node:`. What is not here is not found. */
export function createBuiltins(
  loop: EventLoop,
  process: NodeProcess,
  console: object,
  fs: object,
  moduleModule: () => object,
): Readonly<Record<string, () => unknown>> {
  const { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate } =
    loop;
  const timers = {
    setTimeout,
    setInterval,
    setImmediate,
    clearTimeout,
    clearInterval,
    clearImmediate,
  };
  const promised = {
    setTimeout: (delay?: unknown, value?: unknown) =>
      new Promise((resolve) => void setTimeout(() => resolve(value), delay)),
    setImmediate: (value?: unknown) =>
      new Promise((resolve) => void setImmediate(() => resolve(value))),
  };
  for (const name of ['setTimeout', 'setImmediate'] as const) {
    Object.defineProperty(timers[name], Symbol.for('nodejs.util.promisify.custom'), {
      value: promised[name],
    });
  }
  const builtins: Record<string, unknown> = {
    assert,
    'assert/strict': assert.strict,
    buffer,
    console,
    events: EventEmitter,
    fs,
    'fs/promises': Reflect.get(fs, 'promises'),
    os: osOf(),
    path,
    'path/posix': path,
    perf_hooks: { performance },
    process,
    timers,
    'timers/promises': promised,
    url: { URL, URLSearchParams, fileURLToPath, pathToFileURL },
    util: { ...util, isDeepStrictEqual },
    'util/types': util.types,
  };
  return Object.fromEntries([
    ...Object.entries(builtins).map(([name, value]) => [name, () => value] as const),
    ['module', moduleModule] as const,
  ]);
}

/** What a program could change in them, for realm.ts to put back. */
export const builtinRoots: readonly object[] = [
  assert,
  assert.strict,
  EventEmitter,
  EventEmitter.prototype,
  buffer.Buffer,
  buffer.Buffer.prototype,
  path,
  util,
  util.inspect,
  util.types,
];

function osOf(): object {
  return {
    EOL: '\n',
    platform: () => 'linux',
    type: () => 'Linux',
    arch: () => 'wasm32',
    release: () => '0',
    hostname: () => 'pocket-dojo',
    homedir: () => '/home/sandbox',
    tmpdir: () => '/tmp',
    cpus: () => [],
    endianness: () => 'LE',
    userInfo: () => ({
      username: 'sandbox',
      uid: 1000,
      gid: 1000,
      homedir: '/home/sandbox',
      shell: '/bin/bash',
    }),
  };
}

function fileURLToPath(url: string | URL): string {
  return decodeURIComponent(new URL(url).pathname);
}

function pathToFileURL(name: string): URL {
  return new URL(`file://${encodeURI(name).replace(/[?#]/g, encodeURIComponent)}`);
}
