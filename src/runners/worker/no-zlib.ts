// In place of node:zlib, which a browser has not (see build/sandbox.ts): gzip and its kin fail with a
// sentence.

/** @public */
export function gunzipSync(): never {
  throw new Error('gzip is not available here');
}

/** @public */
export function gzipSync(): never {
  throw new Error('gzip is not available here');
}

/** @public */
export const constants = {};
