import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Language } from '../../src/dojo/ports.ts';
import type { ImagePart } from '../../src/kata/language-image.ts';
import type { Manifest } from '../../src/kata/manifest.ts';
import { imagesHere } from '../../src/offline/language-images.ts';
import { sha256Of } from '../../src/offline/sha256.ts';
import { loadLanguageShelf, type LanguageShelf } from '../../src/ui/models/language-shelf.ts';
import { hikerLanguage, openDojo, type TestDojo } from '../support/dojo.ts';
import { creationOf, openNew } from '../support/katas.ts';

// Real Cache Storage and a real store; what a server answers is made here.

const cacheName = `tests-shelf-model-${crypto.randomUUID()}`;
let dojo: TestDojo;
let shelf: LanguageShelf;
let asked: string[];
/** What the server has no more of, from then on. */
let gone: Set<string>;

beforeEach(async () => {
  asked = [];
  gone = new Set();
  vi.spyOn(globalThis, 'fetch').mockImplementation((address) => {
    const text = typeof address === 'string' ? address.slice(1) : '';
    asked.push(text);
    return gone.has(text)
      ? Promise.reject(new TypeError('Failed to fetch'))
      : Promise.resolve(new Response(text));
  });
  const [clang, cpp, lua] = await Promise.all(['clang', 'c++', 'lua'].map(partOf));
  if (clang === undefined || cpp === undefined || lua === undefined) throw new Error('no parts');
  const images = [
    { name: 'pocket-dojo/cpp:1-1111111', parts: [clang, cpp] },
    { name: 'pocket-dojo/c:1-1111111', parts: [clang] },
    { name: 'pocket-dojo/lua_assert:1-1111111', parts: [lua] },
  ];
  const { shelf: imagesShelf } = imagesHere(images, () => caches.open(cacheName));
  dojo = openDojo({
    images: imagesShelf,
    startPoints: {
      exercises: () => Promise.resolve([]),
      languages: () =>
        Promise.resolve([
          languageOf('C++, assert', 'cpp'),
          languageOf('C, assert', 'c'),
          languageOf('Lua, assert', 'lua_assert'),
        ]),
    },
  });
  shelf = await loadLanguageShelf(dojo);
});

afterEach(async () => {
  shelf.close();
  vi.restoreAllMocks();
  await dojo.close();
  await caches.delete(cacheName);
});

async function partOf(text: string): Promise<ImagePart> {
  const content = new TextEncoder().encode(text);
  const sha256 = await sha256Of(content.buffer);
  const sizeBytes = content.length;
  return { name: text, kind: 'bytes', url: `/${text}`, sizeBytes, sha256, comesWithApp: false };
}

function languageOf(displayName: string, image: string): Language {
  const language = hikerLanguage();
  const image_name = `pocket-dojo/${image}:1-1111111`;
  return {
    ...language,
    manifest: { ...language.manifest, display_name: displayName, image_name },
  };
}

async function begin(id: string, said: Partial<Manifest>): Promise<void> {
  const creation = creationOf(id);
  const begun = await openNew(dojo.store, {
    ...creation,
    manifest: { ...creation.manifest, ...said },
  });
  begun.close();
}

const rowOf = (displayName: string) => {
  const row = shelf.images.value.find((each) => each.displayName === displayName);
  if (row === undefined) throw new Error(`no ${displayName}`);
  return row;
};

test('all languages are fetched, the smallest first, and what they share once', async () => {
  expect(shelf.total.value).toEqual({ sizeBytes: 11, keptBytes: 0 });
  const seen: number[] = [];
  const stop = shelf.pullOfAll.subscribe((pull) => pull !== null && seen.push(pull.bytes));
  await shelf.pullAll();
  stop();
  expect(asked).toEqual(['lua', 'clang', 'c++']);
  expect(shelf.total.value).toEqual({ sizeBytes: 11, keptBytes: 11 });
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  expect(seen.at(-1)).toBe(11);
  expect(shelf.pullOfAll.value).toBe(null);
});

test('without a network all stops with a sentence, and goes on where it ended', async () => {
  gone.add('clang');
  await shelf.pullAll();
  expect(shelf.problem.value).toMatch(/could not be fetched/);
  expect(rowOf('Lua, assert').keptBytes).toBe(3);
  gone.clear();
  asked.length = 0;
  await shelf.pullAll();
  expect(asked).toEqual(['clang', 'c++']);
  expect(shelf.problem.value).toBe(null);
});

test('all can be stopped, as can the one that comes', async () => {
  const stopping = shelf.pullOfAll.subscribe((pull) => pull?.bytes === 3 && pull.stop());
  await shelf.pullAll();
  stopping();
  expect(shelf.total.value.keptBytes).toBeLessThan(11);
  expect(shelf.problem.value).toBe('');
  expect(shelf.pulls.value.size).toBe(0);
});

test('what would make no room is not offered to be removed', async () => {
  await shelf.pullAll();
  expect(rowOf('C, assert').freedBytes).toBe(0);
  expect(rowOf('C++, assert').freedBytes).toBe(3);
  await shelf.remove(rowOf('C++, assert').name);
  expect(rowOf('C, assert').freedBytes).toBe(5);
});

test('before a language is removed that practices need, they are named', async () => {
  await shelf.pullAll();
  await begin('AAAAAA', { display_name: 'C++, assert' });
  // From elsewhere: it is told by its image.
  await begin('BBBBBB', { display_name: 'Lua 5.1', image_name: 'pocket-dojo/lua_assert:1-old' });
  const { name } = rowOf('C++, assert');
  await shelf.remove(name);
  expect(shelf.removal.value?.neededBy.map(({ id }) => id)).toEqual(['AAAAAA']);
  await shelf.removeAsked(false);
  expect(rowOf('C++, assert').keptBytes).toBe(8);
  await shelf.remove(name);
  await shelf.removeAsked(true);
  expect(rowOf('C++, assert').keptBytes).toBe(5);
  await shelf.remove(rowOf('Lua, assert').name);
  expect(shelf.removal.value?.neededBy.map(({ id }) => id)).toEqual(['BBBBBB']);
  await shelf.removeAsked(false);
  await shelf.remove(rowOf('C, assert').name);
  expect(shelf.removal.value).toBe(null);
  expect(rowOf('C, assert').keptBytes).toBe(0);
});
