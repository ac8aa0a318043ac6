import type { ImagePart } from '../kata/language-image.ts';
import { failed, ok } from '../kata/result.ts';
import type { Result } from '../kata/result.ts';
import { sha256Of } from './sha256.ts';

/** Fetches a part and checks its size and hash: what was cut short or changed on the way is no part. */
export async function fetchPart(
  part: ImagePart,
  { signal, onBytes }: { readonly signal: AbortSignal; readonly onBytes: (bytes: number) => void },
): Promise<Result<ArrayBuffer, 'stopped' | 'offline' | 'corrupt'>> {
  try {
    const response = await fetch(part.url, { signal });
    if (!response.ok || response.body === null) return failed('offline');
    const content = new Uint8Array(part.sizeBytes);
    let length = 0;
    const reader = response.body.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (length + next.value.length > content.length) {
        await reader.cancel();
        return failed('corrupt');
      }
      content.set(next.value, length);
      length += next.value.length;
      onBytes(length);
    }
    const isWhole = (await sha256Of(content.buffer)) === part.sha256;
    return isWhole ? ok(content.buffer) : failed('corrupt');
  } catch {
    // A fetch says no more than that it failed: there is no network, or no server.
    return failed(signal.aborted ? 'stopped' : 'offline');
  }
}
