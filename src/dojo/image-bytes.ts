import type { KeptImage } from './image-ports.ts';

type Bytes = { readonly sizeBytes: number; readonly keptBytes: number };
type Parted = Pick<KeptImage, 'parts'>;

/** Of all these together: what two of them share is counted once. */
export function bytesOfAll(images: readonly Parted[]): Bytes {
  const parts = new Map(images.flatMap((image) => image.parts.map((part) => [part.sha256, part])));
  const sum = { sizeBytes: 0, keptBytes: 0 };
  for (const { sizeBytes, keptBytes } of parts.values()) {
    sum.sizeBytes += sizeBytes;
    sum.keptBytes += keptBytes;
  }
  return sum;
}

/** What is kept no longer when one of them is removed: not what another needs that is all here. */
export function bytesFreed<T extends Bytes & Parted>(images: readonly T[], removed: T): number {
  const stays = images.filter((image) => image !== removed && isAllKept(image));
  const needed = new Set(stays.flatMap(({ parts }) => parts.map(({ sha256 }) => sha256)));
  return bytesOfAll([{ parts: removed.parts.filter(({ sha256 }) => !needed.has(sha256)) }])
    .keptBytes;
}

function isAllKept({ keptBytes, sizeBytes }: Bytes): boolean {
  return keptBytes >= sizeBytes;
}
