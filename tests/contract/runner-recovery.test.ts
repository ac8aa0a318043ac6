import { afterEach, describe, expect, test } from 'vitest';
import { createBrowserRunner } from '../../src/runners/sandbox/browser-runner.ts';
import { readWorkerMessage } from '../../src/runners/sandbox/read-worker-message.ts';
import { createSandbox } from '../../src/runners/sandbox/sandbox.ts';
import { maxTextLength } from '../../src/kata/output.ts';
import { images, requestOf } from '../support/run-files.ts';

const options = { signal: new AbortController().signal, onProgress: () => undefined };
const request = requestOf({ 'cyber-dojo.sh': 'echo ran' });
const frames = () => [...document.querySelectorAll('iframe')];

/** Starting from the moment they are there, and from no other. */
function runnerOfItsOwn() {
  const before = new Set(frames());
  const runner = createBrowserRunner(createSandbox({ bootLimitMs: 2000 }), images);
  const own = (): HTMLIFrameElement[] => frames().filter((frame) => !before.has(frame));
  return { runner, own };
}

/** With a spare in it, and until its workers are gone too: the browser takes a moment for them. */
async function removeAll(all: readonly HTMLIFrameElement[]): Promise<void> {
  await wait(500);
  for (const frame of all) frame.remove();
  await wait(500);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

afterEach(() => expect(frames()).toEqual([]));

describe('the runner in this browser', () => {
  test('opens one frame when it is needed, and removes it when it is closed', async () => {
    const { runner, own } = runnerOfItsOwn();
    expect(own()).toEqual([]);
    runner.warm(request.manifest.image_name);
    runner.warm(request.manifest.image_name);
    expect(await runner.run(request, options)).toMatchObject({ kind: 'finished', stdout: 'ran\n' });
    expect(await runner.run(request, options)).toMatchObject({ kind: 'finished', stdout: 'ran\n' });
    expect(own().length).toBe(1);
    expect(own()[0]?.getAttribute('sandbox')).toBe('allow-scripts');
    expect(own()[0]?.contentDocument).toBe(null);
    runner.close();
    await expect.poll(() => own().length).toBe(0);
    expect(await runner.run(request, options)).toEqual({
      kind: 'unreachable',
      reason: 'the sandbox is closed',
    });
  });

  test('takes its frame away when a kata is left, and opens another for the next', async () => {
    const { runner, own } = runnerOfItsOwn();
    runner.warm(request.manifest.image_name);
    await runner.run(request, options);
    const [first] = own();
    runner.rest();
    await expect.poll(() => own().length).toBe(0);
    expect(await runner.run(request, options)).toMatchObject({ kind: 'finished', stdout: 'ran\n' });
    expect(own().length).toBe(1);
    expect(own()[0]).not.toBe(first);
    runner.close();
    await expect.poll(() => own().length).toBe(0);
  });

  test('opens another frame when the browser has thrown one away, with its spare', async () => {
    const { runner, own } = runnerOfItsOwn();
    await runner.run(request, options);
    await removeAll(own());
    expect(await runner.run(request, options)).toMatchObject({ kind: 'finished', stdout: 'ran\n' });
    await removeAll(own());
    expect(await runner.run(request, options)).toMatchObject({ kind: 'finished', stdout: 'ran\n' });
    runner.close();
    await expect.poll(() => own().length).toBe(0);
  });

  test('runs two at once, each in a world of its own', async () => {
    const { runner } = runnerOfItsOwn();
    const results = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        runner.run(
          requestOf({ 'cyber-dojo.sh': `echo ${name} > /tmp/x; node -e ''; cat /tmp/x` }),
          options,
        ),
      ),
    );
    expect(results.map((result) => 'stdout' in result && result.stdout)).toEqual([
      'a\n',
      'b\n',
      'c\n',
    ]);
    runner.close();
    await expect.poll(() => frames().length).toBe(0);
  });
});

describe('a message of a worker', () => {
  const ran = {
    stdout: '',
    stderr: '',
    status: '0',
    truncations: { stdout: false, stderr: false },
    created: {},
    changed: {},
  };

  test.each([
    [null],
    ['ran'],
    [{}],
    [{ kind: 'nonsense' }],
    [{ kind: 'output', stream: 'stdin', text: '' }],
    [{ kind: 'output', stream: 'stdout', text: 1 }],
    [{ kind: 'judged', value: ['red'] }],
    [{ kind: 'failed' }],
    [{ kind: 'ran' }],
    [{ kind: 'ran', ran: { ...ran, stdout: undefined } }],
    [{ kind: 'ran', ran: { ...ran, status: 'green' } }],
    [{ kind: 'ran', ran: { ...ran, status: '1000' } }],
    [{ kind: 'ran', ran: { ...ran, truncations: null } }],
    [{ kind: 'ran', ran: { ...ran, created: null } }],
    [{ kind: 'ran', ran: { ...ran, changed: { a: 1 } } }],
  ])('that is none of the protocol is not taken: %j', (message) => {
    expect(readWorkerMessage(message)).toBe(null);
  });

  test('is cut to the limits once more', () => {
    const long = 'x'.repeat(maxTextLength + 10);
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`f${i}`, long]));
    const message = readWorkerMessage({
      kind: 'ran',
      ran: { ...ran, stdout: long, created: many },
    });
    if (message?.kind !== 'ran') throw new Error('not taken');
    expect(message.ran.stdout.length).toBe(maxTextLength);
    expect(message.ran.truncations).toEqual({ stdout: true, stderr: false });
    expect(Object.values(message.ran.created).map((text) => text.length)).toEqual(
      Array.from({ length: 16 }, () => maxTextLength),
    );
  });
});
