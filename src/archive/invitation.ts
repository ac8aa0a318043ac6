import { zlibSync } from 'fflate';
import type { InvitationProblem, Shareable } from '../dojo/invitation-ports.ts';
import { bytesOf, hexOf, sha1, textOf, type Bytes } from '../git/bytes.ts';
import { clusterVersion, isCluster, readSharedJson, sharedJson } from '../kata/cluster-json.ts';
import { groupLimits, isGroupJson } from '../kata/group-json.ts';
import { failed, type Result } from '../kata/result.ts';
import { inflate, InflatesToMore } from './inflate.ts';

/**
 * A group or a cluster as the text that a link carries: `1.BODY.CHECK`. The 1 is the version, which
 * is 2 for a cluster; BODY is its JSON, deflated, in base64url; CHECK is the beginning of the SHA-1 of
 * what stands before it, against mishaps on the way: whoever wants to can make a right one for any body.
 */
export async function invitationCode(shared: Shareable): Promise<string> {
  const body = base64url(zlibSync(bytesOf(sharedJson(shared)), { level: 9 }));
  const before = `${isCluster(shared) ? clusterVersion : 1}.${body}`;
  return `${before}.${await checkOf(before)}`;
}

/** Reads a code, or the file of a group or a cluster. Trusts nothing in it. */
export async function readInvitation(text: string): Promise<Result<Shareable, InvitationProblem>> {
  return isGroupJson(text) ? readSharedJson(text) : readCode(text.trim());
}

const checkLength = 12;

async function readCode(code: string): Promise<Result<Shareable, InvitationProblem>> {
  const [made = '', body = '', check = '', ...rest] = code.split('.');
  if (!/^\d{1,6}$/.test(made)) return failed({ kind: 'not-a-group' });
  if (Number(made) > clusterVersion) return failed({ kind: 'newer', version: Number(made) });
  if (check.length < checkLength) return failed({ kind: 'cut' });
  if (code.length > groupLimits.jsonChars) return failed({ kind: 'too-large' });
  if (rest.length > 0 || check !== (await checkOf(`${made}.${body}`)))
    return failed({ kind: 'altered' });
  return readBody(body);
}

function readBody(body: string): Result<Shareable, InvitationProblem> {
  const bytes = bytesIn(body);
  if (bytes === null) return failed({ kind: 'not-a-group' });
  try {
    return readSharedJson(textOf(inflate(bytes, groupLimits.jsonChars)));
  } catch (error) {
    if (error instanceof InflatesToMore) return failed({ kind: 'too-large' });
    if (error instanceof RangeError) return failed({ kind: 'not-a-group' });
    throw error;
  }
}

async function checkOf(before: string): Promise<string> {
  return hexOf(await sha1(bytesOf(before))).slice(0, checkLength);
}

function base64url(bytes: Uint8Array): string {
  // All at once would be more arguments than a call can have.
  const parts = Array.from({ length: Math.ceil(bytes.length / stepBytes) }, (_, step) =>
    String.fromCharCode(...bytes.subarray(step * stepBytes, (step + 1) * stepBytes)),
  );
  return btoa(parts.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const stepBytes = 8192;

/** null when it is no base64url. */
function bytesIn(base64: string): Bytes | null {
  if (!/^[\w-]*$/.test(base64)) return null;
  try {
    const binary = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    // So many characters are of no bytes.
    return null;
  }
}
