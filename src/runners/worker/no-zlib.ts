/** In place of node:zlib, which a browser has not: gzip and its kin fail with a sentence. */
export function gunzipSync(): never {
  throw new Error('gzip is not available here');
}

export const gzipSync = gunzipSync;
export const constants = {};
