import { hasFile, type Files } from './files.ts';

/** Why a name cannot be given to a file. `part` is the part of the name that is at fault. */
export type FileNameProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'taken'; readonly by: string }
  | { readonly kind: 'absolute' }
  | { readonly kind: 'backslash' }
  | { readonly kind: 'control-character' }
  | { readonly kind: 'invisible-character' }
  | { readonly kind: 'dots'; readonly part: string }
  | { readonly kind: 'empty-part' }
  | { readonly kind: 'git'; readonly part: string }
  | { readonly kind: 'windows-name'; readonly part: string }
  | { readonly kind: 'windows-character'; readonly character: string }
  | { readonly kind: 'edge'; readonly part: string }
  | { readonly kind: 'folder-clash'; readonly with: string }
  | { readonly kind: 'too-long'; readonly limit: number };

/** Bytes of the whole name, so that Windows can unpack it; file systems take parts of up to 255. */
const maxNameBytes = 200;

/** Names are kept composed (NFC), so that one name is one name on every file system. */
export function tidyFileName(typed: string): string {
  return typed.trim().normalize('NFC');
}

/** What is wrong with a new name beside the files that are there, or null. */
export function fileNameProblem(name: string, files: Files): FileNameProblem | null {
  return shapeProblem(name) ?? clash(name, Object.keys(files), files);
}

function shapeProblem(name: string): FileNameProblem | null {
  if (name === '') return { kind: 'empty' };
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  if (/[\u0000-\u001f\u007f-\u009f]/.test(name)) return { kind: 'control-character' };
  if (invisible.test(name)) return { kind: 'invisible-character' };
  if (name.includes('\\')) return { kind: 'backslash' };
  if (name.startsWith('/')) return { kind: 'absolute' };
  if (/^[A-Za-z]:/.test(name)) return { kind: 'absolute' };
  const forbidden = /[<>:"|?*]/.exec(name);
  if (forbidden) return { kind: 'windows-character', character: forbidden[0] };
  if (bytesOf(name) > maxNameBytes) return { kind: 'too-long', limit: maxNameBytes };
  for (const part of name.split('/')) {
    const problem = partProblem(part);
    if (problem !== null) return problem;
  }
  return null;
}

function partProblem(part: string): FileNameProblem | null {
  if (part === '') return { kind: 'empty-part' };
  if (part === '.' || part === '..') return { kind: 'dots', part };
  if (isGitName(part)) return { kind: 'git', part };
  if (/^\s|[\s.]$/.test(part)) return { kind: 'edge', part };
  if (isWindowsDevice(part)) return { kind: 'windows-name', part };
  return null;
}

/**
 * `.git` and the files that git itself obeys, however Windows or macOS would also read them: any
 * case, trailing dots and spaces, the short names: `GIT~1`, and `GI7EBA~1` where that is taken.
 * (CVE-2014-9390 and its kin. Code points that macOS ignores and `:` are refused before.)
 */
function isGitName(part: string): boolean {
  const bare = part.toLowerCase().replace(/[\s.]+$/, '');
  return /^(\.git(modules|attributes)?|(git(mod|att)?|gi7[0-9a-f]{0,3})~\d+)$/.test(bare);
}

function isWindowsDevice(part: string): boolean {
  return /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i.test(part);
}

/**
 * Joiners, direction marks and the like: names that look the same, or that macOS reads as the same.
 * Halves of a surrogate pair too: UTF-8 has none, so they would come back as another character.
 */
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Surrogate}|[\u2028\u2029\ufff0-\uffff]/u;

function clash(name: string, names: readonly string[], files: Files): FileNameProblem | null {
  if (hasFile(files, name)) return { kind: 'taken', by: name };
  const folded = foldName(name);
  for (const other of names) {
    const otherFolded = foldName(other);
    if (otherFolded === folded) return { kind: 'taken', by: other };
    if (otherFolded.startsWith(`${folded}/`) || folded.startsWith(`${otherFolded}/`)) {
      return { kind: 'folder-clash', with: other };
    }
  }
  return null;
}

/**
 * Two names that fold alike cannot both be unpacked on Windows or macOS. Capitals first: σ and ς
 * have one, and ß has two.
 */
export function foldName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
