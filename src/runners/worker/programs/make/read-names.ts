import { glob, isGlob, withHome } from './glob.ts';
import type { Run } from './run.ts';
import { unsupported } from './stop.ts';

/** The names of files in a rule: without `./`, wildcards replaced by what is there. */
export function readNames(run: Run, text: string): string[] {
  // A blank behind a backslash belongs to the name.
  const words = text.match(/(?:\\[ \t]|\S)+/g) ?? [];
  return words.flatMap((word) => {
    const name = bareName(
      word.replaceAll(/\\([:#%= ])/g, (whole, char) => (char === '%' ? whole : String(char))),
    );
    if (/^[^$()]+\([^()]*\)$/.test(name)) {
      throw unsupported(run.location, `archive member '${name}'`);
    }
    const found = isGlob(name) ? glob(run, name) : [];
    return found.length > 0 ? found : [withHome(run, name)];
  });
}

export function bareName(name: string): string {
  const bare = name.replace(/^(?:\.\/+)+/, '');
  return bare === '' && name !== '' ? './' : bare;
}
