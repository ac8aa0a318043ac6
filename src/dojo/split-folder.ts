import type { Brought, BroughtFolder } from './brought.ts';

/**
 * A folder of downloads is as many files, each told of on its own; what else is in it is one folder.
 * In a repository an archive is a file like any other.
 */
export function splitFolder(brought: Brought): readonly Brought[] {
  if (!('files' in brought)) return [brought];
  const { name, files } = brought;
  const repositories = files
    .map(({ path }) => /^(.*\/)?\.git\/HEAD$/.exec(path))
    .flatMap((found) => (found === null ? [] : [found[1] ?? '']));
  const isAlone = ({ path }: BroughtFolder['files'][number]): boolean =>
    /\.(tgz|tar\.gz|tar|zip)$/i.test(path) && !repositories.some((each) => path.startsWith(each));
  const alone = files.filter(isAlone).map(({ file }) => file);
  const rest = files.filter((file) => !isAlone(file));
  // What lies about beside downloads is not what was meant.
  const isWorthIt = alone.length === 0 || rest.some(({ path }) => isOfAKata(path));
  return isWorthIt ? [...alone, { name, files: rest }] : alone;
}

/** Files that a repository, an old kata, a group or a start-point cannot be without. */
function isOfAKata(path: string): boolean {
  return /(^|\/)(HEAD|manifest\.json|events\.json)$/.test(path);
}
