import type { TestEvents } from './test-report.ts';
import type { HookKind } from './hooks.ts';
import type { TestNode } from './test-node.ts';

type Work = (...args: unknown[]) => unknown;

/** What the functions of a test are given. */
export type ContextHost = {
  readonly events: TestEvents;
  readonly assert: object;
  readonly mock: object;
  readonly addTest: (parent: TestNode, args: readonly unknown[]) => Promise<void>;
  readonly addHook: (node: TestNode, kind: HookKind, work: Work) => void;
};

/** Node's TestContext, or SuiteContext, of a test. */
export function createTestContext(node: TestNode, host: ContextHost): object {
  const { events, assert, mock } = host;
  const hook = (kind: HookKind) => (work: Work) => host.addHook(node, kind, work);
  let planned: number | null = null;
  let made = 0;
  const counted = (work: Work): Work =>
    Object.assign((...args: unknown[]): unknown => {
      made += 1;
      return work(...args);
    }, work);
  const context = {
    name: node.name,
    fullName: fullNameOf(node),
    signal: new AbortController().signal,
    mock,
    assert: Object.fromEntries(
      Object.entries(assert).map(([name, value]: [string, unknown]) => [
        name,
        typeof value === 'function' ? counted(value as Work) : value,
      ]),
    ),
    diagnostic: (message: unknown) => events.onDiagnostic(String(message), node.nesting),
    skip: (message?: string) => {
      node.skip = message ?? true;
    },
    todo: (message?: string) => {
      node.todo = message ?? true;
    },
    plan: (count: number) => {
      planned = count;
    },
    runOnly: () => undefined,
    test: (...args: unknown[]) => {
      made += 1;
      return host.addTest(node, args);
    },
    before: hook('before'),
    after: hook('after'),
    beforeEach: hook('beforeEach'),
    afterEach: hook('afterEach'),
  };
  host.addHook(node, 'after', () => {
    if (planned !== null && planned !== made) {
      throw new Error(`plan expected ${planned} assertions but received ${made}`);
    }
  });
  return Object.assign(new kinds.TestContext(), context, { it: context.test });
}

/** By a property, so that its name stays when the bundle is made small: stacks tell it. */
const kinds = {
  TestContext: class {
    readonly passed = false;
  },
};

function fullNameOf(node: TestNode): string {
  const names: string[] = [];
  for (let at: TestNode | null = node; at !== null && at.nesting >= 0; at = at.parent) {
    names.unshift(at.name);
  }
  return names.join(' > ');
}
