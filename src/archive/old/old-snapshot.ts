import type { Bytes } from '../../git/bytes.ts';
import { fileNameProblem, foldName } from '../../kata/file-name.ts';
import { filesOf, type Files } from '../../kata/files.ts';
import { noOutput, type Output } from '../../kata/output.ts';
import { BadArchive } from '../bad-archive.ts';
import { entryObject, type Fields } from './entry-json.ts';

/** The files and the output that an old kata kept of one event. */
export type OldSnapshot = { readonly files: Files; readonly output: Output };

const mostFiles = 500;
/** An exit status, or a few words where there was none. */
const mostStatusChars = 100;

/** Reads an event.json of v0, or an N.event.json of v1; `was` is the index that it should be of. */
export function oldSnapshot(
  files: ReadonlyMap<string, Bytes>,
  entry: string,
  was: number,
): OldSnapshot {
  const { index, files: named, stdout, stderr, status } = entryObject(files, entry);
  if (index !== undefined && index !== was) {
    throw new BadArchive('damaged', entry, `it says that it is of event ${shown(index)}`);
  }
  const [out, err] = [printed(entry, 'stdout', stdout), printed(entry, 'stderr', stderr)];
  return {
    files: oldFiles(entry, named),
    output: {
      stdout: out.text,
      stderr: err.text,
      status: statusOf(entry, status),
      truncations: { stdout: out.isCut, stderr: err.isCut },
    },
  };
}

/** Files as old manifests and events have them: `{"hiker.py": {"content": "..."}}`. */
export function oldFiles(entry: string, value: unknown): Files {
  const named = fieldsIn(value);
  if (named === null) throw new BadArchive('damaged', entry, 'its files are no object');
  const names = Object.keys(named);
  if (names.length > mostFiles) {
    throw new BadArchive('too-large', entry, `it has ${names.length} files`);
  }
  refuseNames(entry, names);
  return filesOf(
    Object.entries(named).map(([name, file]) => {
      const text = contentOf(fieldsIn(file)?.['content']);
      if (text === null) throw new BadArchive('damaged', entry, `file ${name} has no content`);
      return [name, text] as const;
    }),
  );
}

/** Also what has two names that some system takes for one, or a file that is a folder, too. */
function refuseNames(entry: string, names: readonly string[]): void {
  const seen = new Map<string, string>();
  function meet(path: string, name: string): void {
    const folded = foldName(path);
    const other = seen.get(folded);
    if (other !== undefined && other !== path) {
      throw new BadArchive('bad-name', entry, `file ${name} is another's name to some: ${other}`);
    }
    seen.set(folded, path);
  }
  for (const name of names) {
    const problem = fileNameProblem(name, {});
    if (problem !== null) {
      const quoted = JSON.stringify(name.slice(0, 80));
      throw new BadArchive('bad-name', entry, `no file can be called ${quoted} (${problem.kind})`);
    }
    for (let slash = name.indexOf('/'); slash !== -1; slash = name.indexOf('/', slash + 1)) {
      // With its slash a folder is never the file of that name.
      meet(name.slice(0, slash + 1), name);
    }
    meet(name, name);
  }
  for (const name of names) {
    if (seen.has(foldName(`${name}/`))) {
      throw new BadArchive('bad-name', entry, `${name} is a file and a folder at once`);
    }
  }
}

/** v1 has a text, and v0 its lines; an empty text is a line of nothing. */
function contentOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value) || !value.every((line) => typeof line === 'string')) return null;
  return value.join('');
}

function printed(
  entry: string,
  name: string,
  value: unknown,
): { readonly text: string; readonly isCut: boolean } {
  if (value === undefined || value === null) return { text: noOutput.stdout, isCut: false };
  const fields = fieldsIn(value);
  const text = contentOf(fields?.['content']);
  if (text === null) throw new BadArchive('damaged', entry, `its ${name} has no content`);
  return { text, isCut: fields?.['truncated'] === true };
}

/** A number in v0, and its digits in v1. */
function statusOf(entry: string, value: unknown): string {
  if (value === undefined || value === null) return noOutput.status;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value === 'string' && value.length <= mostStatusChars) return value;
  throw new BadArchive('damaged', entry, `its status cannot be ${shown(value)}`);
}

function fieldsIn(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : null;
}

function shown(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 40) ?? 'nothing';
}
