import EventEmitter from 'events/events.js';
import { resolvePath } from '../../paths.ts';
import { treeError } from '../../tree-error.ts';
import type { Process } from '../program.ts';
import type { EventLoop } from './event-loop.ts';
import { nodeError } from './node-error.ts';
import { createInput, createOutput } from './process-streams.ts';
import { memoryUsage } from './memory-usage.ts';
import { nodeVersion } from './version.ts';
import { createEmitWarning } from './warnings.ts';

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
  let stdin: ReturnType<typeof createInput> | null = null;
  const startedMs = now();
  const hrtime = (since?: readonly [number, number]): [number, number] => {
    const ms = now();
    const seconds = Math.floor(ms / 1000) - (since?.[0] ?? 0);
    const nanos = Math.floor((ms % 1000) * 1e6) - (since?.[1] ?? 0);
    return nanos < 0 ? [seconds - 1, nanos + 1e9] : [seconds, nanos];
  };
  const exitCode: unknown = undefined;
  const isQuiet = execArgv.includes('--no-warnings') || program.env['NODE_NO_WARNINGS'] === '1';

  const process = Object.assign(new EventEmitter(), {
    title: 'node',
    version: nodeVersion,
    versions: { node: nodeVersion.slice(1), v8: '13.6.233', modules: '137' },
    release: { name: 'node', lts: 'Krypton' },
    arch: 'wasm32',
    platform: 'linux',
    pid: 2,
    ppid: 1,
    argv: ['/usr/bin/node', ...args],
    argv0: 'node',
    execArgv: [...execArgv],
    execPath: '/usr/bin/node',
    debugPort: 9229,
    env: environmentOf(program.env),
    exitCode,
    features: { inspector: false, debug: false, uv: true, ipv6: false, require_module: true },
    config: { target_defaults: {}, variables: {} },
    allowedNodeEnvironmentFlags: new Set<string>(),
    stdout: createOutput('stdout', 1, (stream, chunk) => program.write(stream, chunk), loop),
    stderr: createOutput('stderr', 2, (stream, chunk) => program.write(stream, chunk), loop),
    cwd: () => cwd,
    chdir(path: string) {
      const to = resolvePath(cwd, path);
      if (program.tree.stat(to).kind !== 'dir') throw treeError('ENOTDIR', 'chdir', path);
      cwd = to;
    },
    exit,
    reallyExit: exit,
    abort: () => exit(134),
    kill(pid: number, signal: unknown) {
      if (pid !== 2) throw nodeError('ESRCH', 'kill ESRCH', { errno: -3, syscall: 'kill' });
      return signal === 0 ? true : exit(143);
    },
    nextTick: loop.nextTick,
    hrtime: Object.assign(hrtime, { bigint: () => BigInt(Math.floor(now() * 1e6)) }),
    uptime: () => (now() - startedMs) / 1000,
    memoryUsage: Object.assign(memoryUsage, { rss: () => memoryUsage().rss }),
    cpuUsage: () => ({ user: Math.floor((now() - startedMs) * 1000), system: 0 }),
    resourceUsage: () => ({
      userCPUTime: Math.floor((now() - startedMs) * 1000),
      systemCPUTime: 0,
    }),
    constrainedMemory: () => 0,
    availableMemory: () => 1024 ** 3,
    umask: () => 0o022,
    getuid: () => 1000,
    geteuid: () => 1000,
    getgid: () => 1000,
    getegid: () => 1000,
    getgroups: () => [1000],
    emitWarning: createEmitWarning(
      (warning) => loop.nextTick(() => process.emit('warning', warning)),
      (text) => program.write('stderr', text),
      isQuiet,
    ),
    binding(name: string): never {
      throw nodeError('ERR_INVALID_MODULE', `No such binding: ${name}`, {});
    },
  });
  Object.defineProperty(process, 'stdin', {
    get: () => (stdin ??= createInput(program.readStdin)),
    enumerable: true,
    configurable: true,
  });
  Object.defineProperty(process, Symbol.toStringTag, { value: 'process', configurable: true });
  return process;
}

/** As in Node, all that is put into it becomes text. */
function environmentOf(env: Readonly<Record<string, string>>): Record<string, string> {
  return new Proxy<Record<string, string>>(
    { ...env },
    {
      set: (target, name, value) => Reflect.set(target, name, String(value)),
      defineProperty: (target, name, descriptor) =>
        Reflect.defineProperty(target, name, { ...descriptor, value: String(descriptor.value) }),
    },
  );
}

const now = performance.now.bind(performance);
