import type { Process } from '../program.ts';
import type { Start } from './arguments.ts';
import { begin } from './begin.ts';
import type { Entry } from './begin.ts';
import { builtinRoots } from './builtin-roots.ts';
import { createBuiltins } from './builtins/create-builtins.ts';
import { createSpecReporter } from './builtins/test/spec-reporter.ts';
import type { TestHost } from './builtins/test/create-test.ts';
import { createConsole } from './console.ts';
import { createEventLoop } from './event-loop.ts';
import { createFs } from './fs.ts';
import { createFsSync } from './fs-sync.ts';
import { installGlobals, installModuleGlobals, leaveGlobals } from './globals.ts';
import { createModules } from './modules/create-modules.ts';
import type { Modules } from './modules/create-modules.ts';
import { createProcess } from './process.ts';
import { captureRealm, realmRoots } from './realm.ts';
import { awaitingReport, rejectionOf, reportOf } from './report.ts';
import { withoutOwnFrames } from './stack.ts';
import { createSourceMaps } from './source-maps.ts';
import { installStackTrace } from './stack-trace.ts';
import { watchErrors } from './watch-errors.ts';

/** Runs one node process to its end and answers its exit status. The globals are as before then. */
export function startNode(
  program: Process,
  entry: Entry,
  args: readonly string[],
  { preload, inputType, execArgv, enableSourceMaps }: Start,
  tests: Pick<TestHost, 'events' | 'onEnd'> | null = null,
): Promise<number> {
  let resolve: (status: number) => void;
  const ended = new Promise<number>((resolveEnded) => {
    resolve = resolveEnded;
  });
  let hasEnded = false;
  let isExiting = false;
  /** The program is a module that has not come to its end. */
  let isAwaited = false;
  const restoreRealm = captureRealm([...realmRoots(), ...builtinRoots]);
  const sources = new Map(entry.kind === 'source' ? [[entry.name, entry.source]] : []);
  const write: Process['write'] = (stream, text) => {
    // Code that runs on after process.exit, in a catch or a finally, has no one to speak to.
    if (hasEnded) throw exited;
    program.write(stream, typeof text === 'string' ? withoutOwnFrames(text) : text);
  };
  const tree = program.tree;
  const loop = createEventLoop(
    fail,
    () => {
      process.emit('beforeExit', process.exitCode ?? 0);
      loop.run(() => endWhenIdle());
    },
    () => enter(),
  );
  const process = createProcess({ ...program, write }, args, execArgv, loop, exit);
  const console = createConsole((stream, text) => void process[stream].write(text));
  const fsSync = createFsSync(tree, process.cwd, program.readStdin, write);
  const builtins = createBuiltins({
    program: { ...program, write },
    loop,
    process,
    console,
    fs: () => createFs(fsSync, tree, process.cwd, loop),
    moduleModule: () => modules.commonJs.Module,
    tests: () => tests ?? ownTests(),
  });
  const modules: Modules = createModules({
    tree,
    nodePath: (program.env['NODE_PATH'] ?? '').split(':').filter((folder) => folder !== ''),
    builtinNames: builtins.names,
    builtin: builtins.find,
  });
  Object.assign(process, {
    getBuiltinModule: (name: string) => builtins.find(name)?.exports,
  });
  const stopWatching = watchErrors(fail, (reason, promise) => {
    // Of this process, or of the one before it: the browser tells of a rejection later.
    if (reason === exited) return;
    if (!process.emit('unhandledRejection', reason, promise)) fail(rejectionOf(reason));
  });

  const enter = installGlobals(process, console, loop, builtins.find);
  if (entry.kind === 'source') installModuleGlobals(builtins);
  const sourceMaps = createSourceMaps(tree, enableSourceMaps);
  Object.assign(process, {
    setSourceMapsEnabled: (isWanted: boolean) => sourceMaps.enable(isWanted),
  });
  installStackTrace((place) => sourceMaps.mapped(place));
  loop.run(() => {
    const cwd = process.cwd();
    const print = (value: unknown): void => console.log(value);
    const begun = begin(modules, tree, { entry, preload, inputType, cwd, print });
    if (begun === null) return;
    isAwaited = true;
    begun.then(
      () => (isAwaited = false),
      (error: unknown) => fail(error),
    );
  });
  return ended;

  /** node:test tells of its tests itself, at the end of the program. */
  function ownTests(): Pick<TestHost, 'events' | 'onEnd'> {
    const reporter = createSpecReporter((text) => void process.stdout.write(text));
    const onEnd = (durationMs: number): void => {
      if (!reporter.end(durationMs)) process.exitCode = 1;
    };
    return { events: reporter, onEnd };
  }

  /** Nothing is left, unless a listener of beforeExit has just begun something. */
  function endWhenIdle(): void {
    if (!loop.isIdle()) return;
    if (isAwaited) program.write('stderr', awaitingReport(modules.esModules.awaitingPlace(), tree));
    end(isAwaited ? unsettled : (process.exitCode ?? 0));
  }

  function exit(code?: unknown): never {
    if (code !== undefined) process.exitCode = code;
    end(process.exitCode ?? 0, true);
    throw exited;
  }

  function fail(error: unknown): void {
    if (hasEnded || error === exited) return;
    if (process.listenerCount('uncaughtException') > 0 && !isExiting) {
      loop.run(() => process.emit('uncaughtException', error, 'uncaughtException'));
      return;
    }
    program.write('stderr', reportOf(error, tree, sources));
    process.exitCode = 1;
    end(1);
  }

  function end(code: unknown, isThrown = false): void {
    if (hasEnded) return;
    if (!isExiting) {
      isExiting = true;
      process.exitCode = code;
      try {
        process.emit('exit', statusOf(code));
      } catch (error) {
        fail(error);
      }
    }
    // A listener may have set another code, or have exited itself.
    if (hasEnded) return;
    hasEnded = true;
    loop.stop();
    // A catch that is awaited comes later, and is to find its console and process, which refuse it.
    const status = statusOf(process.exitCode);
    if (isThrown) setTimeoutNow(() => setTimeoutNow(() => leave(status)));
    else leave(status);
  }

  function leave(status: number): void {
    stopWatching();
    restoreRealm();
    leaveGlobals();
    resolve(status);
  }
}

// Taken before the code of a person can put another in its place.
const setTimeoutNow = setTimeout;

/** Node's status for a module that waits for what will never be. */
const unsettled = 13;

/** Thrown by process.exit to leave the code that called it; never shown. */
const exited = Object.freeze({ toString: () => 'process.exit' });

function statusOf(code: unknown): number {
  return Number.isInteger(Number(code)) ? Number(code) & 255 : 1;
}
