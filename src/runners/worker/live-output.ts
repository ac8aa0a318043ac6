import { maxTextLength } from '../../kata/output.ts';
import type { Stream } from '../protocol.ts';

/**
 * Sends what is printed to the page as it comes: at once, since an endless loop may follow and then
 * nothing can be sent; in batches of a few milliseconds after many small pieces; nothing more once
 * the limit is reached.
 */
export function liveOutput(
  send: (stream: Stream, text: string) => void,
): (stream: Stream, text: string) => void {
  const waiting = { stdout: '', stderr: '' };
  const sent = { stdout: 0, stderr: 0 };
  let pieces = 0;
  let sentAt = 0;
  return (stream, text) => {
    if (text === '' || sent[stream] > maxTextLength) return;
    waiting[stream] += text;
    pieces += 1;
    const now = performance.now();
    if (pieces > maxPieces && now - sentAt < batchMs) return;
    sentAt = now;
    // One more than the limit tells the page that there was more.
    const part = waiting[stream].slice(0, maxTextLength + 1 - sent[stream]);
    waiting[stream] = '';
    sent[stream] += part.length;
    if (part !== '') send(stream, part);
  };
}

const maxPieces = 2000;
const batchMs = 4;
