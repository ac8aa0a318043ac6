import { assert, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { deltaOf } from '../../src/archive/delta.ts';

const base = bytesOf('a line\n'.repeat(30_000));

test.each([
  ['nothing changed', base, base, 20],
  ['a line more at the end', base, bytesOf(`${'a line\n'.repeat(30_000)}more\n`), 30],
  ['a line less', base, base.subarray(7), 20],
  [
    'all new',
    bytesOf('x'),
    bytesOf('quite different, and longer than an insert can be '.repeat(9)),
    500,
  ],
  ['emptied', base, bytesOf(''), 8],
  ['from nothing', bytesOf(''), bytesOf('new'), 8],
  ['a few bytes in the middle', base, replaced(base, 1000, 'HERE'), 40],
  [
    'more than one copy can take',
    bytesOf('x'.repeat(17_000_000)),
    bytesOf('x'.repeat(17_000_001)),
    40,
  ],
])('a delta gives the target, and is short: %s', (_name, from, to, longest) => {
  const delta = deltaOf(from, to);
  expect(applied(from, delta).length).toBe(to.length);
  expect(equal(applied(from, delta), to)).toBe(true);
  expect(delta.length).toBeLessThanOrEqual(longest);
});

test('a delta between any two contents gives the second', () => {
  const content = uint8Array({ maxLength: 300, max: 3 });
  assert(
    property(content, content, content, content, (start, end, a, b) => {
      const [from, to] = [join(start, a, end), join(start, b, end)];
      return equal(applied(from, deltaOf(from, to)), to);
    }),
    { numRuns: 2000 },
  );
});

/** Reads a delta as gitformat-pack says, apart from the code that writes it. */
function applied(from: Uint8Array, delta: Uint8Array): Uint8Array {
  let at = 0;
  const next = () => delta[at++] ?? NaN;
  const length = () => {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = next();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
  };
  expect(length()).toBe(from.length);
  const target = new Uint8Array(length());
  let filled = 0;
  while (at < delta.length) {
    const op = next();
    let part: Uint8Array;
    if (op & 0x80) {
      const read = (bits: readonly number[]) =>
        bits.reduce((sum, bit, place) => sum + (op & bit ? next() * 256 ** place : 0), 0);
      const offset = read([1, 2, 4, 8]);
      const size = read([16, 32, 64]) || 0x10000;
      part = from.subarray(offset, offset + size);
    } else {
      part = delta.subarray(at, at + op);
      at += op;
    }
    target.set(part, filled);
    filled += part.length;
  }
  expect(filled).toBe(target.length);
  return target;
}

function replaced(bytes: Uint8Array, at: number, text: string): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(bytesOf(text), at);
  return copy;
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
