/** What stands at the places of output, and what is said of them. */
export const outputWords = {
  output: 'output',
  stdout: 'stdout',
  stderr: 'stderr',
  status: 'status',
  nothing: 'nothing',
} as const;

export function cutWords(stream: string): string {
  return `cut here: only the first 50 KB of ${stream} are kept`;
}

/** A link to a line of a file, as it is read aloud. */
export function linkName(link: { readonly name: string; readonly line: number }): string {
  return `${link.name} line ${link.line}`;
}
