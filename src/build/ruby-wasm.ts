import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * Ruby as it is published, but with more room for the stack, and a bound to its memory. When Ruby collects garbage, and where C
 * code of Ruby guards a block (Hash#each, catch), this build winds its whole stack off into a buffer
 * and on again. Both buffers are of 24 KB, and Ruby crashes when they do not do: with thirty blocks
 * that run one in another, as in a search that calls itself. Their size is fixed when Ruby is
 * compiled (WASM_SCAN_STACK_BUFFER_SIZE, WASM_SETJMP_STACK_BUFFER_SIZE), so the numbers are replaced
 * in the code. To be removed when the package is built with larger ones.
 */
export async function rubyWasm(): Promise<Uint8Array> {
  return withLargerBuffers(await readFile(published));
}

const published = fileURLToPath(
  new URL('../../node_modules/@ruby/3.4-wasm-wasi/dist/ruby+stdlib.wasm', import.meta.url),
);

/** What a jump remembers: a stack of 24 KB from byte 8 on, and then what becomes of the jump. */
const jumpSize = 24_600;
const jumpStackEnd = 24_584;
const largeJumpSize = jumpSize + 256 * 1024;

/**
 * The buffers for collecting garbage and for jumping away, of which there is one each, move to the
 * far end of C's own stack of 16 MB. That grows downwards, and the browser's stack ends long before.
 */
const buffers = [
  {
    top: 21_130_644,
    end: 21_130_648,
    was: { from: 21_130_652, to: 21_155_228 },
    becomes: { from: 0x10000, to: 0x210000 },
  },
  {
    top: 21_155_248,
    end: 21_155_252,
    was: { from: 21_155_256, to: 21_179_832 },
    becomes: { from: 0x210000, to: 0x410000 },
  },
];

export function withLargerBuffers(wasm: Uint8Array): Uint8Array {
  const code = sectionOf(wasm, 10);
  const body = wasm.slice(code.from, code.to);
  // ruby_xmalloc(sizeof(rb_wasm_jmp_buf)), and once what it calls
  for (const [call, times] of [
    [[0x10, 0x80, 0x20], 31],
    [[0x10, 0x92, 0x1f], 1],
  ] as const) {
    const allocate = (size: number): number[] => [...constant(size, 3), ...call];
    replaceAll(body, allocate(jumpSize), allocate(largeJumpSize), times);
  }
  const store = [0x36, 0x02, 0x00];
  const setTo = (at: number, value: number): number[] => [
    ...constant(at, 4),
    ...constant(value, 4),
    ...store,
  ];
  for (const { top, end, was, becomes } of buffers) {
    replaceAll(body, setTo(top, was.from), setTo(top, becomes.from), 1);
    replaceAll(body, setTo(end, was.to), setTo(end, becomes.to), 1);
  }
  const jumps = moveJumpStack(body);
  const memory = sectionOf(wasm, 5);
  return joined([
    wasm.subarray(0, memory.start),
    ...section(5, boundedMemory(wasm.subarray(memory.from, memory.to))),
    wasm.subarray(memory.to, code.start),
    ...section(10, jumps),
    wasm.subarray(code.to),
  ]);
}

/** One memory, which may grow to a gigabyte: before the browser has none left, Ruby says so. */
function boundedMemory(memories: Uint8Array): Uint8Array {
  const [count, hasMaximum] = memories;
  if (count !== 1 || hasMaximum !== 0) throw new Error('another Ruby than expected: its memory');
  return joined([[1, 1], memories.subarray(2), unsigned(2 ** 30 / 2 ** 16)]);
}

function section(id: number, content: Uint8Array): readonly ArrayLike<number>[] {
  return [[id], unsigned(content.length), content];
}

/** A jump's stack begins behind all that is known of the jump, instead of in the middle of it. */
function moveJumpStack(code: Uint8Array): Uint8Array {
  const store = [0x36, 0x02];
  // jump.top = jump + 8; ... jump.end = jump + 24584
  const from = [0x41, 8, 0x6a, ...store, 0];
  const to = [...constant(jumpStackEnd, 3), 0x6a, ...store, 4];
  const functions = functionsOf(code);
  const changed = functions.filter(({ body }) => countOf(body, to) > 0);
  const [only] = changed;
  if (only === undefined || changed.length > 1) throw new Error(mismatch(to, changed.length, 1));
  const moved = replaced(only.body, from, [...constant(jumpSize, 3), ...from.slice(2)]);
  const body = replaced(moved, to, [...constant(largeJumpSize, 3), ...to.slice(4)]);
  return joined([
    unsigned(functions.length),
    ...functions.flatMap((each) => {
      const now = each === only ? body : each.body;
      return [unsigned(now.length), now];
    }),
  ]);
}

function functionsOf(code: Uint8Array): readonly { readonly body: Uint8Array }[] {
  let [count, at] = readUnsigned(code, 0);
  const functions: { readonly body: Uint8Array }[] = [];
  for (; count > 0; count -= 1) {
    const [size, from] = readUnsigned(code, at);
    at = from + size;
    functions.push({ body: code.subarray(from, at) });
  }
  return functions;
}

type Section = { readonly start: number; readonly from: number; readonly to: number };

function sectionOf(wasm: Uint8Array, id: number): Section {
  for (let start = 8; start < wasm.length;) {
    const [size, from] = readUnsigned(wasm, start + 1);
    if (wasm[start] === id) return { start, from, to: from + size };
    start = from + size;
  }
  throw new Error(`the module has no section ${id}`);
}

function replaceAll(
  code: Uint8Array,
  from: readonly number[],
  to: readonly number[],
  times: number,
): void {
  const buffer = Buffer.from(code.buffer, code.byteOffset, code.length);
  const count = countOf(code, from);
  if (count !== times) throw new Error(mismatch(from, count, times));
  const found = Buffer.from(from);
  for (let at = buffer.indexOf(found); at >= 0; at = buffer.indexOf(found, at + 1)) {
    code.set(to, at);
  }
}

function replaced(body: Uint8Array, from: readonly number[], to: readonly number[]): Uint8Array {
  const count = countOf(body, from);
  if (count !== 1) throw new Error(mismatch(from, count, 1));
  const at = Buffer.from(body).indexOf(Buffer.from(from));
  return joined([body.subarray(0, at), to, body.subarray(at + from.length)]);
}

function countOf(bytes: Uint8Array, pattern: readonly number[]): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const found = Buffer.from(pattern);
  let count = 0;
  for (let at = buffer.indexOf(found); at >= 0; at = buffer.indexOf(found, at + 1)) count += 1;
  return count;
}

function mismatch(pattern: readonly number[], count: number, wanted: number): string {
  const bytes = Buffer.from(pattern).toString('hex');
  return `another Ruby than expected: ${bytes} is ${count} times in it, not ${wanted}`;
}

/** `i32.const value`, in so many bytes. */
function constant(value: number, length: number): number[] {
  return [
    0x41,
    ...Array.from(
      { length },
      (_, index) => ((value >> (7 * index)) & 0x7f) | (index < length - 1 ? 0x80 : 0),
    ),
  ];
}

function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function readUnsigned(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let shift = 0, next = at; ; shift += 7, next += 1) {
    const byte = bytes[next] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, next + 1];
  }
}

function joined(parts: readonly ArrayLike<number>[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
