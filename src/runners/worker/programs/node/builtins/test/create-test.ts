import type { NodeProcess } from '../../process.ts';
import { callAsNode } from './hooks.ts';
import type { HookKind } from './hooks.ts';
import { createMock } from './mock.ts';
import { callerPlace, readTestArguments } from './test-arguments.ts';
import type { Work } from './test-arguments.ts';
import { createTestContext } from './test-context.ts';
import type { ContextHost } from './test-context.ts';
import { createTestNode, runAll, runTest } from './test-node.ts';
import type { TestNode, TestOptions } from './test-node.ts';
import type { TestEvents } from './test-report.ts';

/** What node:test needs of its process. */
export type TestHost = {
  readonly process: NodeProcess;
  readonly assert: object;
  readonly events: TestEvents;
  /** Keeps the process alive until the answer is called. */
  readonly hold: () => () => void;
  /** Told once, when nothing more will come. */
  readonly onEnd: (durationMs: number) => void;
};

/** The module node:test. Tests begin when the code that makes them has run, one after the other. */
export function createTest({ process, assert, events, hold, onEnd }: TestHost): object {
  const startedMs = now();
  const mock = createMock();
  const root = createTestNode('<root>', null, true, {}, null);
  let around = root;
  let isUsed = false;
  let isRunning = false;
  let cancel: (error: Error) => void = () => undefined;
  const cancelled = new Promise<unknown>((resolve) => {
    cancel = resolve;
  });
  const contextHost: ContextHost = {
    events,
    assert,
    mock,
    addTest: (parent, args) => add(parent, args, {}, false),
    addHook,
  };
  const hook = (kind: HookKind) => (work: Work) => addHook(around, kind, work);
  const test = kindOf(false);
  const suite = kindOf(true);
  return Object.assign(test, {
    test,
    it: test,
    describe: suite,
    suite,
    before: hook('before'),
    after: hook('after'),
    beforeEach: hook('beforeEach'),
    afterEach: hook('afterEach'),
    mock,
    assert,
  });

  function kindOf(isSuite: boolean) {
    const make =
      (more: TestOptions) =>
      (...args: unknown[]): Promise<void> =>
        add(around, args, more, isSuite);
    return Object.assign(make({}), {
      skip: make({ skip: true }),
      todo: make({ todo: true }),
      only: make({ only: true }),
    });
  }

  function add(
    parent: TestNode,
    args: readonly unknown[],
    more: TestOptions,
    isSuite: boolean,
  ): Promise<void> {
    beginOnce();
    const { name, options, work } = readTestArguments(args);
    const place = callerPlace(process.cwd());
    const node = createTestNode(name, parent, isSuite, { ...options, ...more }, place);
    const run = isSuite ? collect(node, work) : () => runOne(node, work);
    const ended = parent.queue.then(async () => {
      isRunning = true;
      await runTest(node, run, events, now, cancelled);
      isRunning = parent !== root;
    });
    parent.queue = ended;
    return ended;
  }

  /** What is in a suite is made at once, and runs in its turn. */
  function collect(node: TestNode, work: Work): () => Promise<void> {
    const outside = around;
    around = node;
    let made: Promise<unknown> = Promise.resolve();
    try {
      if (node.skip === false) made = Promise.resolve(work(createTestContext(node, contextHost)));
    } catch (thrown) {
      made = Promise.reject(thrown);
    } finally {
      around = outside;
    }
    made.catch(() => undefined);
    return async () => {
      await made;
      await runAll(node.hooks.before);
      node.open();
      await node.queue;
    };
  }

  async function runOne(node: TestNode, work: Work): Promise<void> {
    node.open();
    const context = createTestContext(node, contextHost);
    await callAsNode(work, context, [context]);
  }

  function addHook(node: TestNode, kind: HookKind, work: Work): void {
    beginOnce();
    node.hooks[kind].push(() => callAsNode(work, undefined, [{ name: node.name }]));
  }

  function beginOnce(): void {
    if (isUsed) return;
    isUsed = true;
    // When nothing is left to do, a test that still waits would wait for ever.
    const finish = (): void => {
      const release = hold();
      if (isRunning) {
        const message =
          'Promise resolution is still pending but the event loop has already resolved';
        cancel(Object.assign(new Error(message), { code: 'ERR_TEST_FAILURE' }));
        void root.queue.finally(release);
        return;
      }
      process.off('beforeExit', finish);
      void runAll(root.hooks.after).finally(() => {
        onEnd(now() - startedMs);
        release();
      });
    };
    process.on('beforeExit', finish);
    void Promise.resolve().then(async () => {
      await runAll(root.hooks.before);
      root.open();
    });
  }
}

const now = performance.now.bind(performance);
