import { resolvePath } from '../paths.ts';
import type { Tree } from '../tree.ts';

export type GlobRules = {
  readonly dotglob: boolean;
  readonly globstar: boolean;
  hasGlobChars(part: string): boolean;
  matches(name: string, pattern: string): boolean;
};

/** The paths that a pattern names, in order; a slash at its end asks for folders. */
export function expandGlob(tree: Tree, cwd: string, pattern: string, rules: GlobRules): string[] {
  if (!rules.hasGlobChars(pattern)) return [pattern];
  const wantsFolder = pattern.endsWith('/');
  const isAbsolute = pattern.startsWith('/');
  const parts = pattern.split('/').filter((part) => part !== '');
  const found = new Set<string>();
  walk(isAbsolute ? '/' : '', 0);
  return [...found].toSorted(byCodePoints);

  function walk(path: string, index: number): void {
    const part = parts[index];
    if (part === undefined) addFound(path);
    else if (part === '**' && rules.globstar) {
      walkDown(path, index);
    } else if (rules.hasGlobChars(part)) {
      for (const name of namesIn(path)) {
        if (isVisible(name, part) && rules.matches(oneLine(name), oneLine(part)))
          step(path, name, index);
      }
    } else {
      const name = part.replaceAll(/\\(.)/gs, '$1');
      if (exists(joined(path, name))) step(path, name, index);
    }
  }

  function addFound(path: string): void {
    if (path === '' || (wantsFolder && !isFolder(path))) return;
    found.add(wantsFolder ? `${path}/` : path);
  }

  function step(path: string, name: string, index: number): void {
    const next = joined(path, name);
    if (index === parts.length - 1 || isFolder(next)) walk(next, index + 1);
  }

  /** `**` is any folders, none too; as the last part files as well. */
  function walkDown(path: string, index: number): void {
    const isLast = index === parts.length - 1;
    if (!isLast) walk(path, index + 1);
    else if (path !== '') found.add(path.endsWith('/') ? path : `${path}/`);
    for (const name of namesIn(path)) {
      const next = joined(path, name);
      if (name.startsWith('.') && !rules.dotglob) continue;
      if (tree.lstat(absolute(next)).kind === 'dir') walkDown(next, index);
      if (!isLast) continue;
      if (!wantsFolder) {
        found.delete(`${next}/`);
        found.add(next);
      } else if (isFolder(next)) found.add(`${next}/`);
    }
  }

  function isVisible(name: string, part: string): boolean {
    return !name.startsWith('.') || part.startsWith('.') || rules.dotglob;
  }

  function namesIn(path: string): string[] {
    return isFolder(path) ? tree.readdir(absolute(path)) : [];
  }

  function absolute(path: string): string {
    return resolvePath(cwd, path);
  }

  function exists(path: string): boolean {
    try {
      tree.lstat(absolute(path));
      return true;
    } catch {
      return false;
    }
  }

  function isFolder(path: string): boolean {
    return tree.exists(absolute(path)) && tree.stat(absolute(path)).kind === 'dir';
  }
}

function joined(path: string, name: string): string {
  return path === '' || path.endsWith('/') ? `${path}${name}` : `${path}/${name}`;
}

function byCodePoints(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** just-bash's patterns match within a line. */
function oneLine(text: string): string {
  return text.replaceAll('\n', '\u{f000a}');
}
