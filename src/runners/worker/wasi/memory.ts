/** The memory of a program, which exists only once the program is there, and moves when it grows. */
export type Memory = ReturnType<typeof createMemory>;

export function createMemory() {
  let memory: WebAssembly.Memory | null = null;
  let view = new DataView(new ArrayBuffer(0));
  const bytes = (at: number, length: number): Uint8Array =>
    new Uint8Array(current().buffer, at >>> 0, length >>> 0);

  return {
    attach(given: WebAssembly.Memory): void {
      memory = given;
    },
    bytes,
    text: (at: number, length: number): string => decoder.decode(bytes(at, length)),
    /** The buffers of a scattered read or write. */
    vectors: (at: number, count: number): Uint8Array[] =>
      Array.from({ length: count }, (_, index) => {
        const vector = at + index * 8;
        return bytes(getU32(vector), getU32(vector + 4));
      }),
    getU8: (at: number): number => current().getUint8(at >>> 0),
    getU16: (at: number): number => current().getUint16(at >>> 0, true),
    getU32,
    getU64: (at: number): bigint => current().getBigUint64(at >>> 0, true),
    setU8: (at: number, value: number): void => current().setUint8(at >>> 0, value),
    setU16: (at: number, value: number): void => current().setUint16(at >>> 0, value, true),
    setU32,
    setU64,
    /** Texts that end with a zero, one after another from `textsAt`, their addresses from `at`. */
    setTexts(at: number, textsAt: number, texts: readonly Uint8Array[]): void {
      let end = textsAt >>> 0;
      for (const [index, text] of texts.entries()) {
        setU32(at + index * 4, end);
        bytes(end, text.length).set(text);
        end += text.length;
      }
    },
  };

  function current(): DataView {
    if (memory === null) throw new Error('the program has no memory yet');
    if (view.buffer !== memory.buffer) view = new DataView(memory.buffer);
    return view;
  }

  function getU32(at: number): number {
    return current().getUint32(at >>> 0, true);
  }

  function setU32(at: number, value: number): void {
    current().setUint32(at >>> 0, value, true);
  }

  function setU64(at: number, value: bigint): void {
    current().setBigUint64(at >>> 0, value, true);
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
