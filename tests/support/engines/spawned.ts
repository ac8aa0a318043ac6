import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';

/** Waits until a program has said what `pattern` finds, and answers its first group. */
export function saidBy(
  program: ChildProcess,
  stream: Readable,
  pattern: RegExp,
  limitMs = 30_000,
): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void =>
      reject(new Error(`${program.spawnfile} ${why}; it said: ${said}`));
    const timer = setTimeout(fail, limitMs, 'did not start in time');
    program.once('error', (error) => fail(error.message));
    program.once('exit', () => fail('has ended'));
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = pattern.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
  });
}

export async function endOf(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  await new Promise((resolve) => program.once('exit', resolve));
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
