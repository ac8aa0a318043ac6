import { hexOf, textOf, type Bytes } from '../git/bytes.ts';
import { objectTypes, type GitObject } from '../git/git-objects.ts';
import { applyDelta } from './apply-delta.ts';
import { inflate } from './inflate.ts';
import { limits } from './limits.ts';
import { readPackIndex } from './read-pack-index.ts';

/** Contents that are remembered, in bytes: most deltas stand on one that was just made. */
const rememberedBytes = 64_000_000;
const [headerLength, checksumLength] = [12, 20];

/**
 * Every object of a pack (gitformat-pack, version 2), in the order of the pack. The oid is the one
 * that the index says; whoever reads it compares it with the content. Throws RangeError when the pack
 * is broken, and names the object.
 */
export function* readPack(pack: Bytes, index: Bytes): Generator<GitObject> {
  if (pack.length < headerLength + checksumLength || textOf(pack.subarray(0, 4)) !== 'PACK') {
    throw new RangeError('it is no pack');
  }
  const { oids, offsets } = readPackIndex(index, limits.objects);
  const starts = [...oids.keys()].toSorted((a, b) => a - b);
  const ends = new Map(
    starts.map((start, at) => [start, starts[at + 1] ?? pack.length - checksumLength]),
  );
  const remember = memory(rememberedBytes);

  function entry(offset: number): Entry {
    const end = ends.get(offset);
    if (end === undefined) throw new RangeError(`no object starts at byte ${offset}`);
    return entryIn(pack.subarray(0, end), offset, offsets);
  }

  function object(start: number): Inflated {
    const deltas: { readonly offset: number; readonly delta: Bytes }[] = [];
    let offset = start;
    for (;;) {
      const known = remember.find(offset);
      const { base, type, content } = known ?? entry(offset);
      if (base === null) {
        // All versions of a text may stand on one: it stays known while it is asked for.
        const whole = { base, type, content };
        remember.keep(offset, whole);
        return deltas.reduceRight(applied, whole);
      }
      deltas.push({ offset, delta: content });
      offset = base;
      if (deltas.length > limits.deltas) throw new RangeError('its deltas come to no end');
    }
  }

  function applied(
    base: Inflated,
    { offset, delta }: { readonly offset: number; readonly delta: Bytes },
  ): Inflated {
    const made = { ...base, content: applyDelta(base.content, delta, limits.objectBytes) };
    remember.keep(offset, made);
    return made;
  }

  for (const start of starts) {
    const oid = oids.get(start) ?? '';
    try {
      const found = object(start);
      remember.keep(start, found);
      yield { oid, type: found.type, content: found.content };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new RangeError(`object ${oid}: ${error.message}`);
    }
  }
}

type Inflated = { readonly base: null; readonly type: GitObject['type']; readonly content: Bytes };
/** A delta's `content` is what is to be done to the object at `base`. */
type Entry = Inflated | { readonly base: number; readonly type: null; readonly content: Bytes };

const [offsetDelta, refDelta] = [6, 7];

function entryIn(pack: Uint8Array, offset: number, offsets: ReadonlyMap<string, number>): Entry {
  const first = pack[offset] ?? 0;
  const kind = (first >> 4) & 0x07;
  let size = first & 0x0f;
  let at = offset + 1;
  for (let byte = first, scale = 0x10; byte >= 0x80; scale *= 0x80, at += 1) {
    if (at >= pack.length || scale > 2 ** 42) throw new RangeError('its length is cut short');
    byte = pack[at] ?? 0;
    size += (byte & 0x7f) * scale;
  }
  if (size > limits.objectBytes) throw new RangeError(`it has ${size} bytes`);
  const [base, start] = baseIn(pack, { kind, offset, at }, offsets);
  const content = inflate(pack.subarray(start), size);
  if (content.length !== size) throw new RangeError(`it has ${content.length} bytes, not ${size}`);
  if (base !== null) return { base, type: null, content };
  const type = objectTypes[kind - 1];
  if (type === undefined) throw new RangeError(`git has no objects of type ${kind}`);
  return { base, type, content };
}

function baseIn(
  pack: Uint8Array,
  { kind, offset, at }: { readonly kind: number; readonly offset: number; readonly at: number },
  offsets: ReadonlyMap<string, number>,
): readonly [base: number | null, end: number] {
  if (kind === refDelta) {
    const oid = hexOf(pack.subarray(at, at + 20));
    const base = offsets.get(oid);
    if (base === undefined) throw new RangeError(`its base, ${oid}, is not in the pack`);
    return [base, at + 20];
  }
  if (kind !== offsetDelta) return [null, at];
  let end = at + 1;
  let back = (pack[at] ?? 0) & 0x7f;
  for (let byte = pack[at] ?? 0; byte >= 0x80 && end < pack.length; end += 1) {
    byte = pack[end] ?? 0;
    back = (back + 1) * 0x80 + (byte & 0x7f);
  }
  return [offset - back, end];
}

/** What was kept last, up to so many bytes. */
function memory(most: number) {
  const kept = new Map<number, Inflated>();
  let bytes = 0;
  return {
    find: (offset: number) => kept.get(offset),
    keep(offset: number, object: Inflated): void {
      bytes -= kept.get(offset)?.content.length ?? 0;
      kept.delete(offset);
      kept.set(offset, object);
      bytes += object.content.length;
      for (const [oldest, { content }] of kept) {
        if (bytes <= most) break;
        kept.delete(oldest);
        bytes -= content.length;
      }
    },
  };
}
