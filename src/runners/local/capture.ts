import type { Readable } from 'node:stream';
import { maxTextLength } from '../../kata/output.ts';
import type { Told } from './files-after.ts';

/** Keeps the beginning of what a stream says, and lets the rest go, so that who writes never waits. */
export function createCapture(stream: Readable): {
  readonly ended: Promise<void>;
  text(): Told;
} {
  const chunks: Buffer[] = [];
  let keptBytes = 0;
  stream.on('data', (chunk: Buffer) => {
    if (keptBytes >= maxKeptBytes) return;
    chunks.push(chunk);
    keptBytes += chunk.length;
  });
  // Destroyed when the run is over, with or without an end.
  stream.on('error', () => undefined);
  return {
    ended: new Promise((resolve) => {
      stream.once('close', resolve);
    }),
    text() {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(chunks));
      return { content: text.slice(0, maxTextLength), truncated: text.length > maxTextLength };
    },
  };
}

/** What the characters that are told can have at most, and one more. */
const maxKeptBytes = 4 * maxTextLength + 4;
