import type { IncomingMessage } from 'node:http';

/** The whole body as text; null when it is larger than a kata can be. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes <= maxBodyBytes) chunks.push(chunk);
    // What is too large is still heard out, to a point: who is cut short does not hear the answer.
    if (sizeBytes > maxHeardBytes) return null;
  }
  return sizeBytes > maxBodyBytes ? null : Buffer.concat(chunks).toString('utf8');
}

const maxBodyBytes = 5_000_000;
const maxHeardBytes = 50_000_000;
