import { nodeError } from '../node-error.ts';

/** A module of Node's that can be loaded, and says at the first use why it cannot work here. */
export function createAbsent(name: string, exported: readonly string[], why: string): object {
  const refuse = (what: string) =>
    function refused(): never {
      throw nodeError(
        'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM',
        `${what} is not available: ${why}`,
        {},
      );
    };
  return Object.fromEntries(exported.map((each) => [each, refuse(`${name}.${each}`)]));
}

const noNetwork = 'code in the sandbox has no network.';

/** Those modules: what they export and why it fails. */
export const absentModules: Readonly<Record<string, readonly [exported: string, why: string]>> = {
  http: ['request get createServer Agent Server ClientRequest IncomingMessage', noNetwork],
  https: ['request get createServer Agent Server', noNetwork],
  http2: ['connect createServer createSecureServer', noNetwork],
  net: ['connect createConnection createServer Socket Server', noNetwork],
  tls: ['connect createServer createSecureContext TLSSocket', noNetwork],
  dgram: ['createSocket Socket', noNetwork],
  dns: ['lookup resolve resolve4 resolve6 reverse Resolver', noNetwork],
  'dns/promises': ['lookup resolve resolve4 resolve6 reverse Resolver', noNetwork],
  zlib: [
    'gzip gunzip gzipSync gunzipSync deflate deflateSync inflate inflateSync createGzip createGunzip createDeflate createInflate brotliCompressSync brotliDecompressSync',
    'there is no zlib in the sandbox.',
  ],
  cluster: ['fork setupPrimary', 'the sandbox runs one thread.'],
  inspector: ['open url waitForDebugger Session', 'use the tools of the browser.'],
  repl: ['start REPLServer', 'there is nobody to type.'],
  wasi: ['WASI', 'WebAssembly can be used without it.'],
  sqlite: ['DatabaseSync', 'there is no database in the sandbox.'],
};
