import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PullProgress } from '../../src/dojo/image-ports.ts';
import type { ImagePart, LanguageImage } from '../../src/kata/language-image.ts';
import { begunParts } from '../../src/offline/begun-parts.ts';
import { createPulls } from '../../src/offline/pulls.ts';
import { sha256Of } from '../../src/offline/sha256.ts';

// Real Cache Storage; what a server answers, and how far it comes, is made here.

const cacheName = `tests-resume-${crypto.randomUUID()}`;
const openCache = () => caches.open(cacheName);
const never = new AbortController().signal;

afterEach(async () => {
  vi.restoreAllMocks();
  await caches.delete(cacheName);
});

async function imageOf(text: string): Promise<{ image: LanguageImage; part: ImagePart }> {
  const content = new TextEncoder().encode(text);
  const sha256 = await sha256Of(content.buffer);
  const part: ImagePart = {
    name: 'a',
    kind: 'bytes',
    url: '/a',
    sizeBytes: content.length,
    sha256,
    comesWithApp: false,
  };
  return { image: { name: 'pocket-dojo/test', parts: [part] }, part };
}

async function textOf(pulls: ReturnType<typeof createPulls>, part: ImagePart) {
  const kept = await pulls.kept(part);
  return kept === null ? null : new TextDecoder().decode(kept);
}

describe('pulling goes on from where it ended', () => {
  const text = 'abcdefghij';

  /** A server of one file: it answers ranges or not, and breaks off after so many bytes. */
  function serveFile({ givesRanges = true, breaksAfter = Infinity, file = text } = {}) {
    const ranges: (string | null)[] = [];
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (_address, options) => {
      const range = new Headers(options?.headers).get('Range');
      ranges.push(range);
      const from = givesRanges ? Number(/bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0) : 0;
      if (from >= file.length) return new Response('', { status: 416 });
      let at = from;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (options?.signal?.aborted === true) controller.error(options.signal.reason);
          else if (at - from >= breaksAfter) controller.error(new TypeError('network error'));
          else if (at >= file.length) controller.close();
          else controller.enqueue(new TextEncoder().encode(file[at++]));
        },
      });
      const isPart = givesRanges && range !== null;
      return new Response(body, {
        status: isPart ? 206 : 200,
        headers: isPart
          ? { 'Content-Range': `bytes ${from}-${file.length - 1}/${file.length}` }
          : {},
      });
    });
    return ranges;
  }

  /** As on a new visit, with pieces of four bytes. */
  const visit = () => createPulls(openCache, begunParts(openCache, 4));
  const options = { signal: never, onProgress: () => undefined };

  test.each([
    [
      'where the server gives ranges, only the rest comes',
      true,
      [null, 'bytes=6-', 'bytes=9-'],
      [4, 1],
    ],
    ['where it gives none, it all comes again', false, [null, 'bytes=6-', 'bytes=6-'], [4, 4]],
  ])('after a reload: %s', async (_what, givesRanges, asked, missing) => {
    const { image, part } = await imageOf(text);
    const ranges: (string | null)[] = [];
    const first = serveFile({ givesRanges, breaksAfter: 6 });
    expect(await visit().pull(image, options)).toEqual(offline(missing[0]));
    ranges.push(...first);
    const second = serveFile({ givesRanges, breaksAfter: 3 });
    expect(await visit().pull(image, options)).toMatchObject({ ok: false });
    ranges.push(...second);
    const third = serveFile({ givesRanges });
    const seen: number[] = [];
    const onProgress = ({ bytes }: PullProgress) => seen.push(bytes);
    expect(await visit().pull(image, { signal: never, onProgress })).toMatchObject({ ok: true });
    ranges.push(...third);
    expect(ranges).toEqual(asked);
    expect(seen[0]).toBe(givesRanges ? 9 : 6);
    expect(await textOf(visit(), part)).toBe(text);
  });

  test('after it was stopped, with what came until then', async () => {
    const { image, part } = await imageOf(text);
    serveFile();
    const stopper = new AbortController();
    const pull = visit().pull(image, {
      signal: stopper.signal,
      onProgress: ({ bytes }) => bytes === 5 && stopper.abort(),
    });
    expect(await pull).toEqual({ ok: false, problem: { kind: 'stopped' } });
    await expect.poll(() => visit().keptBytes(part)).toBeGreaterThanOrEqual(4);
    const ranges = serveFile();
    expect(await visit().pull(image, options)).toMatchObject({ ok: true });
    expect(ranges[0]).toMatch(/^bytes=[4-9]-$/);
    expect(await textOf(visit(), part)).toBe(text);
  });

  test.each([
    ['of something else', 'xxxxxxxxxx'],
    ['of something shorter', 'xxxxxx'],
  ])('what had come was %s: it comes anew, and is right', async (_what, file) => {
    const { image, part } = await imageOf(text);
    serveFile({ file, breaksAfter: file.length - 1 });
    await visit().pull(image, options);
    const ranges = serveFile();
    expect(await visit().pull(image, options)).toMatchObject({ ok: true });
    expect(ranges).toHaveLength(2);
    expect(ranges[1]).toBe(null);
    expect(await textOf(visit(), part)).toBe(text);
  });

  test('pieces are kept no longer than the whole needs them, and go when it is removed', async () => {
    const { image, part } = await imageOf(text);
    serveFile({ breaksAfter: 6 });
    await visit().pull(image, options);
    expect(await visit().keptBytes(part)).toBe(6);
    serveFile();
    await visit().pull(image, options);
    expect((await (await openCache()).keys()).map(({ url }) => new URL(url).pathname)).toEqual([
      `/language-image-part/${part.sha256}`,
    ]);
    await visit().forget(part);
    serveFile({ breaksAfter: 6 });
    await visit().pull(image, options);
    await visit().forget(part);
    expect(await (await openCache()).keys()).toEqual([]);
  });

  function offline(missingBytes = 0) {
    return { ok: false, problem: { kind: 'offline', missingBytes } };
  }
});
