import { describe, expect, test } from 'vitest';
import { rubyWasm, withLargerBuffers } from '../../src/build/ruby-wasm.ts';

describe('the Ruby that ships', () => {
  test('is the published one but for its buffers and the bound of its memory', async () => {
    const module = await WebAssembly.compile(new Uint8Array(await rubyWasm()));
    const names = WebAssembly.Module.exports(module).map(({ name }) => name);
    expect(names).toContain('rb-errinfo: func() -> handle<rb-abi-value>');
  });

  test('is never another one than that which was looked into', async () => {
    const other = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 10, 1, 0]);
    expect(() => withLargerBuffers(other)).toThrow('another Ruby than expected');
    expect(() => withLargerBuffers(other.subarray(0, 8))).toThrow('no section 10');
    const twice = await rubyWasm();
    expect(() => withLargerBuffers(twice)).toThrow('another Ruby than expected');
  });
});
