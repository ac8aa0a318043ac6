import type { ModernFakeTimers } from '@jest/fake-timers';
import type { Config } from '@jest/types';
import type { ModuleMocker } from 'jest-mock';
import type { createModules, Factory } from './create-modules.ts';

type Parts = {
  readonly mocker: ModuleMocker;
  readonly modules: ReturnType<typeof createModules>;
  readonly timers: ModernFakeTimers;
  /** The file of tests: names are looked for from there. */
  readonly from: string;
  readonly global: Config.GlobalConfig;
};

/**
 * The object `jest`, which in Jest is jest-runtime's, over Jest's own mocks and timers. There is no
 * Babel to bring `jest.mock()` up to the top of a file: it has to stand before what it is to change.
 */
export function createJest({ mocker, modules, timers, from, global }: Parts): object {
  const same =
    <Args extends readonly unknown[]>(work: (...args: Args) => unknown) =>
    (...args: Args): object => {
      work(...args);
      return jest;
    };
  const mock = same((name: string, factory?: Factory) => modules.mock(from, name, factory ?? null));
  const unmock = same((name: string) => modules.unmock(from, name));
  const resetModules = same(modules.reset);
  const jest: object = {
    fn: mocker.fn.bind(mocker),
    spyOn: mocker.spyOn.bind(mocker),
    mocked: mocker.mocked.bind(mocker),
    replaceProperty: mocker.replaceProperty.bind(mocker),
    isMockFunction: mocker.isMockFunction.bind(mocker),
    clearAllMocks: same(() => mocker.clearAllMocks()),
    resetAllMocks: same(() => mocker.resetAllMocks()),
    restoreAllMocks: same(() => mocker.restoreAllMocks()),
    mock,
    doMock: mock,
    setMock: same((name: string, exports: unknown) => modules.mock(from, name, () => exports)),
    unmock,
    dontMock: unmock,
    deepUnmock: unmock,
    createMockFromModule: (name: string) => {
      const metadata = mocker.getMetadata(modules.requireActual(from, name) as object);
      return metadata === null ? null : mocker.generateFromMetadata(metadata);
    },
    requireActual: (name: string) => modules.requireActual(from, name),
    requireMock: (name: string) => modules.requireMock(from, name),
    resetModules,
    isolateModules: same((work: () => void) => {
      const end = modules.begin();
      try {
        work();
      } finally {
        end();
      }
    }),
    isolateModulesAsync: async (work: () => Promise<void>) => {
      const end = modules.begin();
      await work().finally(end);
    },
    setTimeout: same((ms: number) => {
      Reflect.set(globalThis, Symbol.for('TEST_TIMEOUT_SYMBOL'), ms);
    }),
    retryTimes: same((numRetries: number, options: RetryOptions = {}) => {
      const { logErrorsBeforeRetry, waitBeforeRetry, retryImmediately, entireDescribe } = options;
      if (entireDescribe === true) {
        const set: unknown = Reflect.get(globalThis, Symbol.for('RETRY_TIMES_SETTER'));
        const asked = { numRetries, logErrorsBeforeRetry, waitBeforeRetry };
        if (typeof set === 'function') Reflect.apply(set, null, [asked]);
        return;
      }
      Object.assign(globalThis, {
        [Symbol.for('RETRY_TIMES')]: numRetries,
        [Symbol.for('LOG_ERRORS_BEFORE_RETRY')]: logErrorsBeforeRetry,
        [Symbol.for('WAIT_BEFORE_RETRY')]: waitBeforeRetry,
        [Symbol.for('RETRY_IMMEDIATELY')]: retryImmediately,
      });
    }),
    getSeed: () => global.seed,
    useFakeTimers: same((options?: Config.FakeTimersConfig) => {
      if (options !== undefined && 'legacyFakeTimers' in options && options.legacyFakeTimers) {
        throw new Error(
          'jest.useFakeTimers: the legacy timers are not here; leave the option away',
        );
      }
      timers.useFakeTimers(options);
    }),
    useRealTimers: same(() => timers.useRealTimers()),
    now: () => timers.now(),
    getRealSystemTime: () => timers.getRealSystemTime(),
    getTimerCount: () => timers.getTimerCount(),
    ...Object.fromEntries(
      timersVerbs.map((name) => [
        name,
        (...args: unknown[]): unknown => {
          const method: unknown = Reflect.get(timers, name);
          return typeof method === 'function'
            ? (Reflect.apply(method, timers, args) as unknown)
            : null;
        },
      ]),
    ),
  };
  return jest;
}

type RetryOptions = {
  readonly logErrorsBeforeRetry?: boolean;
  readonly waitBeforeRetry?: number;
  readonly retryImmediately?: boolean;
  readonly entireDescribe?: boolean;
};

const timersVerbs = [
  'advanceTimersByTime',
  'advanceTimersByTimeAsync',
  'advanceTimersToNextFrame',
  'advanceTimersToNextTimer',
  'advanceTimersToNextTimerAsync',
  'clearAllTimers',
  'runAllTicks',
  'runAllTimers',
  'runAllTimersAsync',
  'runOnlyPendingTimers',
  'runOnlyPendingTimersAsync',
  'setSystemTime',
  'setTimerTickMode',
];
