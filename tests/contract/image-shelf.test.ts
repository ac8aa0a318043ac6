import { afterEach, expect, test, vi } from 'vitest';
import type { ImagePart, LanguageImage } from '../../src/kata/language-image.ts';
import { imagesHere } from '../../src/offline/language-images.ts';
import { sha256Of } from '../../src/offline/sha256.ts';

// Real Cache Storage; what a server answers is made here.

const cacheName = `tests-shelf-${crypto.randomUUID()}`;
const wanted = { signal: new AbortController().signal, onProgress: () => undefined };

afterEach(async () => {
  vi.restoreAllMocks();
  await caches.delete(cacheName);
});

async function partOf(text: string, comesWithApp = false): Promise<ImagePart> {
  const content = new TextEncoder().encode(text);
  return {
    name: text,
    kind: 'bytes',
    url: `/${text}`,
    sizeBytes: content.length,
    sha256: await sha256Of(content.buffer),
    comesWithApp,
  };
}

/** Two languages that share a part, and one that the app brings. */
async function openShelf() {
  vi.spyOn(globalThis, 'fetch').mockImplementation((address) =>
    Promise.resolve(new Response(typeof address === 'string' ? address.slice(1) : '')),
  );
  const [clang, cpp, make] = await Promise.all(['cla', 'cp', 'm'].map((text) => partOf(text)));
  if (clang === undefined || cpp === undefined || make === undefined) throw new Error('no parts');
  const images: readonly LanguageImage[] = [
    { name: 'c', parts: [clang, make] },
    { name: 'cpp', parts: [clang, cpp, make] },
    { name: 'js', parts: [await partOf('node', true)] },
  ];
  return imagesHere(images, () => caches.open(cacheName)).shelf;
}

const kept = async (shelf: Awaited<ReturnType<typeof openShelf>>) =>
  (await shelf.kept()).map(({ name, keptBytes, sizeBytes }) => [name, keptBytes, sizeBytes]);

test('nothing is here at first but what the app brings', async () => {
  expect(await kept(await openShelf())).toEqual([
    ['c', 0, 4],
    ['cpp', 0, 6],
    ['js', 0, 0],
  ]);
});

test('a language that was brought is here, and what another has of it', async () => {
  const shelf = await openShelf();
  expect(await shelf.pull('c', wanted)).toMatchObject({ ok: true });
  expect(await kept(shelf)).toEqual([
    ['c', 4, 4],
    ['cpp', 4, 6],
    ['js', 0, 0],
  ]);
});

test('what is removed leaves what another language that is here needs', async () => {
  const shelf = await openShelf();
  await shelf.pull('c', wanted);
  await shelf.pull('cpp', wanted);
  await shelf.remove('cpp');
  expect(await kept(shelf)).toEqual([
    ['c', 4, 4],
    ['cpp', 4, 6],
    ['js', 0, 0],
  ]);
  await shelf.remove('c');
  expect(await kept(shelf)).toEqual([
    ['c', 0, 4],
    ['cpp', 0, 6],
    ['js', 0, 0],
  ]);
});

test('a name that there is none of is a mistake of ours', async () => {
  const shelf = await openShelf();
  await expect(shelf.remove('cobol')).rejects.toThrow('no image cobol: there are 3');
});
