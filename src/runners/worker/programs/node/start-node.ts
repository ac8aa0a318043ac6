import { resolvePath } from '../../paths.ts';
import type { Process } from '../program.ts';
import { builtinRoots, createBuiltins } from './builtins.ts';
import { compileModule, compilePrinting } from './compile.ts';
import { createConsole } from './console.ts';
import { createEventLoop } from './event-loop.ts';
import { createFs } from './fs.ts';
import { createFsSync } from './fs-sync.ts';
import { installGlobals, installModuleGlobals } from './globals.ts';
import { createModules } from './modules.ts';
import type { Modules } from './modules.ts';
import { createProcess } from './process.ts';
import { captureRealm, realmRoots } from './realm.ts';
import { rejectionOf, reportOf } from './report.ts';
import { withoutOwnFrames } from './stack.ts';
import { textOfFile } from './text-of-file.ts';
import { watchErrors } from './watch-errors.ts';

/** What a node process begins with: a file, a file that is only read, or a text. */
export type Entry =
  | { readonly kind: 'file' | 'check'; readonly path: string }
  | {
      readonly kind: 'source';
      readonly name: string;
      readonly source: string;
      readonly prints: boolean;
    };

/** Runs one node process to its end and answers its exit status. The globals are as before then. */
export function startNode(
  program: Process,
  entry: Entry,
  argv: readonly string[],
  preload: readonly string[],
): Promise<number> {
  let resolve: (status: number) => void;
  const ended = new Promise<number>((resolveEnded) => {
    resolve = resolveEnded;
  });
  let hasEnded = false;
  let isExiting = false;
  const restoreRealm = captureRealm([...realmRoots(), ...builtinRoots]);
  const sources = new Map(entry.kind === 'source' ? [[entry.name, entry.source]] : []);
  const write: Process['write'] = (stream, text) => {
    // Code that runs on after process.exit, in a catch or a finally, has no one to speak to.
    if (hasEnded) throw exited;
    program.write(stream, typeof text === 'string' ? withoutOwnFrames(text) : text);
  };
  const tree = program.tree;
  const loop = createEventLoop(fail, () => {
    process.emit('beforeExit', process.exitCode ?? 0);
    loop.run(() => endWhenIdle());
  });
  const process = createProcess({ ...program, write }, argv, loop, exit);
  const console = createConsole(write);
  const fs = createFs(createFsSync(tree, process.cwd, program.stdin, write), process.cwd, loop);
  const builtins = createBuiltins(loop, process, console, fs, () => moduleModule);
  const modules: Modules = createModules(tree, (request) => {
    const load = builtins[request.replace(/^node:/, '')];
    return load === undefined ? null : { exports: load() };
  });
  const moduleModule = moduleModuleOf(modules, Object.keys(builtins));
  const stopWatching = watchErrors(fail, (reason) => {
    if (!process.emit('unhandledRejection', reason)) fail(rejectionOf(reason));
  });

  installGlobals(process, console, loop);
  if (entry.kind === 'source') installModuleGlobals(builtins);
  loop.run(() => {
    const base = resolvePath(process.cwd(), '[eval]');
    for (const request of preload) modules.createRequire(base)(request);
    begin();
  });
  return ended;

  function begin(): void {
    switch (entry.kind) {
      case 'file':
        modules.runMain(entry.path);
        return;
      case 'check':
        compileModule(textOfFile(tree, entry.path), entry.path);
        return;
      case 'source': {
        const module = modules.createModule(resolvePath(process.cwd(), entry.name), null);
        const compile = entry.prints ? compilePrinting : compileModule;
        const value = compile(entry.source, entry.name).call(
          globalThis,
          module.exports,
          module.require,
          module,
          entry.name,
          '.',
        );
        if (entry.prints) console.log(value);
      }
    }
  }

  /** Nothing is left, unless a listener of beforeExit has just begun something. */
  function endWhenIdle(): void {
    if (loop.isIdle()) end(process.exitCode ?? 0);
  }

  function exit(code?: unknown): never {
    if (code !== undefined) process.exitCode = code;
    end(process.exitCode ?? 0);
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

  function end(code: unknown): void {
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
    stopWatching();
    restoreRealm();
    resolve(statusOf(process.exitCode));
  }
}

/** Thrown by process.exit to leave the code that called it; never shown. */
const exited = Object.freeze({ toString: () => 'process.exit' });

function statusOf(code: unknown): number {
  return Number.isInteger(Number(code)) ? Number(code) & 255 : 1;
}

function moduleModuleOf(modules: Modules, names: readonly string[]): object {
  const { createRequire, isBuiltin } = modules;
  const own = { createRequire, isBuiltin, builtinModules: [...names] };
  return Object.assign(function Module() {}, own, { Module: own });
}
