import assert from 'assert/build/assert.js';
import * as buffer from 'buffer/index.js';
import EventEmitter from 'events/events.js';
import path from 'path-browserify';
import stream from 'readable-stream';
import { StringDecoder } from 'string_decoder/lib/string_decoder.js';
import type { Process } from '../../program.ts';
import type { EventLoop } from '../event-loop.ts';
import type { NodeProcess } from '../process.ts';
import { util } from '../util.ts';
import { absentModules, createAbsent } from './absent.ts';
import { createAsyncHooks } from './async-hooks.ts';
import { createChildProcess } from './child-process.ts';
import { createCrypto } from './crypto.ts';
import { createDiagnosticsChannel } from './diagnostics-channel.ts';
import { createEvents } from './events.ts';
import { createOs } from './os.ts';
import { createPerfHooks } from './perf-hooks.ts';
import { createQuerystring } from './querystring.ts';
import { createReadline, createReadlinePromises } from './readline.ts';
import { createStreamConsumers } from './stream-consumers.ts';
import { createTest } from './test/create-test.ts';
import type { TestHost } from './test/create-test.ts';
import { createTimers } from './timers.ts';
import { createUrl } from './url.ts';
import { createV8 } from './v8.ts';
import { createVm } from './vm.ts';
import { createWorkerThreads } from './worker-threads.ts';

/** What Node's own modules need of the process that they are made for. */
export type BuiltinsHost = {
  readonly program: Process;
  readonly loop: EventLoop;
  readonly process: NodeProcess;
  readonly console: object;
  readonly fs: () => object;
  readonly moduleModule: () => object;
  readonly tests: () => Pick<TestHost, 'events' | 'onEnd'>;
};

export type Builtins = {
  /** Without `node:`. */
  readonly names: readonly string[];
  /** By a name with or without `node:`. Each is made when it is first asked for. */
  readonly find: (name: string) => { readonly exports: unknown } | null;
};

export function createBuiltins(host: BuiltinsHost): Builtins {
  const { program, loop, process } = host;
  const made = new Map<string, { readonly exports: unknown }>();
  const field = (name: string, key: string): unknown =>
    Reflect.get(Object(find(name)?.exports) as object, key);

  const makers: Readonly<Record<string, () => unknown>> = {
    assert: () => assert,
    'assert/strict': () => assert.strict,
    async_hooks: createAsyncHooks,
    buffer: () => ({ ...buffer, Blob, File, atob, btoa, constants: bufferConstants }),
    child_process: () => createChildProcess(program, loop, process),
    console: () => host.console,
    constants: () => ({}),
    crypto: createCrypto,
    diagnostics_channel: createDiagnosticsChannel,
    events: () => createEvents(EventEmitter),
    fs: host.fs,
    'fs/promises': () => field('fs', 'promises'),
    module: host.moduleModule,
    os: createOs,
    path: () => path,
    'path/posix': () => path,
    perf_hooks: createPerfHooks,
    process: () => process,
    querystring: createQuerystring,
    readline: createReadline,
    'readline/promises': createReadlinePromises,
    stream: () => stream,
    'stream/consumers': createStreamConsumers,
    'stream/promises': () => stream.promises,
    'stream/web': () => ({ ReadableStream, WritableStream, TransformStream }),
    string_decoder: () => ({ StringDecoder }),
    sys: () => field('util', 'util') ?? find('util')?.exports,
    timers: () => createTimers(loop),
    test: () => createTest({ process, assert, hold: () => loop.hold(), ...host.tests() }),
    'timers/promises': () => field('timers', 'promises'),
    tty: () => ({ isatty: () => false, ReadStream: () => null, WriteStream: () => null }),
    url: () => createUrl(process.cwd),
    util: () => util,
    'util/types': () => util.types,
    v8: createV8,
    vm: createVm,
    worker_threads: createWorkerThreads,
    ...Object.fromEntries(
      Object.entries(absentModules).map(([name, [exported, why]]) => [
        name,
        () => createAbsent(name, exported.split(' '), why),
      ]),
    ),
  };
  const names = Object.keys(makers).filter((name) => !withPrefixOnly.has(name));
  return { names, find };

  function find(name: string): { readonly exports: unknown } | null {
    const plain = name.replace(/^node:/, '');
    if (plain === name && withPrefixOnly.has(plain)) return null;
    const known = made.get(plain);
    if (known !== undefined) return known;
    if (!Object.hasOwn(makers, plain)) return null;
    const exports = { exports: makers[plain]?.() };
    made.set(plain, exports);
    return exports;
  }
}

/** Their plain names are packages that somebody else has. */
const withPrefixOnly: ReadonlySet<string> = new Set(['test', 'test/reporters', 'sqlite']);

const bufferConstants = { MAX_LENGTH: 2 ** 53 - 1, MAX_STRING_LENGTH: 2 ** 29 - 24 };
