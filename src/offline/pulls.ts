import type { PullOptions, PullProblem, PullProgress } from '../dojo/image-ports.ts';
import type { ImagePart, LanguageImage } from '../kata/language-image.ts';
import { failed, ok } from '../kata/result.ts';
import type { Result } from '../kata/result.ts';
import { begunParts } from './begun-parts.ts';
import { fetchPart, type FetchProblem } from './fetch-part.ts';
import { keyOfPart } from './image-records.ts';

type Pulled = Result<null, PullProblem>;

/** One fetch for all who want the same image; it ends when none of them wants it any more. */
type Pull = {
  readonly ended: Promise<Pulled>;
  readonly listeners: Set<PullOptions['onProgress']>;
  readonly stopper: AbortController;
};

export type Pulls = ReturnType<typeof createPulls>;

/** Brings parts of language images here and keeps them in a cache. */
export function createPulls(openCache: () => Promise<Cache>, begun = begunParts(openCache)) {
  const running = new Map<LanguageImage, Pull>();
  return {
    async pull(image: LanguageImage, { signal, onProgress }: PullOptions): Promise<Pulled> {
      if (signal.aborted) return stopped;
      const pull = running.get(image) ?? begin(image);
      pull.listeners.add(onProgress);
      const leaving = new AbortController();
      const left = new Promise<Pulled>((resolve) => {
        signal.addEventListener('abort', () => resolve(stopped), { signal: leaving.signal });
      });
      try {
        return await Promise.race([pull.ended, left]);
      } finally {
        leaving.abort();
        pull.listeners.delete(onProgress);
        // Whoever comes from now on begins anew, and does not wait for one that is ending.
        if (pull.listeners.size === 0) {
          forgetPull(image, pull);
          pull.stopper.abort();
        }
      }
    },
    /** The content of a part as it is kept, unchecked; null when it is not here. */
    async kept(part: ImagePart): Promise<ArrayBuffer | null> {
      const found = await (await openCache()).match(keyOfPart(part));
      return found === undefined ? null : found.arrayBuffer();
    },
    async isKept(part: ImagePart): Promise<boolean> {
      return (await (await openCache()).match(keyOfPart(part))) !== undefined;
    },
    /** Keeps what came with the app, to be there when the app is another. */
    async keep(part: ImagePart, content: ArrayBuffer): Promise<void> {
      await (await openCache()).put(keyOfPart(part), new Response(content));
    },
    async forget(part: ImagePart): Promise<void> {
      await (await openCache()).delete(keyOfPart(part));
      await begun.forget(part);
    },
    /** How much of it is here: less than all of it, unless it is kept. */
    async keptBytes(part: ImagePart): Promise<number> {
      const isKept = (await (await openCache()).match(keyOfPart(part))) !== undefined;
      return isKept ? part.sizeBytes : Math.min(await begun.bytes(part), part.sizeBytes - 1);
    },
  };

  function begin(image: LanguageImage): Pull {
    const listeners: Pull['listeners'] = new Set();
    const stopper = new AbortController();
    const tell = (progress: PullProgress): void => {
      for (const listener of listeners) listener(progress);
    };
    const ended = bring(image, tell, stopper.signal).catch((error: unknown): Pulled =>
      failed({ kind: 'unkept', reason: String(error) }),
    );
    const pull = { ended, listeners, stopper };
    running.set(image, pull);
    void ended.then(() => forgetPull(image, pull));
    return pull;
  }

  function forgetPull(image: LanguageImage, pull: Pull): void {
    if (running.get(image) === pull) running.delete(image);
  }

  async function bring(
    image: LanguageImage,
    tell: PullOptions['onProgress'],
    signal: AbortSignal,
  ): Promise<Pulled> {
    const cache = await openCache();
    const missing: ImagePart[] = [];
    for (const part of image.parts) {
      const isHere = part.comesWithApp || (await cache.match(keyOfPart(part))) !== undefined;
      if (!isHere) missing.push(part);
    }
    const of = missing.reduce((sum, part) => sum + part.sizeBytes, 0);
    let before = 0;
    let here = 0;
    for (const part of missing) {
      const onBytes = (bytes: number): void => {
        here = before + bytes;
        tell({ bytes: here, of });
      };
      const fetched = await fetchPart(part, { signal, onBytes, begun });
      if (!fetched.ok) return failed(problemOf(fetched.problem, part, of - here));
      if (!(await isPut(cache, part, fetched.value))) {
        return failed({ kind: 'full', missingBytes: of - before });
      }
      before += part.sizeBytes;
    }
    return ok(null);
  }

  async function isPut(cache: Cache, part: ImagePart, content: ArrayBuffer): Promise<boolean> {
    const isDone = await hasRoom(cache, part, content);
    await begun.forget(part);
    // What it came in took as much again.
    return isDone || hasRoom(cache, part, content);
  }
}

const stopped: Pulled = failed({ kind: 'stopped' });

async function hasRoom(cache: Cache, part: ImagePart, content: ArrayBuffer): Promise<boolean> {
  try {
    await cache.put(keyOfPart(part), new Response(content));
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return false;
    throw error;
  }
}

function problemOf(problem: FetchProblem, part: ImagePart, missingBytes: number): PullProblem {
  if (problem === 'corrupt') return { kind: 'corrupt', part: part.name };
  return problem === 'offline' ? { kind: 'offline', missingBytes } : { kind: 'stopped' };
}
