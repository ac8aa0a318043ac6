import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { TestPathPatterns } from '@jest/pattern';
import type { Config } from '@jest/types';
import { failed, ok } from '../../kata/result.ts';
import type { Result } from '../../kata/result.ts';
import { defaultGlobal, defaultProject } from './defaults.ts';
import type { Options } from './options.ts';

export type Configs = {
  readonly global: Config.GlobalConfig;
  readonly project: Config.ProjectConfig;
  readonly isCoverageAsked: boolean;
};

/** jest.config.js, jest.config.json or `jest` of package.json, under what the command line says. */
export function readConfig(cwd: string, options: Options): Result<Configs, string> {
  const read = readWritten(cwd, options.config);
  if (!read.ok) return read;
  const written = withoutCoverage(read.value);
  const unknown = Object.keys(written).filter((key) => !understood.has(key));
  if (unknown.length > 0) {
    return failed(
      `jest: ${unknown.join(', ')} of the configuration cannot be had here. These can: ${[...understood].join(', ')}.`,
    );
  }
  const environment = written['testEnvironment'] ?? 'node';
  if (environment !== 'node' && environment !== 'jest-environment-node') {
    return failed('jest: the testEnvironment is node here; there is no page to test.');
  }
  return ok({
    global: globalOf(cwd, written, options),
    project: projectOf(cwd, written),
    isCoverageAsked: options.coverage || read.value['collectCoverage'] === true,
  });
}

function globalOf(cwd: string, written: Written, options: Options): Config.GlobalConfig {
  const testTimeoutMs = options.testTimeoutMs ?? written['testTimeout'];
  const verbose = options.verbose ?? written['verbose'];
  return {
    ...defaultGlobal(cwd),
    bail: options.bail ?? Number(written['bail'] ?? 0),
    ci: options.ci,
    expand: options.expand,
    listTests: options.listTests,
    nonFlagArgs: [...options.patterns],
    passWithNoTests: options.passWithNoTests || written['passWithNoTests'] === true,
    randomize: options.randomize || written['randomize'] === true,
    runTestsByPath: options.runTestsByPath,
    seed: options.seed ?? Math.trunc((Math.random() - 0.5) * 2 ** 32),
    showSeed: options.randomize || options.seed !== null,
    testPathPatterns: new TestPathPatterns([...options.patterns]),
    updateSnapshot: snapshotsOf(options),
    ...present('silent', options.silent),
    ...present('testNamePattern', options.testNamePattern),
    ...present('verbose', typeof verbose === 'boolean' ? verbose : null),
    ...present('testTimeout', typeof testTimeoutMs === 'number' ? testTimeoutMs : null),
  };
}

function snapshotsOf({ updateSnapshot, ci }: Options): Config.GlobalConfig['updateSnapshot'] {
  if (updateSnapshot) return 'all';
  return ci ? 'none' : 'new';
}

function present<Key extends string, Value>(key: Key, value: Value | null) {
  return (value === null ? {} : { [key]: value }) as Partial<Record<Key, Value>>;
}

function projectOf(cwd: string, written: Written): Config.ProjectConfig {
  const plain = Object.fromEntries(Object.entries(written).filter(([key]) => !placed.has(key)));
  const paths = (key: string, otherwise: string[]): string[] => {
    const value = written[key];
    if (!Array.isArray(value)) return otherwise;
    return value.map((path) => resolve(cwd, String(path).replaceAll('<rootDir>', cwd)));
  };
  return {
    ...defaultProject(cwd),
    ...plain,
    roots: paths('roots', [cwd]),
    setupFiles: paths('setupFiles', []),
    setupFilesAfterEnv: paths('setupFilesAfterEnv', []),
    snapshotSerializers: paths('snapshotSerializers', []),
    testRegex: [written['testRegex'] ?? []].flat().map(String),
  };
}

/** What is put in its place by name above. */
const placed: ReadonlySet<string> = new Set([
  'bail',
  'passWithNoTests',
  'randomize',
  'roots',
  'setupFiles',
  'setupFilesAfterEnv',
  'snapshotSerializers',
  'testEnvironment',
  'testRegex',
  'testTimeout',
  'verbose',
]);

const understood: ReadonlySet<string> = new Set([
  ...placed,
  'clearMocks',
  'injectGlobals',
  'resetMocks',
  'resetModules',
  'restoreMocks',
  'slowTestThreshold',
  'testMatch',
  'testPathIgnorePatterns',
]);

/** It only says how coverage is told, which is not measured here. */
function withoutCoverage(written: Written): Written {
  return Object.fromEntries(
    Object.entries(written).filter(([key]) => !/^(?:collectC|c)overage[A-Z]?/.test(key)),
  );
}

type Written = Readonly<Record<string, unknown>>;

function readWritten(cwd: string, asked: string | null): Result<Written, string> {
  const load = createRequire(join(cwd, 'package.json'));
  const names =
    asked === null ? ['jest.config.js', 'jest.config.cjs', 'jest.config.json'] : [asked];
  for (const name of names) {
    const path = resolve(cwd, name);
    if (existsSync(path)) return ok(recordOf(load(path)));
  }
  if (asked !== null) return failed(`jest: ${asked} is not there`);
  const own = join(cwd, 'package.json');
  return ok(existsSync(own) ? recordOf(recordOf(load(own))['jest']) : {});
}

function recordOf(value: unknown): Written {
  return typeof value === 'object' && value !== null ? (value as Written) : {};
}
