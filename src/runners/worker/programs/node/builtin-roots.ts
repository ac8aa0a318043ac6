import assert from 'assert/build/assert.js';
import * as buffer from 'buffer/index.js';
import EventEmitter from 'events/events.js';
import path from 'path-browserify';
import stream, { Readable, Writable } from 'readable-stream';
import { util } from './util.ts';

/** What a program could change in the builtins that all node processes share, for realm.ts to put back. */
export const builtinRoots: readonly object[] = [
  assert,
  assert.strict,
  EventEmitter,
  EventEmitter.prototype,
  buffer.Buffer,
  buffer.Buffer.prototype,
  path,
  stream,
  Readable.prototype,
  Writable.prototype,
  util,
  util.inspect,
  util.types,
];
