import { maxTextLength } from '../../kata/output.ts';
import type { Stream } from '../protocol.ts';

/**
 * Sends what is printed to the page as it comes: at once, since an endless loop may follow and then
 * nothing can be sent; in batches after many small pieces; nothing more once the limit is reached.
 */
export function liveOutput(
  send: (stream: Stream, text: string) => void,
): (stream: Stream, text: string) => void {
  const waiting = { stdout: '', stderr: '' };
  const sent = { stdout: 0, stderr: 0 };
  let pieces = 0;
  return (stream, text) => {
    if (text === '' || sent[stream] > maxTextLength) return;
    waiting[stream] += text;
    pieces += 1;
    if (pieces > maxPieces && waiting[stream].length < batchLength) return;
    // One more than the limit tells the page that there was more.
    const part = waiting[stream].slice(0, maxTextLength + 1 - sent[stream]);
    waiting[stream] = '';
    sent[stream] += part.length;
    if (part !== '') send(stream, part);
  };
}

const maxPieces = 2000;
const batchLength = 4096;
