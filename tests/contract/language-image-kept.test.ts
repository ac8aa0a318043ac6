import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ImagePart, LanguageImage } from '../../src/kata/language-image.ts';
import { imagesHere, type ImagesHere } from '../../src/offline/language-images.ts';
import { sha256Of } from '../../src/offline/sha256.ts';

// Real Cache Storage, over several builds of the app; what a server answers is made here.

let cacheName: string;
let asked: string[];
const wanted = { signal: new AbortController().signal, onProgress: () => undefined };
const python = 'pocket-dojo/python_unittest';

beforeEach(() => {
  cacheName = `tests-kept-${crypto.randomUUID()}`;
  asked = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((address) => {
    const text = typeof address === 'string' ? address.slice(1) : '';
    asked.push(text);
    return Promise.resolve(new Response(text));
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await caches.delete(cacheName);
});

async function partOf(text: string, comesWithApp = false): Promise<ImagePart> {
  const content = new TextEncoder().encode(text);
  const sha256 = await sha256Of(content.buffer);
  const sizeBytes = content.length;
  return { name: text, kind: 'bytes', url: `/${text}`, sizeBytes, sha256, comesWithApp };
}

async function imageOf(name: string, ...texts: readonly string[]): Promise<LanguageImage> {
  // What begins with `app` is brought by the app itself.
  const parts = texts.map((text) => partOf(text, text.startsWith('app')));
  return { name, parts: await Promise.all(parts) };
}

/** The app as it is built with these images. */
const build = (...shipped: readonly LanguageImage[]): ImagesHere =>
  imagesHere(shipped, () => caches.open(cacheName));

/** Pulls all of an image, as a press of [test] does, and waits until it is kept for later builds. */
async function pulled(here: ImagesHere, image: LanguageImage): Promise<void> {
  expect(await here.pull(image, wanted)).toMatchObject({ ok: true });
  const key = `/language-image/${encodeURIComponent(image.name)}`;
  await expect.poll(async () => caches.match(key, { cacheName })).toBeDefined();
}

async function textsOf(here: ImagesHere, image: LanguageImage | null): Promise<readonly string[]> {
  const contents = (image?.parts ?? []).map((part) => here.read(part));
  return (await Promise.all(contents)).map((content) => new TextDecoder().decode(content));
}

describe('the image that a practice names', () => {
  const nameOf = async (here: ImagesHere, name: string) => (await here.find(name))?.name ?? null;

  test.each([
    ['the same', `${python}:3.14-1111111`, `${python}:3.14-1111111`],
    ['one of the same version', `${python}:3.13-0000000`, `${python}:3.13-2222222`],
    ['of an older build, by its hash alone', `${python}:0123abc`, `${python}:3.14-1111111`],
    ['without any tag', python, `${python}:3.14-1111111`],
    ['of a version that is gone', `${python}:3.9-0000000`, `${python}:3.14-1111111`],
    ['of a language that is not here', 'pocket-dojo/cobol:1', null],
    ['of cyber-dojo', 'cyberdojofoundation/python_unittest:8a2c', null],
  ])('is taken: %s', async (_what, named, taken) => {
    const [newer, older] = await Promise.all([
      imageOf(`${python}:3.14-1111111`, 'a'),
      imageOf(`${python}:3.13-2222222`, 'b'),
    ]);
    expect(await nameOf(build(newer, older), named)).toBe(taken);
  });

  test('is used after an update of the app while it is kept, without a network', async () => {
    const before = await imageOf(`${python}:3.14-1111111`, 'app one', 'library');
    await pulled(build(before), before);
    asked.length = 0;
    const updated = build(await imageOf(`${python}:3.14-2222222`, 'app two', 'library'));
    const found = await updated.find(before.name);
    expect(found?.name).toBe(before.name);
    // The same object, so that the sandbox knows that nothing has changed.
    expect(await updated.find(before.name)).toBe(found);
    if (found === null) throw new Error('not found');
    expect(await updated.pull(found, wanted)).toMatchObject({ ok: true });
    expect(await textsOf(updated, found)).toEqual(['app one', 'library']);
    expect(asked).toEqual([]);
    expect(await updated.shelf.standing(before.name)).toEqual({
      used: before.name,
      newest: `${python}:3.14-2222222`,
    });
  });

  test('is the newest when only a part of the older one is kept', async () => {
    const before = await imageOf(`${python}:3.14-1111111`, 'one', 'library');
    await pulled(build(before), before);
    const now = await imageOf(`${python}:3.14-2222222`, 'two', 'library');
    const cache = await caches.open(cacheName);
    await cache.delete(`/language-image-part/${before.parts[0]?.sha256 ?? ''}`);
    expect(await nameOf(build(now), before.name)).toBe(now.name);
  });

  test('that is damaged is not run: the newest is, from then on', async () => {
    const before = await imageOf(`${python}:3.14-1111111`, 'one');
    await pulled(build(before), before);
    const now = build(await imageOf(`${python}:3.14-2222222`, 'two'));
    const cache = await caches.open(cacheName);
    const key = `/language-image-part/${before.parts[0]?.sha256 ?? ''}`;
    await cache.put(key, new Response('something else'));
    const found = await now.find(before.name);
    await expect(textsOf(now, found)).rejects.toThrow('one is damaged, and was not used');
    expect(await nameOf(now, before.name)).toBe(`${python}:3.14-2222222`);
  });
});

test('a damaged part of this build is never handed out: it is fetched again', async () => {
  const image = await imageOf(`${python}:3.14-1111111`, 'one', 'library');
  const here = build(image);
  await pulled(here, image);
  const cache = await caches.open(cacheName);
  const key = `/language-image-part/${image.parts[0]?.sha256 ?? ''}`;
  await cache.put(key, new Response('something else'));
  await expect(textsOf(here, image)).rejects.toThrow('one is damaged, and was not used');
  asked.length = 0;
  await pulled(here, image);
  expect(await textsOf(here, image)).toEqual(['one', 'library']);
  expect(asked).toEqual(['one']);
});

test('of each language two older images are kept, and nothing that none of them needs', async () => {
  const versions = await Promise.all(
    ['1', '2', '3', '4'].map((n) =>
      imageOf(`${python}:3.14-${n.repeat(7)}`, `part ${n}`, 'library'),
    ),
  );
  for (const version of versions) {
    await pulled(build(version), version);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const last = versions.at(-1);
  if (last === undefined) throw new Error('no version');
  const here = build(last);
  await expect
    .poll(async () => (await here.shelf.kept()).map(({ name }) => name.slice(-7)))
    .toEqual(['4444444', '3333333', '2222222']);
  const cache = await caches.open(cacheName);
  const isKept = async (part = 0) =>
    (await cache.match(`/language-image-part/${versions[part]?.parts[0]?.sha256 ?? ''}`)) !==
    undefined;
  await expect.poll(async () => isKept(0)).toBe(false);
  expect([await isKept(1), await isKept(2), await isKept(3)]).toEqual([true, true, true]);
});

test('an older image can be removed, and leaves what the newest needs', async () => {
  const before = await imageOf(`${python}:3.14-1111111`, 'one', 'library');
  const now = await imageOf(`${python}:3.14-2222222`, 'two', 'library');
  await pulled(build(before), before);
  const here = build(now);
  await pulled(here, now);
  expect(await here.shelf.kept()).toMatchObject([
    { name: now.name, keptBytes: 10 },
    { name: before.name, keptBytes: 10, isOlder: true },
  ]);
  await here.shelf.remove(before.name);
  expect(await here.shelf.kept()).toMatchObject([{ name: now.name, keptBytes: 10 }]);
});

test('what two frameworks of a runtime share is fetched once', async () => {
  const { images } = await import('virtual:language-images');
  const named = (name: string) => {
    const found = images.find((image) => image.name.startsWith(`pocket-dojo/${name}:`));
    if (found === undefined) throw new Error(`no image ${name}`);
    return found;
  };
  const [mocha, typescript] = [named('javascript_mocha'), named('typescript_mocha')];
  // What the server sends is what the build has made.
  vi.restoreAllMocks();
  const fetching = vi.spyOn(globalThis, 'fetch');
  const here = build(mocha, typescript);
  await pulled(here, mocha);
  fetching.mockClear();
  await pulled(here, typescript);
  const fetched = fetching.mock.calls.map(([address]) => address);
  const own = typescript.parts.filter(
    ({ sha256 }) => !mocha.parts.some((part) => part.sha256 === sha256),
  );
  expect(own.length).toBeGreaterThan(0);
  expect(own.length).toBeLessThan(typescript.parts.length);
  expect(fetched.toSorted()).toEqual(own.map(({ url }) => url).toSorted());
});
