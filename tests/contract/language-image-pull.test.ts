import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PullProgress } from '../../src/dojo/image-ports.ts';
import type { ImagePart, LanguageImage } from '../../src/kata/language-image.ts';
import { createPulls } from '../../src/offline/pulls.ts';
import { sha256Of } from '../../src/offline/sha256.ts';

// Real Cache Storage; what a server answers is made here, as a service worker would.

const cacheName = `tests-pull-${crypto.randomUUID()}`;
const openCache = () => caches.open(cacheName);
const never = new AbortController().signal;

afterEach(async () => {
  vi.restoreAllMocks();
  await caches.delete(cacheName);
});

async function partOf(name: string, text: string): Promise<ImagePart> {
  const content = new TextEncoder().encode(text);
  const sha256 = await sha256Of(content.buffer);
  const sizeBytes = content.length;
  return { name, kind: 'bytes', url: `/${name}`, sizeBytes, sha256, comesWithApp: false };
}

async function imageOf(texts: Readonly<Record<string, string>>): Promise<LanguageImage> {
  const parts = Object.entries(texts).map(([name, text]) => partOf(name, text));
  return { name: 'pocket-dojo/test', parts: await Promise.all(parts) };
}

/** The server: what it answers for each address; an answer of Error is no network. */
function serve(answers: Readonly<Record<string, BodyInit | Error>>) {
  const asked: string[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (address, options) => {
    if (typeof address !== 'string') throw new Error('an address is a text here');
    const name = address.slice(1);
    asked.push(name);
    options?.signal?.throwIfAborted();
    const answer = answers[name];
    if (answer instanceof Error) throw answer;
    return answer === undefined ? new Response('', { status: 404 }) : new Response(answer);
  });
  return asked;
}

async function textOf(pulls: ReturnType<typeof createPulls>, part: ImagePart | undefined) {
  if (part === undefined) throw new Error('no part');
  const kept = await pulls.kept(part);
  return kept === null ? null : new TextDecoder().decode(kept);
}

describe('pulling a language image', () => {
  test('brings its parts, tells how far it is, and needs no network the next time', async () => {
    const image = await imageOf({ a: 'aaaa', b: 'bb' });
    const asked = serve({ a: 'aaaa', b: 'bb' });
    const seen: PullProgress[] = [];
    const pulls = createPulls(openCache);
    const onProgress = (progress: PullProgress) => seen.push(progress);
    expect(await pulls.pull(image, { signal: never, onProgress })).toMatchObject({ ok: true });
    expect(seen.at(-1)).toEqual({ bytes: 6, of: 6 });
    expect(seen.map(({ bytes }) => bytes)).toEqual(
      seen.map(({ bytes }) => bytes).toSorted((x, y) => x - y),
    );
    expect(await createPulls(openCache).pull(image, { signal: never, onProgress })).toMatchObject({
      ok: true,
    });
    expect(asked).toEqual(['a', 'b']);
    expect(await textOf(pulls, image.parts[0])).toBe('aaaa');
  });

  test('brings what two images share once', async () => {
    const asked = serve({ a: 'aaaa', b: 'bb' });
    const pulls = createPulls(openCache);
    const options = { signal: never, onProgress: () => undefined };
    await pulls.pull(await imageOf({ a: 'aaaa' }), options);
    await pulls.pull(await imageOf({ a: 'aaaa', b: 'bb' }), options);
    expect(asked).toEqual(['a', 'b']);
  });

  test.each([
    ['changed on the way', 'aaba'],
    ['cut short', 'aaa'],
    ['followed by more', 'aaaaaaaaa'],
    ['a page that says sorry', '<!doctype html><title>Not found</title>'],
  ])('keeps nothing that is %s', async (_what, answer) => {
    serve({ a: answer });
    const image = await imageOf({ a: 'aaaa' });
    const pulls = createPulls(openCache);
    expect(await pulls.pull(image, { signal: never, onProgress: () => undefined })).toEqual({
      ok: false,
      problem: { kind: 'corrupt', part: 'a' },
    });
    expect(await textOf(pulls, image.parts[0])).toBe(null);
  });

  test('without a network says how much is missing, keeps what came, and goes on from there', async () => {
    serve({ a: 'aaaa', b: new TypeError('Failed to fetch') });
    const image = await imageOf({ a: 'aaaa', b: 'bb' });
    const pulls = createPulls(openCache);
    const options = { signal: never, onProgress: () => undefined };
    expect(await pulls.pull(image, options)).toEqual({
      ok: false,
      problem: { kind: 'offline', missingBytes: 2 },
    });
    vi.restoreAllMocks();
    const asked = serve({ b: 'bb' });
    expect(await pulls.pull(image, options)).toMatchObject({ ok: true });
    expect(asked).toEqual(['b']);
  });

  test('fetches once for two who want it, and goes on when one of them leaves', async () => {
    let finish: (text: string) => void = () => undefined;
    const body = new ReadableStream({
      start(controller) {
        finish = (text) => {
          controller.enqueue(new TextEncoder().encode(text));
          controller.close();
        };
      },
    });
    const asked = serve({ a: body });
    const image = await imageOf({ a: 'aaaa' });
    const pulls = createPulls(openCache);
    const leaving = new AbortController();
    const first = pulls.pull(image, { signal: leaving.signal, onProgress: () => undefined });
    const second = pulls.pull(image, { signal: never, onProgress: () => undefined });
    await expect.poll(() => asked).toEqual(['a']);
    leaving.abort();
    expect(await first).toEqual({ ok: false, problem: { kind: 'stopped' } });
    finish('aaaa');
    expect(await second).toMatchObject({ ok: true });
    expect(asked).toEqual(['a']);
  });

  test('stops the fetch when no one wants it any more', async () => {
    const signals: AbortSignal[] = [];
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (_address, options) => {
      if (options?.signal) signals.push(options.signal);
      return new Response(new ReadableStream());
    });
    const leaving = new AbortController();
    const pull = createPulls(openCache).pull(await imageOf({ a: 'aaaa' }), {
      signal: leaving.signal,
      onProgress: () => undefined,
    });
    await expect.poll(() => signals.length).toBe(1);
    leaving.abort();
    expect(await pull).toEqual({ ok: false, problem: { kind: 'stopped' } });
    await expect.poll(() => signals[0]?.aborted).toBe(true);
  });

  test('begins anew for who comes when the last one has just left', async () => {
    const image = await imageOf({ a: 'aaaa' });
    vi.spyOn(globalThis, 'fetch').mockImplementation(
      async () => new Response(new ReadableStream()),
    );
    const pulls = createPulls(openCache);
    const leaving = new AbortController();
    const first = pulls.pull(image, { signal: leaving.signal, onProgress: () => undefined });
    await expect.poll(() => vi.mocked(fetch).mock.calls.length).toBe(1);
    leaving.abort();
    await first;
    serve({ a: 'aaaa' });
    expect(await pulls.pull(image, { signal: never, onProgress: () => undefined })).toMatchObject({
      ok: true,
    });
  });

  test('says so when the browser keeps nothing at all', async () => {
    const pulls = createPulls(() => Promise.reject(new DOMException('no', 'SecurityError')));
    const image = await imageOf({ a: 'aaaa' });
    expect(await pulls.pull(image, { signal: never, onProgress: () => undefined })).toEqual({
      ok: false,
      problem: { kind: 'unkept', reason: 'SecurityError: no' },
    });
  });

  test('leaves what was there when the browser has no room', async () => {
    serve({ a: 'aaaa', b: 'bb' });
    const image = await imageOf({ a: 'aaaa', b: 'bb' });
    const pulls = createPulls(async () => {
      const cache = await openCache();
      const put = cache.put.bind(cache);
      cache.put = async (key, response) => {
        if ((await response.clone().text()) === 'bb')
          throw new DOMException('', 'QuotaExceededError');
        return put(key, response);
      };
      return cache;
    });
    expect(await pulls.pull(image, { signal: never, onProgress: () => undefined })).toEqual({
      ok: false,
      problem: { kind: 'full', missingBytes: 2 },
    });
    expect(await textOf(pulls, image.parts[0])).toBe('aaaa');
  });
});
