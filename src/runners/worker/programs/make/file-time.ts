import { patternOf, stemOf } from './pattern.ts';
import { pathOf } from './run.ts';
import type { Run } from './run.ts';
import { isMissing } from './target.ts';
import type { Target } from './target.ts';
import { wordsOf } from './words.ts';

/** When the target's file last changed; `isMissing` where there is none. Finds it by VPATH as well. */
export function timeOf(run: Run, target: Target): number {
  target.mtimeMs ??= look(run, target);
  return target.mtimeMs;
}

export function timeOfFile(run: Run, name: string): number {
  const { tree } = run.process;
  const path = pathOf(run, name);
  return tree.exists(path) ? tree.stat(path).mtimeMs : isMissing;
}

/** Where `vpath` or VPATH has a file of that name; null where they have none. */
export function searchFile(run: Run, name: string): string | null {
  if (name.startsWith('/')) return null;
  if (name.startsWith('-l')) return searchLibrary(run, name.slice(2));
  const general = run.globals.variables.get('VPATH')?.value ?? '';
  const folders = wordsOf(general.replaceAll(':', ' '));
  for (const path of [...run.searchPaths, { pattern: '%', folders }]) {
    const pattern = patternOf(path.pattern);
    const fits = pattern === null ? path.pattern === name : stemOf(pattern, name) !== null;
    if (!fits) continue;
    for (const folder of path.folders) {
      const found = `${folder.replace(/(?<=.)\/+$/, '')}/${name}`;
      if (timeOfFile(run, found) !== isMissing) return found;
      if (run.targets.get(found)?.isTarget === true) return found;
    }
  }
  return null;
}

function look(run: Run, target: Target): number {
  const own = timeOfFile(run, target.name);
  // What was there before is not removed, whatever .INTERMEDIATE says.
  if (own !== isMissing && !target.isUpdated && !target.isSearched) target.isIntermediate = false;
  if (own !== isMissing || target.isLocal) return own;
  const found = searchFile(run, target.name);
  if (found === null) return isMissing;
  target.path = found;
  return timeOfFile(run, found);
}

function searchLibrary(run: Run, name: string): string | null {
  for (const file of [`lib${name}.so`, `lib${name}.a`]) {
    const near = timeOfFile(run, file) === isMissing ? searchFile(run, file) : file;
    if (near !== null) return near;
    for (const folder of ['/lib', '/usr/lib', '/usr/local/lib']) {
      if (timeOfFile(run, `${folder}/${file}`) !== isMissing) return `${folder}/${file}`;
    }
  }
  return null;
}
