import { Buffer } from 'buffer/index.js';

type Chunks = AsyncIterable<Uint8Array | string>;

/** Node's stream/consumers: all that a stream has, at once. */
export function createStreamConsumers(): object {
  const text = async (stream: Chunks): Promise<string> => (await whole(stream)).toString('utf8');
  return {
    text,
    buffer: whole,
    json: async (stream: Chunks): Promise<unknown> => JSON.parse(await text(stream)),
    arrayBuffer: async (stream: Chunks) => Uint8Array.from(await whole(stream)).buffer,
    blob: async (stream: Chunks) => new Blob([Uint8Array.from(await whole(stream))]),
  };
}

async function whole(stream: Chunks): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as string));
  return Buffer.concat(chunks);
}
