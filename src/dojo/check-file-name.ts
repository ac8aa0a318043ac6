import { fileNameProblem } from '../kata/file-name.ts';
import { isKept } from '../kata/file-order.ts';
import { hasFile, type Files } from '../kata/files.ts';

/** Throws RangeError when no file beside these can have the name: a screen asks before it calls. */
export function checkNewName(name: string, files: Files): void {
  const problem = fileNameProblem(name, files);
  if (problem !== null) {
    throw new RangeError(`no name for a new file: ${JSON.stringify(name)} is ${problem.kind}`);
  }
}

/** Throws RangeError when there is no file of the name, or it stays with every kata. */
export function checkOwnName(name: string, files: Files): void {
  const quoted = JSON.stringify(name);
  if (!hasFile(files, name)) {
    throw new RangeError(`no file ${quoted}: there are ${Object.keys(files).join(', ')}`);
  }
  if (isKept(name)) throw new RangeError(`${quoted} stays with every kata, under that name`);
}
