import type { ImagePart } from '../kata/language-image.ts';
import { failed, ok } from '../kata/result.ts';
import type { Result } from '../kata/result.ts';
import type { BegunParts } from './begun-parts.ts';
import { sha256Of } from './sha256.ts';

export type FetchProblem = 'stopped' | 'offline' | 'corrupt';

type Fetching = {
  readonly signal: AbortSignal;
  /** Of the part, with what had come of it before. */
  readonly onBytes: (bytes: number) => void;
  readonly begun: BegunParts;
};

/**
 * Fetches a part, from where an earlier fetch of it ended, and checks its size and hash: what was cut
 * short or changed on the way is no part.
 */
export async function fetchPart(
  part: ImagePart,
  fetching: Fetching,
): Promise<Result<ArrayBuffer, FetchProblem>> {
  const { begun } = fetching;
  const content = new Uint8Array(part.sizeBytes);
  const before = await begun.read(part, content);
  const fetched = await fetchFrom(part, content, before, fetching);
  if (!fetched.ok && fetched.problem === 'corrupt') await begun.forget(part);
  const isWorthAnotherTry = !fetched.ok && fetched.problem === 'corrupt' && before > 0;
  // What was there from before may be what is wrong.
  return isWorthAnotherTry ? fetchPart(part, fetching) : fetched;
}

async function fetchFrom(
  part: ImagePart,
  content: Uint8Array<ArrayBuffer>,
  before: number,
  { signal, onBytes, begun }: Fetching,
): Promise<Result<ArrayBuffer, FetchProblem>> {
  let length = before;
  let keptTo = before;
  let isKeeping = true;
  const keep = async (isEnd: boolean): Promise<void> => {
    // What comes a second time takes the place of no longer piece.
    if (!isKeeping || (isEnd && length <= before)) return;
    const came = { before: keptTo, now: length, isEnd };
    keptTo = length;
    // Where there is no room for pieces, there may be for the whole: then it only cannot be resumed.
    isKeeping = await begun.keep(part, content, came).then(
      () => true,
      () => false,
    );
  };
  onBytes(length);
  try {
    if (before < part.sizeBytes) {
      const response = await ask(part, before, signal);
      // Nothing follows what is here: it is of something else.
      if (response.status === 416) return failed('corrupt');
      if (!response.ok || response.body === null) return failed('offline');
      // A server may give no ranges: then it all comes again.
      length = startOf(response);
      keptTo = length;
      if (length !== 0 && length !== before) return failed('corrupt');
      const reader = response.body.getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        if (length + next.value.length > content.length) {
          await reader.cancel();
          return failed('corrupt');
        }
        content.set(next.value, length);
        length += next.value.length;
        onBytes(length);
        await keep(false);
      }
    }
    const isWhole = (await sha256Of(content.buffer)) === part.sha256;
    return isWhole ? ok(content.buffer) : failed('corrupt');
  } catch {
    await keep(true);
    // A fetch says no more than that it failed: there is no network, or no server.
    return failed(signal.aborted ? 'stopped' : 'offline');
  }
}

async function ask(part: ImagePart, from: number, signal: AbortSignal): Promise<Response> {
  return fetch(
    part.url,
    from === 0 ? { signal } : { signal, headers: { Range: `bytes=${from}-` } },
  );
}

/** Where in the part the answer begins. */
function startOf(response: Response): number {
  if (response.status !== 206) return 0;
  return Number(/^bytes (\d+)-/.exec(response.headers.get('Content-Range') ?? '')?.[1] ?? -1);
}
