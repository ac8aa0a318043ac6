import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { hasFile, type Files } from '../../kata/files.ts';
import { maxCreatedFiles, maxTextLength } from '../../kata/output.ts';
import { walk } from './walk.ts';

/** Text as the API tells it. */
export type Told = { readonly content: string; readonly truncated: boolean };
export type ToldFiles = Readonly<Record<string, Told>>;

/**
 * The text files that a run made, the first 16 by name, and changed. What it deleted is not told;
 * what is no text, or is not a plain file, is nothing that a person can see.
 */
export async function filesAfter(
  sandbox: string,
  sent: Files,
): Promise<{ readonly created: ToldFiles; readonly changed: ToldFiles }> {
  const names: string[] = [];
  for await (const { path, isFile } of walk(sandbox)) {
    if (isFile) names.push(relative(sandbox, path).split(sep).join('/'));
    if (names.length === maxFiles) break;
  }
  names.sort();
  const created: [string, Told][] = [];
  const changed: [string, Told][] = [];
  for (const name of names) {
    const was = sent[name];
    if (!hasFile(sent, name) && created.length === maxCreatedFiles) continue;
    const bytes = await readHead(`${sandbox}/${name}`);
    if (bytes === null || (was !== undefined && bytes.equals(Buffer.from(was)))) continue;
    const told = toldOf(bytes);
    if (told !== null) (was === undefined ? created : changed).push([name, told]);
  }
  return { created: withOwn(created), changed: withOwn(changed) };
}

/** A run that makes more files than that has lost its way. */
const maxFiles = 20_000;

/** As many bytes as the characters that are told can have, and a few more, to see that it is cut. */
const maxReadBytes = 4 * maxTextLength + 4;

/** Never waits and never follows: by now it may be a pipe or a link. null for what cannot be read. */
async function readHead(path: string): Promise<Buffer | null> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  try {
    const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      if (!(await file.stat()).isFile()) return null;
      const { bytesRead, buffer } = await file.read(Buffer.alloc(maxReadBytes), 0, maxReadBytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

function toldOf(bytes: Buffer): Told | null {
  if (bytes.includes(0)) return null;
  try {
    // A file that goes on may have been read up to the middle of a character.
    const stream = bytes.length === maxReadBytes;
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, {
      stream,
    });
    return { content: text.slice(0, maxTextLength), truncated: text.length > maxTextLength };
  } catch {
    return null;
  }
}

/** `__proto__` too is a name that a file can have. */
function withOwn(pairs: readonly (readonly [string, Told])[]): ToldFiles {
  const files = Object.create(null) as Record<string, Told>;
  for (const [name, told] of pairs) files[name] = told;
  return files;
}
