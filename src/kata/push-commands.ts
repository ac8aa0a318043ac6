/** What pushes a practice that was unpacked: its branch and the tags of its events. */
export function pushCommands(url: string): readonly string[] {
  return [
    `git remote add origin ${/^[\w:/.@~%+-]+$/.test(url) ? url : quoted(url)}`,
    'git push -u origin main',
    "git push origin $(git tag --list '[0-9]*')",
  ];
}

/** A URL may hold what a shell obeys. */
function quoted(url: string): string {
  return `'${url.replaceAll("'", String.raw`'\''`)}'`;
}
