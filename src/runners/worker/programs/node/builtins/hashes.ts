import { hmac } from '@noble/hashes/hmac.js';
import { md5, ripemd160, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512, sha512_256 } from '@noble/hashes/sha2.js';
import { sha3_224, sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js';
import { Buffer } from 'buffer/index.js';
import { nodeError } from '../node-error.ts';

const hashes = {
  md5,
  ripemd160,
  sha1,
  sha224,
  sha256,
  sha384,
  sha512,
  'sha512-256': sha512_256,
  'sha3-224': sha3_224,
  'sha3-256': sha3_256,
  'sha3-384': sha3_384,
  'sha3-512': sha3_512,
} as const;

export const hashNames: readonly string[] = Object.keys(hashes);

type Running = { update(bytes: Uint8Array): unknown; digest(): Uint8Array };

/** crypto.createHash. */
export function createHash(name: unknown): Digest {
  return new Digest(hashOf(name).create());
}

/** crypto.createHmac. */
export function createHmac(name: unknown, key: unknown): Digest {
  return new Digest(hmac.create(hashOf(name), bytesOf(key)));
}

/** What createHash and createHmac answer: bytes go in by pieces, the digest comes out once. */
class Digest {
  #running: Running | null;

  constructor(running: Running) {
    this.#running = running;
  }

  update(content: unknown, encoding?: string): this {
    this.#open('ERR_CRYPTO_HASH_FINALIZED').update(bytesOf(content, encoding));
    return this;
  }

  digest(encoding?: string): string | Buffer {
    const digest = this.#open('ERR_CRYPTO_HASH_FINALIZED').digest();
    this.#running = null;
    return encoded(Buffer.from(digest), encoding);
  }

  #open(code: string): Running {
    if (this.#running !== null) return this.#running;
    throw nodeError(code, 'Digest already called', {});
  }
}

export function hashOf(name: unknown) {
  const wanted = String(name)
    .toLowerCase()
    .replace(/^(rsa-)?sha-/, 'sha');
  const found = Object.entries(hashes).find(([known]) => known === wanted);
  if (found !== undefined) return found[1];
  throw Object.assign(new Error('Digest method not supported'), {
    code: 'ERR_CRYPTO_INVALID_DIGEST',
  });
}

/** Text or bytes of any kind, as crypto takes them. */
export function bytesOf(content: unknown, encoding = 'utf8'): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content, encoding as 'utf8');
  if (content instanceof ArrayBuffer) return new Uint8Array(content);
  if (ArrayBuffer.isView(content)) {
    return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  }
  const message =
    'The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView.';
  throw nodeError('ERR_INVALID_ARG_TYPE', message, {}, TypeError);
}

export function encoded(bytes: Buffer, encoding?: string): string | Buffer {
  if (encoding === undefined || encoding === 'buffer') return bytes;
  if (encoding !== 'base64url') return bytes.toString(encoding);
  return bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
