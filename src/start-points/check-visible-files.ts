import { fileNameProblem } from '../kata/file-name.ts';
import { filesOf, hasFile, type Files } from '../kata/files.ts';
import { list, stringsOf } from './checks.ts';
import { broken, show, type Broken } from './rules.ts';

/** cyber-dojo's limit of a visible file of a start-point. */
export const maxFileBytes = 25 * 1024;

export type KeptFile = readonly [name: string, why: string];

/** Of visible_filenames: the list, each name, and each file, which is among `files` of the folder. */
export function checkVisibleFiles(
  value: unknown,
  files: Files,
  kept: { readonly needed: readonly KeptFile[]; readonly forbidden: readonly KeptFile[] },
): readonly Broken[] {
  const names = stringsOf(value);
  const has = (name: string) => names.some(([, other]) => other === name);
  return [
    ...list('file names')(value),
    ...names.flatMap(([at, name], index) => {
      const before = names.slice(0, index).map(([, other]) => other);
      // The same name twice is told as such.
      if (before.includes(name)) return [];
      return [...nameProblems(at, name, before), ...contentProblems(at, name, files)];
    }),
    ...(Array.isArray(value) ? kept.needed : [])
      .filter(([name]) => !has(name))
      .map(([name, why]) => broken('file-needed', show(name), why)),
    ...kept.forbidden
      .filter(([name]) => has(name))
      .map(([name, why]) => broken('file-forbidden', show(name), why)),
  ];
}

function nameProblems(at: number, name: string, before: readonly string[]): readonly Broken[] {
  const shown = [`${at}`, show(name)];
  const character = /[^A-Za-z0-9._/-]/u.exec(name)?.[0];
  if (character !== undefined) return [broken('file-portable', ...shown, show(character))];
  if (name.startsWith('-')) return [broken('file-dash', ...shown)];
  const problem = fileNameProblem(name, filesOf(before.map((other) => [other, ''])));
  switch (problem?.kind) {
    case undefined:
      return [];
    case 'taken':
      return [broken('file-clash', ...shown, show(problem.by))];
    case 'folder-clash':
      return [broken('file-clash', ...shown, show(problem.with))];
    case 'absolute':
      return [broken('file-name', ...shown, 'it must begin in the folder, without /')];
    case 'git':
      return [broken('file-name', ...shown, `git keeps ${show(problem.part)} for itself`)];
    case 'windows-name':
      return [broken('file-name', ...shown, `Windows keeps ${show(problem.part)} for itself`)];
    case 'dots':
      return [broken('file-name', ...shown, `${show(problem.part)} leads to another folder`)];
    case 'too-long':
      return [broken('file-name', ...shown, `it must be of at most ${problem.limit} bytes`)];
    case 'empty-part':
      return [broken('file-name', ...shown, 'something must stand before and behind each /')];
    default:
      return [broken('file-name', ...shown, 'no part of it may end with a dot')];
  }
}

function contentProblems(at: number, name: string, files: Files): readonly Broken[] {
  const shown = [`${at}`, show(name)];
  const content = hasFile(files, name) ? files[name] : undefined;
  if (content === undefined) return [broken('file-there', ...shown)];
  const bytes = new TextEncoder().encode(content).length;
  return [
    ...(bytes > maxFileBytes ? [broken('file-size', ...shown, `${maxFileBytes}`, `${bytes}`)] : []),
    ...(/[\0\uFFFD]/.test(content) ? [broken('file-text', ...shown)] : []),
  ];
}
