import { createHooks } from './hooks.ts';
import type { Hooks } from './hooks.ts';
import type { TestEvents, TestReport } from './test-report.ts';

export type TestOptions = {
  readonly skip?: boolean | string;
  readonly todo?: boolean | string;
  readonly only?: boolean;
  readonly timeout?: number;
};

/** A test, or a suite of them. What is in it runs in the order in which it was written. */
export type TestNode = {
  readonly name: string;
  readonly isSuite: boolean;
  readonly parent: TestNode | null;
  readonly nesting: number;
  readonly hooks: Hooks;
  readonly location: string | null;
  skip: string | boolean;
  todo: string | boolean;
  failedInside: number;
  /** Ends when all that was put in before has run; begins with open(). */
  queue: Promise<void>;
  readonly open: () => void;
};

export type Clock = () => number;

export function createTestNode(
  name: string,
  parent: TestNode | null,
  isSuite: boolean,
  { skip = false, todo = false }: TestOptions,
  location: string | null,
): TestNode {
  let open = (): void => undefined;
  const queue = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    name,
    isSuite,
    parent,
    nesting: parent === null ? -1 : parent.nesting + 1,
    hooks: createHooks(),
    location,
    skip: parent?.isSuite === true && parent.skip !== false ? parent.skip : skip,
    todo,
    failedInside: 0,
    queue,
    open,
  };
}

/** Runs `work` as this test, with the hooks around it, and tells what came of it. Never rejects. */
export async function runTest(
  test: TestNode,
  work: () => Promise<void>,
  events: TestEvents,
  now: Clock,
  cancelled: Promise<unknown>,
): Promise<void> {
  const startedMs = now();
  events.onStart(test.name, test.nesting);
  let failure: TestReport['error'] = null;
  let outcome: TestReport['outcome'] = 'pass';
  const attempt = async (step: () => Promise<void>): Promise<void> => {
    try {
      await Promise.race([
        step(),
        cancelled.then((error) => {
          outcome = 'cancelled';
          throw error;
        }),
      ]);
    } catch (thrown) {
      failure ??= { thrown };
    }
  };
  if (test.skip === false) {
    await attempt(() => aroundEach(test, 'beforeEach'));
    if (failure === null) await attempt(work);
    await attempt(() => test.queue);
    await attempt(() => runAll(test.hooks.after));
    await attempt(() => aroundEach(test, 'afterEach'));
  }
  if (outcome === 'pass' && (failure !== null || test.failedInside > 0)) outcome = 'fail';
  if (outcome !== 'pass' && test.todo === false && test.parent !== null) {
    test.parent.failedInside += 1;
  }
  const { name, nesting, isSuite, skip, todo, location } = test;
  const durationMs = Math.round((now() - startedMs) * 1e6) / 1e6;
  const error = failure;
  events.onEnd({ name, nesting, isSuite, skip, todo, location, durationMs, outcome, error });
}

export async function runAll(steps: readonly (() => Promise<void>)[]): Promise<void> {
  for (const step of steps) await step();
}

/** The hooks of all that is around a test; a suite has none. */
async function aroundEach(test: TestNode, kind: 'beforeEach' | 'afterEach'): Promise<void> {
  if (test.isSuite) return;
  const around: TestNode[] = [];
  for (let node = test.parent; node !== null; node = node.parent) around.push(node);
  if (kind === 'beforeEach') around.reverse();
  for (const node of around) await runAll(node.hooks[kind]);
}
