/** Collects up to about `maxBytes`; `add` answers whether there was still room. */
export function keptBytes(maxBytes: number): KeptBytes {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  return {
    add(chunk) {
      if (sizeBytes > maxBytes) return false;
      chunks.push(chunk.slice());
      sizeBytes += chunk.length;
      return true;
    },
    all() {
      const whole = new Uint8Array(sizeBytes);
      let end = 0;
      for (const chunk of chunks) {
        whole.set(chunk, end);
        end += chunk.length;
      }
      return whole;
    },
  };
}

type KeptBytes = { add(chunk: Uint8Array): boolean; all(): Uint8Array };
