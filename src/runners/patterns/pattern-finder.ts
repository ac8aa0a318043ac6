import type { PatternFinder } from '../../dojo/browser-ports.ts';

export type FindRequest = { readonly expressions: readonly string[]; readonly text: string };

/**
 * Finds by regular expressions of strangers: some never come to an end on some texts, and which they
 * are cannot be told beforehand. So each search has a worker of its own, which is ended with the time.
 */
export function createPatternFinder({ limitMs = 2000 } = {}): PatternFinder {
  return {
    find(expressions, text) {
      return new Promise((resolve) => {
        const worker = new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' });
        const end = (found: Awaited<ReturnType<PatternFinder['find']>>) => {
          clearTimeout(timer);
          worker.terminate();
          resolve(found);
        };
        const timer = setTimeout(() => end('too slow'), limitMs);
        worker.onmessage = ({ data }: MessageEvent<readonly (string | null)[]>) => end(data);
        worker.onerror = () => end('too slow');
        worker.postMessage({ expressions, text } satisfies FindRequest);
      });
    },
  };
}
