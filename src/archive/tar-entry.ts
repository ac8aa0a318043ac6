import type { TarEntry } from 'modern-tar';
import type { Bytes } from '../git/bytes.ts';

/**
 * Owned by root: unpacked by root (docker, CI), any other owner makes git refuse the folder. A name
 * that is not ASCII is told as UTF-8; else tar on Windows would read it in a code page.
 */
export function tarEntry(name: string, body: Bytes | null, mtime: Date): TarEntry {
  // eslint-disable-next-line no-control-regex -- all of ASCII is what it looks for
  const pax = /^[\x00-\x7f]*$/.test(name) ? {} : { pax: { path: name } };
  const header = { name, mtime, uid: 0, gid: 0, ...pax };
  if (body === null) return { header: { ...header, type: 'directory', size: 0, mode: 0o755 } };
  return { header: { ...header, type: 'file', size: body.length, mode: 0o644 }, body };
}
