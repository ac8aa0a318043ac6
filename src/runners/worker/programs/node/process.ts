import EventEmitter from 'events/events.js';
import { resolvePath } from '../../paths.ts';
import { treeError } from '../../tree-error.ts';
import type { Process } from '../program.ts';
import { bytesOf } from './fs-names.ts';
import type { EventLoop } from './event-loop.ts';
import { createStdin } from './stdin.ts';
import { nodeVersion } from './version.ts';

export type NodeProcess = ReturnType<typeof createProcess>;

/** Node's process object, as far as a program in a sandbox has one. */
export function createProcess(
  program: Process,
  args: readonly string[],
  execArgv: readonly string[],
  loop: EventLoop,
  exit: (code?: unknown) => never,
) {
  let cwd = program.cwd;
  const startedMs = performance.now();
  const stream = (name: 'stdout' | 'stderr', fd: number) =>
    Object.assign(new EventEmitter(), {
      fd,
      writable: true,
      isTTY: false,
      columns: 80,
      write(chunk: unknown, ...rest: unknown[]) {
        program.write(
          name,
          typeof chunk === 'string' ? chunk : new TextDecoder().decode(bytesOf(chunk)),
        );
        const done = rest.at(-1);
        if (typeof done === 'function') loop.nextTick(() => void done());
        return true;
      },
      end(chunk?: unknown) {
        if (chunk !== undefined && typeof chunk !== 'function') this.write(chunk);
        return this;
      },
    });
  const hrtime = (since?: readonly [number, number]): [number, number] => {
    const ms = performance.now();
    const seconds = Math.floor(ms / 1000) - (since?.[0] ?? 0);
    const nanos = Math.floor((ms % 1000) * 1e6) - (since?.[1] ?? 0);
    return nanos < 0 ? [seconds - 1, nanos + 1e9] : [seconds, nanos];
  };

  const exitCode: unknown = undefined;

  return Object.assign(new EventEmitter(), {
    title: 'node',
    version: nodeVersion,
    versions: { node: nodeVersion.slice(1), v8: '11.3' },
    release: { name: 'node' },
    arch: 'wasm32',
    platform: 'linux',
    pid: 2,
    ppid: 1,
    argv: ['/usr/bin/node', ...args],
    argv0: 'node',
    execArgv: [...execArgv],
    execPath: '/usr/bin/node',
    env: { ...program.env },
    exitCode,
    features: {},
    config: { variables: {} },
    stdin: createStdin(program.stdin, loop),
    stdout: stream('stdout', 1),
    stderr: stream('stderr', 2),
    cwd: () => cwd,
    chdir(path: string) {
      const to = resolvePath(cwd, path);
      if (program.tree.stat(to).kind !== 'dir') throw treeError('ENOTDIR', 'chdir', path);
      cwd = to;
    },
    exit,
    abort: () => exit(134),
    nextTick: loop.nextTick,
    hrtime: Object.assign(hrtime, {
      bigint: () => BigInt(Math.floor(performance.now() * 1e6)),
    }),
    uptime: () => (performance.now() - startedMs) / 1000,
    umask: () => 0o022,
    getuid: () => 1000,
    getgid: () => 1000,
    emitWarning(warning: unknown) {
      const text =
        warning instanceof Error
          ? `${warning.name}: ${warning.message}`
          : `Warning: ${String(warning)}`;
      program.write('stderr', `(node:2) ${text}\n`);
    },
  });
}
