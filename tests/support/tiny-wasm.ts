/**
 * A command of a few instructions, as bytes of a module: its `_start` is `body`, in which function 0
 * is proc_exit and 1 is fd_write, and its memory holds `text` at 64 and an iovec of it at 0.
 */
export function tinyWasm(body: readonly number[], text = ''): WebAssembly.Module {
  const encoded = [...new TextEncoder().encode(text)];
  const data = [64, 0, 0, 0, encoded.length, 0, 0, 0, ...Array<number>(56).fill(0), ...encoded];
  const wasi = named('wasi_snapshot_preview1');
  return new WebAssembly.Module(
    new Uint8Array([
      ...magic,
      ...section(1, [3, 0x60, 1, i32, 0, 0x60, 4, i32, i32, i32, i32, 1, i32, 0x60, 0, 0]),
      ...section(2, [2, ...wasi, ...named('proc_exit'), 0, 0, ...wasi, ...named('fd_write'), 0, 1]),
      ...section(3, [1, 2]),
      ...section(5, [1, 0, 1]),
      ...section(7, [2, ...named('memory'), 2, 0, ...named('_start'), 0, 2]),
      ...section(10, [1, body.length + 2, 0, ...body, 0x0b]),
      ...section(11, [1, 0, 0x41, 0, 0x0b, data.length, ...data]),
    ]),
  );
}

const magic = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const i32 = 0x7f;

function named(name: string): readonly number[] {
  return [name.length, ...new TextEncoder().encode(name)];
}

function section(id: number, content: readonly number[]): readonly number[] {
  if (content.length > 127) throw new RangeError(`${content.length} bytes are too many here`);
  return [id, content.length, ...content];
}
