import {
  imageRepository,
  imageVersion,
  partsFormat,
  type ImagePart,
  type LanguageImage,
} from '../kata/language-image.ts';
import { hashOfPiece } from './begun-parts.ts';

/**
 * Notes of the images that are wholly kept: with them an image can still be run when a later build of
 * the app has another in its place. They lie beside the parts.
 */
export type ImageRecords = ReturnType<typeof imageRecords>;

type ImageRecord = {
  readonly image: LanguageImage;
  /** The parts can be run by this build's sandbox when it is the same. */
  readonly format: number;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** So many older ones are kept, of each language in each version. */
const mostOlder = 2;

export function imageRecords(openCache: () => Promise<Cache>, shipped: readonly LanguageImage[]) {
  const shippedNames = new Set(shipped.map(({ name }) => name));
  return {
    /** Newest first. */
    older,
    async note(image: LanguageImage): Promise<void> {
      const cache = await openCache();
      if ((await cache.match(keyOf(image.name))) !== undefined) return;
      // Later it comes with no app any more.
      const parts = image.parts.map((part) => ({ ...part, comesWithApp: false }));
      const record: ImageRecord = {
        image: { ...image, parts },
        format: partsFormat,
        at: Date.now(),
      };
      await cache.put(keyOf(image.name), new Response(JSON.stringify(record)));
      await tidy(cache);
    },
    async drop(name: string): Promise<void> {
      await (await openCache()).delete(keyOf(name));
    },
  };

  async function older(): Promise<readonly LanguageImage[]> {
    const cache = await openCache();
    return (await records(cache))
      .filter(({ image, format }) => !shippedNames.has(image.name) && format === partsFormat)
      .toSorted((one, other) => other.at - one.at)
      .map(({ image }) => image);
  }

  /** What a build has left that no longer runs, or that others came after, goes with its parts. */
  async function tidy(cache: Cache): Promise<void> {
    const stays: LanguageImage[] = [];
    for (const image of await older()) {
      const others = stays.filter((other) => familyOf(other) === familyOf(image));
      if (others.length < mostOlder) stays.push(image);
      else await cache.delete(keyOf(image.name));
    }
    for (const { image, format } of await records(cache)) {
      if (format !== partsFormat) await cache.delete(keyOf(image.name));
    }
    const used = new Set([...shipped, ...stays].flatMap(({ parts }) => parts.map(keyOfPart)));
    const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname);
    const whole = new Set(paths.filter((path) => path.startsWith(partFolder)));
    for (const path of paths) {
      const hash = hashOfPiece(path);
      const isUnused = whole.has(path) && !used.has(path);
      const ofPart = hash === null ? null : `${partFolder}${hash}`;
      const isLeftOver = ofPart !== null && (whole.has(ofPart) || !used.has(ofPart));
      if (isUnused || isLeftOver) await cache.delete(path);
    }
  }
}

/** No address that anyone asks for: only the hash counts. */
export function keyOfPart({ sha256 }: ImagePart): string {
  return `${partFolder}${sha256}`;
}

const partFolder = '/language-image-part/';
const recordFolder = '/language-image/';

function keyOf(imageName: string): string {
  return `${recordFolder}${encodeURIComponent(imageName)}`;
}

function familyOf({ name }: LanguageImage): string {
  return `${imageRepository(name)}:${imageVersion(name)}`;
}

async function records(cache: Cache): Promise<readonly ImageRecord[]> {
  const all: ImageRecord[] = [];
  for (const request of await cache.keys()) {
    if (!new URL(request.url).pathname.startsWith(recordFolder)) continue;
    const found: unknown = await (await cache.match(request))?.json().catch(() => null);
    if (isRecord(found)) all.push(found);
  }
  return all;
}

/** Written by this app alone; what another build wrote otherwise is none. */
function isRecord(value: unknown): value is ImageRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    typeof value.format === 'number' &&
    'at' in value &&
    typeof value.at === 'number' &&
    'image' in value &&
    typeof value.image === 'object' &&
    value.image !== null &&
    'parts' in value.image &&
    Array.isArray(value.image.parts)
  );
}
