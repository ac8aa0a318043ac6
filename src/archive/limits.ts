/**
 * The most that is read of an archive, far beyond any kata: a thousand events are about 3 MB of tar
 * and 8000 objects. What is larger was made to fill a memory.
 */
export const limits = {
  /** Of all files together, when they are unpacked. */
  unpackedBytes: 100_000_000,
  /** Of one file: a pack may be most of a repository. */
  fileBytes: 60_000_000,
  /** How many times its own size an archive may unpack to, once it is more than `smallBytes`. */
  ratio: 200,
  smallBytes: 10_000_000,
  /** A kata that was never packed has a file for each object. */
  entries: 50_000,
  objects: 200_000,
  objectBytes: 10_000_000,
  /** Of all objects together; events.json grows, and each event has its own version of it. */
  allObjectsBytes: 2_000_000_000,
  /** How deltas may stand on each other: git's own packs go to 50, and its limit is 4095. */
  deltas: 4095,
  folderDepth: 40,
  pathBytes: 220,
  /** Of a path in an archive, which may have folders around those of a kata. */
  pathChars: 2000,
  /** Repositories, and start-points, that are looked for in one archive. */
  katas: 500,
} as const;
