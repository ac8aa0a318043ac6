import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { Buffer } from 'buffer/index.js';
import { nodeError } from '../node-error.ts';
import { bytesOf, createHash, createHmac, encoded, hashNames, hashOf } from './hashes.ts';
import { random } from './random.ts';

/** Node's crypto: hashes and chance. Ciphers, keys and signatures are not there. */
export function createCrypto(): object {
  const subtle = {
    digest: async (algorithm: string | { name: string }, content: unknown) => {
      const name = typeof algorithm === 'string' ? algorithm : algorithm.name;
      return Uint8Array.from(hashOf(name)(bytesOf(content))).buffer;
    },
  };
  const webcrypto = {
    subtle,
    getRandomValues: <Bytes extends ArrayBufferView<ArrayBuffer>>(bytes: Bytes): Bytes =>
      random.getRandomValues(bytes),
    randomUUID: (): string => random.randomUUID(),
  };
  return {
    ...random,
    createHash,
    createHmac,
    hash: (name: string, content: unknown, encoding = 'hex') =>
      createHash(name).update(content).digest(encoding),
    getHashes: () => [...hashNames],
    getCiphers: () => [],
    timingSafeEqual,
    pbkdf2Sync,
    webcrypto,
    subtle,
    constants: {},
    createCipheriv: absent('createCipheriv'),
    createDecipheriv: absent('createDecipheriv'),
    createSign: absent('createSign'),
    createVerify: absent('createVerify'),
    generateKeyPairSync: absent('generateKeyPairSync'),
    scryptSync: absent('scryptSync'),
  };
}

function timingSafeEqual(a: unknown, b: unknown): boolean {
  const [left, right] = [bytesOf(a), bytesOf(b)];
  if (left.length !== right.length) {
    const message = 'Input buffers must have the same byte length';
    throw nodeError('ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH', message, {}, RangeError);
  }
  return left.reduce((different, byte, at) => different | (byte ^ (right[at] ?? 0)), 0) === 0;
}

function pbkdf2Sync(password: unknown, salt: unknown, c: number, dkLen: number, name: string) {
  const key = pbkdf2(hashOf(name), bytesOf(password), bytesOf(salt), { c, dkLen });
  return encoded(Buffer.from(key));
}

function absent(name: string) {
  return (): never => {
    const message = `crypto.${name} is not available: the sandbox has hashes and random numbers only.`;
    throw nodeError('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', message, {});
  };
}
