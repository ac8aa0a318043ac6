import { BufferedConsole, CustomConsole, getConsoleOutput, NullConsole } from '@jest/console';
import type { LogType } from '@jest/console';
import { ModernFakeTimers } from '@jest/fake-timers';
import type { TestResult } from '@jest/test-result';
import type { Config } from '@jest/types';
import jestCircus from 'jest-circus/runner';
import { ModuleMocker } from 'jest-mock';
import { createJest } from './create-jest.ts';
import { createModules } from './create-modules.ts';

/**
 * Runs the tests of a file by jest-circus. Jest gives each file globals of its own; here those that a
 * file has left are taken away after it, and what it has required is forgotten.
 */
export async function runTestFile(
  path: string,
  global: Config.GlobalConfig,
  project: Config.ProjectConfig,
): Promise<TestResult> {
  const before = new Set(Reflect.ownKeys(globalThis));
  const ownConsole = globalThis.console;
  const fileConsole = consoleOf(global, project);
  const mocker = new ModuleMocker(globalThis);
  const modules = createModules(mocker);
  const timers = new ModernFakeTimers({ config: project, global: globalThis });
  const jest = createJest({ mocker, modules, timers, from: path, global });
  Object.assign(globalThis, { console: fileConsole, jest });
  const startedMs = Date.now();
  try {
    for (const setup of project.setupFiles) modules.load(setup);
    const environment = {
      global: globalThis,
      moduleMocker: mocker,
      fakeTimers: null,
      fakeTimersModern: timers,
    };
    const result = await jestCircus.default(
      global,
      project,
      environment,
      runtimeOf(modules, jest),
      path,
    );
    const endedMs = Date.now();
    const runtimeMs = endedMs - startedMs;
    const told = fileConsole instanceof BufferedConsole ? fileConsole.getBuffer() : undefined;
    if (told !== undefined && told.length > 0) result.console = told;
    return {
      ...result,
      testFilePath: path,
      perfStats: {
        ...result.perfStats,
        start: startedMs,
        end: endedMs,
        runtime: runtimeMs,
        slow: runtimeMs / 1000 > project.slowTestThreshold,
      },
      skipped: result.testResults.length === result.numPendingTests,
    };
  } finally {
    timers.dispose();
    modules.dispose();
    globalThis.console = ownConsole;
    for (const key of Reflect.ownKeys(globalThis)) {
      if (!before.has(key)) Reflect.deleteProperty(globalThis, key);
    }
  }
}

/** What jest-circus asks of jest-runtime. */
function runtimeOf(modules: ReturnType<typeof createModules>, jest: object): object {
  const reset = (name: string) => () => {
    const method: unknown = Reflect.get(jest, name);
    if (typeof method === 'function') Reflect.apply(method, jest, []);
  };
  return {
    requireInternalModule: modules.loadAnew,
    requireModule: modules.load,
    unstable_shouldLoadAsEsm: (path: string) => path.endsWith('.mjs'),
    unstable_importModule: modules.importFile,
    setGlobalsForRuntime: (globals: object) => modules.provide({ ...globals, jest }),
    enterTestCode: () => undefined,
    leaveTestCode: () => undefined,
    resetModules: reset('resetModules'),
    clearAllMocks: reset('clearAllMocks'),
    resetAllMocks: reset('resetAllMocks'),
    restoreAllMocks: reset('restoreAllMocks'),
  };
}

/** As jest-runner does. */
function consoleOf(global: Config.GlobalConfig, project: Config.ProjectConfig): Console {
  if (global.silent === true) return new NullConsole(process.stdout, process.stdout);
  if (global.verbose !== true) return new BufferedConsole();
  const format = (type: LogType, message: string): string =>
    getConsoleOutput(BufferedConsole.write([], type, message, 4), project, global);
  return new CustomConsole(process.stdout, process.stdout, format);
}
