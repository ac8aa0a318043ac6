import { commands } from 'vitest/browser';
import { base64, bytesOfBase64 } from './base64.ts';

/** A download after native git, or anything else, has been at it: bash in its root folder. */
export async function repacked(tgz: Uint8Array, script: string): Promise<Uint8Array> {
  const quietly = `( set -e; ${script}\n) > ../log 2>&1 || { cat ../log >&2; exit 1; }`;
  const whole = `${quietly}\ntar -C .. -czf - -- "$(basename "$PWD")" | base64 -w 0`;
  const text = await commands.inDownload(base64(tgz), whole);
  return bytesOfBase64(text.trim());
}
