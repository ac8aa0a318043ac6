import { bytesOfChars, charsOfBytes } from '../byte-chars.ts';
import { decodeBytes, encodeText, isText } from '../byte-text.ts';
import type { Stream } from '../../protocol.ts';
import type { BashResult, Routes } from './interpreter.ts';

export type OutputFrames = ReturnType<typeof createOutputFrames>;

/**
 * just-bash hands output up as two strings, and redirects it when a command is done. The frames know
 * meanwhile where output leads: what leads to the person is shown at once, and where stdout and
 * stderr lead to one place (`2>&1`) they are one string, in the order in which they were printed.
 */
export function createOutputFrames(tap: (stream: Stream, text: string) => void) {
  let frame: Frame = { stdout: sinkTo('stdout'), stderr: sinkTo('stderr') };

  return { isMerged: () => frame.stdout === frame.stderr, print, redirected, captured, shown };

  function print(stream: Stream, text: string): void {
    const sink = frame[stream];
    sink.length += text.length;
    if (sink.leadsTo !== null && text !== '') tap(sink.leadsTo, shownText(text));
  }

  /** Runs what has redirections of its own. */
  function redirected<T>(routes: Routes, body: () => Promise<T>): Promise<T> {
    const made = new Map<unknown, Sink>();
    const sinkOf = (stream: Stream): Sink => {
      const route = routes.get(stream === 'stdout' ? 1 : 2);
      if (route === undefined) return frame[stream];
      if (route.kind === 'dup-out') return frame[route.sourceFd === 2 ? 'stderr' : 'stdout'];
      const sink = made.get(route) ?? sinkTo(null);
      made.set(route, sink);
      return sink;
    };
    return inFrame({ stdout: sinkOf('stdout'), stderr: sinkOf('stderr') }, body);
  }

  /** Runs what another command reads: its stdout, or both as one. */
  function captured<T>(what: 'stdout' | 'merged' | 'each', body: () => Promise<T>): Promise<T> {
    const stdout = sinkTo(null);
    const stderr = { stdout: frame.stderr, merged: stdout, each: sinkTo(null) }[what];
    return inFrame({ stdout, stderr }, body);
  }

  /** Shows what `body` answers and what was not shown while it ran. */
  async function shown(body: () => Promise<BashResult>): Promise<BashResult> {
    const { stdout, stderr } = frame;
    const before = { stdout: stdout.length, stderr: stderr.length };
    try {
      const result = await body();
      const settled = stdout === stderr ? merged(result) : result;
      if (stdout.leadsTo !== null) showRest('stdout', textOf(settled), before.stdout);
      if (stderr.leadsTo !== null && stderr !== stdout) {
        showRest('stderr', settled.stderr, before.stderr);
      }
      return settled;
    } catch (error) {
      if (stdout === stderr && isCarrier(error)) Object.assign(error, merged(error));
      throw error;
    }
  }

  function showRest(stream: Stream, text: string, before: number): void {
    const shownLength = frame[stream].length - before;
    if (text.length > shownLength) print(stream, text.slice(shownLength));
  }

  async function inFrame<T>(inner: Frame, body: () => Promise<T>): Promise<T> {
    const outer = frame;
    frame = inner;
    try {
      return await body();
    } finally {
      frame = outer;
    }
  }
}

type Sink = { readonly leadsTo: Stream | null; length: number };
type Frame = Readonly<Record<Stream, Sink>>;

function sinkTo(leadsTo: Stream | null): Sink {
  return { leadsTo, length: 0 };
}

function merged(result: BashResult): BashResult {
  const { stdout, stderr, stdoutKind, internalOutputAccounting: counted } = result;
  if (stderr === '') return result;
  const more = stdoutKind === 'bytes' ? charsOfBytes(encodeText(stderr)) : stderr;
  return {
    ...result,
    stdout: stdout + more,
    stderr: '',
    ...(counted === undefined
      ? {}
      : { internalOutputAccounting: { stdout: counted.stdout + counted.stderr, stderr: 0 } }),
  };
}

function isCarrier(error: unknown): error is BashResult & Error {
  return error instanceof Error && 'stdout' in error && 'stderr' in error;
}

function textOf({ stdout, stdoutKind }: BashResult): string {
  return stdoutKind === 'bytes' ? decodeBytes(bytesOfChars(stdout)) : stdout;
}

/** Bytes that are no text are shown as such. */
function shownText(text: string): string {
  return isText(text) ? text : new TextDecoder().decode(encodeText(text));
}
