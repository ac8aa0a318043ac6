/** The absolute path, without `.`, `..` and doubled slashes, that `path` names from `cwd`. */
export function resolvePath(cwd: string, path: string): string {
  return `/${partsOf(path.startsWith('/') ? path : `${cwd}/${path}`).join('/')}`;
}

/** The names on the way from the root; `..` at the root stays there. */
export function partsOf(path: string): string[] {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts;
}

export function parentOf(path: string): string {
  return resolvePath('/', `${path}/..`);
}

export function baseOf(path: string): string {
  return partsOf(path).at(-1) ?? '';
}
