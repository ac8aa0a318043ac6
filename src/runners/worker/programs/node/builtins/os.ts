import { nodeError } from '../node-error.ts';

/** A small Linux machine of one processor, of which nothing is told. */
export function createOs(): object {
  return {
    EOL: '\n',
    devNull: '/dev/null',
    arch: () => 'wasm32',
    availableParallelism: () => 1,
    cpus: () => [
      { model: 'unknown', speed: 0, times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 } },
    ],
    endianness: () => 'LE',
    freemem: () => 1024 ** 3,
    totalmem: () => 2 * 1024 ** 3,
    getPriority: () => 0,
    setPriority(): never {
      throw nodeError(
        'ERR_SYSTEM_ERROR',
        'A system error occurred: uv_os_setpriority returned EACCES (permission denied)',
        {},
      );
    },
    homedir: () => '/home/sandbox',
    hostname: () => 'pocket-dojo',
    loadavg: () => [0, 0, 0],
    machine: () => 'wasm32',
    networkInterfaces: () => ({}),
    platform: () => 'linux',
    release: () => '6.0.0',
    tmpdir: () => '/tmp',
    type: () => 'Linux',
    uptime: () => Math.floor(performance.now() / 1000),
    version: () => '#1',
    userInfo: () => ({
      uid: 1000,
      gid: 1000,
      username: 'sandbox',
      homedir: '/home/sandbox',
      shell: '/bin/bash',
    }),
    constants: { signals: { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGKILL: 9, SIGTERM: 15 } },
  };
}
