import { Buffer } from 'buffer/index.js';
import EventEmitter from 'events/events.js';
import { Readable, Writable } from 'readable-stream';
import type { ExecResult, Process } from '../../program.ts';
import type { EventLoop } from '../event-loop.ts';
import { pathTextOf } from '../fs-names.ts';
import { nodeError } from '../node-error.ts';
import { commandLineOf, readSpawnArguments, stdioOf } from './spawn-arguments.ts';
import type { SpawnOptions } from './spawn-arguments.ts';

/** What a child has of its parent. */
type Parent = {
  readonly cwd: () => string;
  readonly env: Readonly<Record<string, string>>;
};

type Child = ReturnType<typeof createChild>;
type Callback = (error: Error | null, stdout: unknown, stderr: unknown) => void;

const promisifyCustom = Symbol.for('nodejs.util.promisify.custom');

/** Node's child_process, as far as one thread can: commands run in the same shell's world. */
export function createChildProcess(program: Process, loop: EventLoop, parent: Parent): object {
  const exec = (command: string, ...rest: unknown[]): Child => {
    const { options, callback } = readSpawnArguments(rest);
    return collect(start(command, options, command), command, options, callback);
  };
  const execFile = (file: string, ...rest: unknown[]): Child => {
    const { args, options, callback } = readSpawnArguments(rest);
    const line = commandLineOf(file, args);
    return collect(start(line, options, file), line, options, callback);
  };
  const spawn = (file: string, ...rest: unknown[]): Child => {
    const { args, options } = readSpawnArguments(rest);
    const isShell = options.shell !== undefined && options.shell !== false;
    return start(isShell ? [file, ...args].join(' ') : commandLineOf(file, args), options, file);
  };
  return {
    spawn,
    exec: Object.assign(exec, { [promisifyCustom]: promised(exec) }),
    execFile: Object.assign(execFile, { [promisifyCustom]: promised(execFile) }),
    fork: (path: string, ...rest: unknown[]) => {
      const { args, options } = readSpawnArguments(rest);
      return start(commandLineOf('node', [path, ...args]), options, 'node');
    },
    execSync: notSync('execSync'),
    execFileSync: notSync('execFileSync'),
    spawnSync: notSync('spawnSync'),
  };

  function start(line: string, options: SpawnOptions, file: string): Child {
    const release = loop.hold();
    const child = createChild(file);
    const [, out, err] = stdioOf(options.stdio);
    let given = Buffer.from(options.input ?? '');
    let isWriting = false;
    let hasStarted = false;
    child.stdin = new Writable({
      write(chunk, _encoding, done) {
        isWriting = true;
        given = Buffer.concat([given, chunk]);
        done();
      },
      final(done) {
        run();
        done();
      },
    });
    loop.setImmediate(() => {
      child.emit('spawn');
      // Who has begun to write will end it; who has not may never.
      if (!isWriting) run();
    });
    return child;

    function run(): void {
      if (hasStarted) return;
      hasStarted = true;
      const env = options.env ?? parent.env;
      const cwd = options.cwd === undefined ? parent.cwd() : pathTextOf(options.cwd);
      program
        .exec(line, { cwd, env: { ...env }, stdin: given })
        .then(
          (result) => loop.run(() => end(result)),
          (error: unknown) => loop.run(() => child.emit('error', error)),
        )
        .finally(release);
    }

    function end({ stdout, stderr, status }: ExecResult): void {
      if (out === 'inherit') program.write('stdout', stdout);
      else child.stdout.push(Buffer.from(stdout));
      if (err === 'inherit') program.write('stderr', stderr);
      else child.stderr.push(Buffer.from(stderr));
      child.stdout.push(null);
      child.stderr.push(null);
      child.exitCode = status;
      child.emit('exit', status, null);
      let open = 2;
      for (const stream of [child.stdout, child.stderr]) {
        stream.once('close', () => {
          open -= 1;
          if (open === 0) child.emit('close', status, null);
        });
        // What nobody reads ends too.
        if (stream.listenerCount('data') === 0) loop.setImmediate(() => stream.resume());
      }
    }
  }

  function collect(
    child: Child,
    line: string,
    { encoding = 'utf8' }: SpawnOptions,
    callback: Callback | null,
  ): Child {
    if (callback === null) return child;
    const gather = (stream: Readable): (() => unknown) => {
      const chunks: Uint8Array[] = [];
      stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      return () => {
        const bytes = Buffer.concat(chunks);
        return encoding === null || encoding === 'buffer' ? bytes : bytes.toString('utf8');
      };
    };
    const [stdout, stderr] = [gather(child.stdout), gather(child.stderr)];
    child.on('error', (error: Error) => callback(error, '', ''));
    child.on('close', (code: number) => {
      if (code === 0) {
        callback(null, stdout(), stderr());
        return;
      }
      const error = new Error(`Command failed: ${line}\n${String(stderr())}`);
      const more = { code, killed: false, signal: null, cmd: line };
      callback(Object.assign(error, more), stdout(), stderr());
    });
    return child;
  }
}

function createChild(file: string) {
  const nothing = (): void => undefined;
  return Object.assign(new EventEmitter(), {
    pid: 3,
    spawnfile: file,
    exitCode: null as number | null,
    signalCode: null,
    killed: false,
    connected: false,
    stdin: null as Writable | null,
    stdout: new Readable({ read: nothing }),
    stderr: new Readable({ read: nothing }),
    kill: () => false,
    ref: nothing,
    unref: nothing,
  });
}

function promised(work: (first: string, ...rest: unknown[]) => Child) {
  return (first: string, ...rest: unknown[]) =>
    new Promise((resolve, reject) => {
      const { args, options } = readSpawnArguments(rest);
      work(first, args, options, (error: Error | null, stdout: unknown, stderr: unknown) => {
        if (error === null) resolve({ stdout, stderr });
        else reject(Object.assign(error, { stdout, stderr }));
      });
    });
}

function notSync(name: string) {
  return (): never => {
    const message = `child_process.${name} is not available: the sandbox cannot wait for a command. Use exec, execFile or spawn.`;
    throw nodeError('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', message, {});
  };
}
