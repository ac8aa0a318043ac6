import { assert, asyncProperty, shuffledSubarray } from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, type Bytes } from '../../src/git/bytes.ts';
import { versionDeflater } from '../../src/git/deflate-versions.ts';
import { deflated, wrappedObject } from '../../src/git/wrapped-object.ts';

const lines = Array.from(
  { length: 400 },
  (_, at) => `line ${at} says ${'no '.repeat(at % 30)}${(at * 7919) % 1009}\n`,
);
const grown = [20, 170, 250, 251, 340, 390, 399].map((count) => lines.slice(0, count).join(''));
const edited = grown.map((text) => text.replace('line 240 says', 'line 240 had said'));
const odd = [`${'\0'.repeat(9000)}é`, '\0'.repeat(20_000), ''];

test('versions that begin alike are compressed to what they are, in whatever order they come', async () => {
  const all = shuffledSubarray([...grown, ...edited, ...odd], { minLength: 2 });
  await assert(
    asyncProperty(all, async (texts) => {
      const deflate = versionDeflater();
      for (const text of texts) {
        const object = await wrappedObject('blob', bytesOf(text));
        expect(await inflatedByBrowser(deflate(object))).toEqual(object.wrapped);
      }
    }),
    { numRuns: 15, examples: [[[...grown, ...edited]], [[...edited, ...grown].toReversed()]] },
  );
});

test('and to hardly more than if each had been compressed alone', async () => {
  const deflate = versionDeflater();
  let [together, alone] = [0, 0];
  for (const text of grown) {
    const object = await wrappedObject('blob', bytesOf(text));
    together += deflate(object).length;
    alone += deflated(object).length;
  }
  expect(together / alone).toBeLessThan(1.1);
});

async function inflatedByBrowser(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
