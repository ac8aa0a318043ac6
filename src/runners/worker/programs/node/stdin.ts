import { Buffer } from 'buffer/index.js';
import EventEmitter from 'events/events.js';
import type { EventLoop } from './event-loop.ts';

/** process.stdin: everything at once, to whoever listens for data or iterates. */
export function createStdin(bytes: Uint8Array, loop: EventLoop) {
  let encoding: string | null = null;
  let isFlowing = false;
  const chunk = (): string | Buffer => {
    const buffer = Buffer.from(bytes);
    return encoding === null ? buffer : buffer.toString('utf8');
  };
  const stdin = Object.assign(new EventEmitter(), {
    fd: 0,
    isTTY: false,
    readable: true,
    setEncoding(to: string) {
      encoding = to;
      return stdin;
    },
    resume() {
      if (!isFlowing) loop.setImmediate(flow);
      isFlowing = true;
      return stdin;
    },
    pause: () => stdin,
    unref: () => stdin,
    ref: () => stdin,
    on(name: string, listener: (...args: never[]) => void) {
      EventEmitter.prototype.on.call(stdin, name, listener);
      if (name === 'data' || name === 'end' || name === 'readable') stdin.resume();
      return stdin;
    },
    async *[Symbol.asyncIterator]() {
      if (bytes.length > 0) yield chunk();
    },
  });
  return stdin;

  function flow(): void {
    if (bytes.length > 0) stdin.emit('data', chunk());
    stdin.emit('end');
    stdin.emit('close');
  }
}
