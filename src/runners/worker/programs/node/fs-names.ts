import { Buffer } from 'buffer/index.js';
import { inspect } from 'node-inspect-extracted';

/** A path as fs takes it: text, bytes, or a file: URL. */
export function pathTextOf(path: unknown, argument = 'path'): string {
  if (typeof path === 'string') return path;
  if (path instanceof Uint8Array) return new TextDecoder().decode(path);
  if (path instanceof URL && path.protocol === 'file:') return decodeURIComponent(path.pathname);
  const error = new TypeError(
    `The "${argument}" argument must be of type string or an instance of Buffer or URL.`,
  );
  throw Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' });
}

/** `'utf8'` or `{ encoding: 'utf8' }`; null means bytes. */
export function encodingOf(options: unknown): BufferEncoding | null {
  const encoding: unknown =
    typeof options === 'object' && options !== null ? Reflect.get(options, 'encoding') : options;
  if (encoding === undefined || encoding === null || encoding === 'buffer') return null;
  if (typeof encoding === 'string' && Buffer.isEncoding(encoding)) return encoding;
  const error = new TypeError(
    `The argument 'encoding' is invalid encoding. Received ${inspect(encoding)}`,
  );
  throw Object.assign(error, { code: 'ERR_INVALID_ARG_VALUE' });
}

/** A flag of an options object. */
export function optionOf(options: unknown, name: string): unknown {
  return typeof options === 'object' && options !== null ? Reflect.get(options, name) : undefined;
}

/** What is to be written, as bytes. */
export function bytesOf(content: unknown, options?: unknown): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content, encodingOf(options) ?? 'utf8');
  if (content instanceof Uint8Array) return content.slice();
  if (ArrayBuffer.isView(content)) {
    return new Uint8Array(content.buffer, content.byteOffset, content.byteLength).slice();
  }
  const error = new TypeError(
    'The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView.',
  );
  throw Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' });
}

/** Bytes as fs gives them. */
export function contentOf(bytes: Uint8Array, options: unknown): string | Buffer {
  const encoding = encodingOf(options);
  const buffer = Buffer.from(bytes);
  return encoding === null ? buffer : buffer.toString(encoding);
}

type BufferEncoding = Parameters<Buffer['toString']>[0] & string;
