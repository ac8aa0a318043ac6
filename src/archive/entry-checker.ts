import type { LeftOut } from '../dojo/archive-ports.ts';
import { fileNameProblem, foldName, type FileNameProblem } from '../kata/file-name.ts';
import { BadArchive } from './bad-archive.ts';
import { limits } from './limits.ts';

/** What an archive says of an entry, before anything of it is read. */
export type EntryHeader = {
  readonly name: string;
  /** Links, devices and the like are `other`, with a word for it in `what`. */
  readonly kind: 'file' | 'folder' | 'other';
  readonly what?: string;
};

export type EntryChecker = {
  /** The path to keep its content under; null for one that is left. Throws BadArchive. */
  readonly path: (header: EntryHeader) => string | null;
  /** Counts bytes as they are unpacked. Throws BadArchive when they are too many. */
  readonly unpacked: (entry: string, bytes: number) => void;
  readonly leftOut: readonly LeftOut[];
};

/**
 * Decides which entries of an archive are read, one after the other. Nothing is ever unpacked to a
 * disk; all the same, what was made to lead out of its folder, or into a .git, is refused with all
 * that is in the archive, and what some systems cannot keep is left out and told.
 */
export function entryChecker(archiveBytes: number): EntryChecker {
  const seen = new Set<string>();
  const leftOut: LeftOut[] = [];
  const most = Math.min(
    limits.unpackedBytes,
    Math.max(limits.smallBytes, archiveBytes * limits.ratio),
  );
  let [count, all] = [0, 0];

  function leave(entry: string, reason: string): null {
    leftOut.push({ entry, reason });
    return null;
  }

  function once(name: string, path: string, isInGit: boolean): string | null {
    const folded = foldName(path);
    if (!seen.has(folded)) {
      seen.add(folded);
      return path;
    }
    if (isInGit) throw new BadArchive('bad-name', name, 'it is there twice');
    return leave(name, 'a file of that name is there already');
  }

  return {
    leftOut,
    path({ name, kind, what = kind }) {
      count += 1;
      if (count > limits.entries) {
        throw new BadArchive('too-large', name, `it has more than ${limits.entries} entries`);
      }
      if (name.length > limits.pathChars) {
        throw new BadArchive('bad-name', name.slice(0, 80), 'too-long');
      }
      const path = tidyPath(name);
      // The folder that the archive was made in, and what macOS keeps beside the files.
      if (path === '' || isOfMac(path)) return null;
      const problem = nameProblem(path);
      const isInGit = path.split('/').includes('.git');
      if (problem !== null && isHostile(problem)) {
        throw new BadArchive('bad-name', name, problem.kind);
      }
      if (kind === 'other' && isInGit) throw new BadArchive('not-a-file', name, what);
      const reason = reasonToLeave({ name, kind, what }, problem);
      if (reason !== null) return leave(name, reason);
      return kind === 'folder' ? null : once(name, path, isInGit);
    },
    unpacked(entry, bytes) {
      all += bytes;
      if (all > most) {
        throw new BadArchive('too-large', entry, `unpacked it is more than ${most} bytes`);
      }
    },
  };
}

function tidyPath(name: string): string {
  return name
    .replace(/^(\.\/)+/, '')
    .replace(/\/$/, '')
    .replace(/^\.$/, '');
}

/** Looked at part by part: a path may be longer than a name. */
function nameProblem(path: string): FileNameProblem | null {
  for (const part of path.split('/')) {
    const problem = part === '.git' ? null : fileNameProblem(part, {});
    if (problem !== null && !isGitsOwn(part)) return problem;
  }
  return null;
}

/** Files that git obeys in a work tree. Here nothing does. */
function isGitsOwn(part: string): boolean {
  return part === '.gitattributes' || part === '.gitmodules';
}

/** No accident: a name that was made to end up elsewhere. */
function isHostile({ kind }: FileNameProblem): boolean {
  return hostile.has(kind);
}

const hostile: ReadonlySet<FileNameProblem['kind']> = new Set([
  'absolute',
  'backslash',
  'control-character',
  'dots',
  'empty',
  'empty-part',
  'git',
  'invisible-character',
]);

/** Why what harms no one is left out all the same; null when it is not. */
function reasonToLeave(
  { kind, what }: EntryHeader,
  problem: FileNameProblem | null,
): string | null {
  if (kind === 'other') return `it is no file but a ${what}`;
  return problem === null ? null : (reasons[problem.kind] ?? 'its name cannot be kept');
}

const reasons: Readonly<Partial<Record<FileNameProblem['kind'], string>>> = {
  'windows-name': 'Windows has a device of that name',
  'windows-character': 'its name has a character that Windows cannot keep',
  edge: 'a part of its name begins with a blank, or ends with a blank or dot',
  'too-long': 'its name is too long',
};

function isOfMac(path: string): boolean {
  return /^__MACOSX(\/|$)|(^|\/)(\._[^/]*|\.DS_Store)$/.test(path);
}
