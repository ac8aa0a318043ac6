import { expand } from './expand.ts';
import { glob, isGlob, withHome } from './glob.ts';
import { bareName } from './read-names.ts';
import { pathOf } from './run.ts';
import type { Run } from './run.ts';
import { unsupported } from './stop.ts';
import { createVariable } from './variable.ts';
import { wordsOf } from './words.ts';

type ReadText = (run: Run, text: string, file: string) => Promise<void>;

/** Takes a line that is neither an assignment nor a rule: include, export, vpath. */
export async function takeDirective(run: Run, line: string, readText: ReadText): Promise<void> {
  const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(line) ?? [];
  const text = await expand(run, rest);
  switch (word) {
    case 'include':
    case '-include':
    case 'sinclude':
      await include(run, text, word !== 'include', readText);
      return;
    case 'export':
    case 'unexport':
      setExport(run, wordsOf(text), word === 'export');
      return;
    case 'vpath':
      setSearchPath(run, wordsOf(text));
      return;
    default:
      throw unsupported(run.location, `directive '${word}'`);
  }
}

const directives = /^(?:-?include|sinclude|export|unexport|vpath|load|-load)(?:\s|$)/;

takeDirective.isDirective = (line: string): boolean => directives.test(line);

/** Reads a makefile; answers whether it was there. */
export async function includeFile(
  run: Run,
  name: string,
  isOptional: boolean,
  readText: ReadText,
): Promise<boolean> {
  const { tree } = run.process;
  const path = pathOf(run, name);
  const isThere = tree.exists(path) && tree.stat(path).kind !== 'dir';
  const mtimeMs = isThere ? tree.stat(path).mtimeMs : null;
  run.makefiles.push({ name, isOptional, location: run.location, mtimeMs });
  if (!isThere) return false;
  const list = run.globals.variables.get('MAKEFILE_LIST')?.value ?? '';
  run.globals.variables.set(
    'MAKEFILE_LIST',
    createVariable('MAKEFILE_LIST', `${list} ${name}`.trimStart(), 'file', { flavor: 'simple' }),
  );
  await readText(run, new TextDecoder().decode(tree.readFile(path)), name);
  return true;
}

async function include(
  run: Run,
  text: string,
  isOptional: boolean,
  readText: ReadText,
): Promise<void> {
  const { location } = run;
  for (const word of wordsOf(text)) {
    const found = isGlob(word) ? glob(run, word) : [];
    for (const name of found.length > 0 ? found : [withHome(run, word)]) {
      await includeFile(run, whereIs(run, bareName(name)), isOptional, readText);
      run.location = location;
    }
  }
}

function whereIs(run: Run, name: string): string {
  if (name.startsWith('/') || run.process.tree.exists(pathOf(run, name))) return name;
  const folders = wordsOf(run.globals.variables.get('.INCLUDE_DIRS')?.value ?? '');
  return (
    folders
      .map((folder) => `${folder}/${name}`)
      .find((path) => run.process.tree.exists(pathOf(run, path))) ?? name
  );
}

function setExport(run: Run, names: readonly string[], isExported: boolean): void {
  if (names.length === 0) run.exportsAll = isExported;
  for (const name of names) {
    const known = run.globals.variables.get(name);
    const variable = known ?? createVariable(name, '', 'file', { location: run.location });
    run.globals.variables.set(name, variable);
    variable.isExported = isExported;
  }
}

/** `vpath pattern folders`, `vpath pattern` (forgets it) or `vpath` (forgets all). */
function setSearchPath(run: Run, words: readonly string[]): void {
  const [pattern, ...folders] = words;
  if (folders.length > 0 && pattern !== undefined) {
    const split = folders.flatMap((each) => each.split(':')).filter((each) => each !== '');
    run.searchPaths.push({ pattern, folders: split });
    return;
  }
  const kept = run.searchPaths.filter((each) => pattern !== undefined && each.pattern !== pattern);
  run.searchPaths.splice(0, run.searchPaths.length, ...kept);
}
