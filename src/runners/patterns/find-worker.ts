import type { FindRequest } from './pattern-finder.ts';

// A search may take for ever, and cannot be stopped from within: whoever asked ends this worker.

self.onmessage = ({ data }: MessageEvent<FindRequest>) => {
  self.postMessage(data.expressions.map((expression) => firstIn(data.text, expression)));
};

function firstIn(text: string, expression: string): string | null {
  try {
    return new RegExp(expression, 'm').exec(text)?.[0] ?? null;
  } catch {
    // An imported manifest may hold what is no regular expression; it finds nothing.
    return null;
  }
}
