import { describe, expect, test } from 'vitest';
import { createTree } from '../../src/runners/worker/tree.ts';
import { runWasi } from '../../src/runners/worker/wasi/run-wasi.ts';
import { tinyWasm } from '../support/tiny-wasm.ts';
import { createHost } from '../support/wasi-host.ts';

const constant = 0x41;
const call = 0x10;
const drop = 0x1a;
const unreachable = 0x00;
const exits = (status: number) => [constant, status, call, 0];
const writes = [constant, 1, constant, 0, constant, 1, constant, 32, call, 1, drop];

function run(module: WebAssembly.Module) {
  const printed = { stdout: '', stderr: '' };
  const status = runWasi(module, {
    args: ['./tiny'],
    env: {},
    cwd: '/sandbox',
    tree: createTree(() => 1000),
    readStdin: () => new Uint8Array(0),
    write(stream, bytes) {
      printed[stream] += new TextDecoder().decode(bytes);
    },
  });
  return { ...printed, status };
}

describe('a WASI command', () => {
  test.each([
    ['that comes to its end', [], 0],
    ['that exits', exits(3), 3],
    ['that aborts', [unreachable], 134],
    ['that divides by zero', [constant, 1, constant, 0, 0x6d, drop], 136],
    ['that reads where there is nothing', [constant, 0x7f, 0x28, 0, 0, drop], 139],
    ['that calls itself without end', [call, 2], 139],
  ])('%s ends with %s', (_what, body, status) => {
    expect(run(tinyWasm(body)).status).toBe(status);
  });

  test('prints what it writes, before it ends too early as well', () => {
    expect(run(tinyWasm([...writes, unreachable], 'héllo\n'))).toEqual({
      stdout: 'héllo\n',
      stderr: '',
      status: 134,
    });
  });

  test('knows its arguments and its environment', () => {
    const host = createHost();
    const texts = (name: 'args' | 'environ'): string => {
      host.call(`${name}_sizes_get`, 512, 516);
      const size = host.view().getUint32(516, true);
      host.call(`${name}_get`, 1024, 2048);
      expect(host.view().getUint32(1024, true)).toBe(2048);
      return `${host.view().getUint32(512, true)} ${host.text(2048, size)}`;
    };
    expect(texts('args')).toBe('2 program\0naïve\0');
    expect(texts('environ')).toBe('2 HOME=/home/sandbox\0EMPTY=\0');
  });

  test('reads its input to the end', () => {
    const host = createHost(['/', '/'], 'two\nlines\n');
    expect(host.read(0, 6)).toBe('two\nli');
    expect(host.read(0)).toBe('nes\n');
    expect(host.read(0)).toBe('');
  });

  test('knows the time of day, and a clock that only goes on', () => {
    const host = createHost();
    const now = (clock: number): number => {
      expect(host.call('clock_time_get', clock, 0n, 512)).toBe(0);
      return Number(host.view().getBigUint64(512, true)) / 1e6;
    };
    expect(Math.abs(now(0) - Date.now())).toBeLessThan(1000);
    const before = now(1);
    expect(now(1)).toBeGreaterThanOrEqual(before);
    expect(host.call('clock_time_get', 9, 0n, 512)).not.toBe(0);
  });

  test('draws random bytes, as many as it likes', () => {
    const host = createHost();
    expect(host.call('random_get', 1024, 100_000)).toBe(0);
    const last = host.bytes(100_000, 1024);
    expect(new Set(last).size).toBeGreaterThan(100);
  });

  test('sleeps as long as it asks to', () => {
    const host = createHost();
    host.bytes(1024, 48).fill(0);
    host.view().setBigUint64(1024, 77n, true);
    host.view().setBigUint64(1024 + 24, 30_000_000n, true);
    const from = performance.now();
    expect(host.call('poll_oneoff', 1024, 2048, 1, 512)).toBe(0);
    expect(performance.now() - from).toBeGreaterThanOrEqual(29);
    expect(host.view().getBigUint64(2048, true)).toBe(77n);
    expect(host.view().getUint32(512, true)).toBe(1);
  });

  test('sits at no terminal', () => {
    const host = createHost();
    for (const fd of [0, 1, 2]) {
      expect(host.call('fd_fdstat_get', fd, 512)).toBe(0);
      const isCharacterDevice = host.view().getUint8(512) === 2;
      const maySeek = (host.view().getBigUint64(520, true) & 0x24n) !== 0n;
      expect(isCharacterDevice && !maySeek).toBe(false);
      expect(host.seek(fd, 0, 0)).toBe(-70);
    }
  });

  test('is offered every call of preview1', () => {
    expect(createHost().offered).toEqual(expect.arrayContaining(preview1));
  });
});

const preview1 = `args_get args_sizes_get clock_res_get environ_get environ_sizes_get fd_advise
  fd_allocate fd_close fd_datasync fd_fdstat_get fd_fdstat_set_flags fd_fdstat_set_rights
  fd_filestat_get fd_filestat_set_size fd_filestat_set_times fd_pread fd_prestat_dir_name
  fd_prestat_get fd_pwrite fd_read fd_readdir fd_renumber fd_seek fd_sync fd_tell fd_write
  path_create_directory path_filestat_get path_filestat_set_times path_link path_open path_readlink
  path_remove_directory path_rename path_symlink path_unlink_file poll_oneoff proc_exit proc_raise random_get sched_yield
  sock_accept sock_recv sock_send sock_shutdown`.split(/\s+/);
