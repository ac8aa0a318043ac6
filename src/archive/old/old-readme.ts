import type { Manifest } from '../../kata/manifest.ts';

/**
 * README.md of a kata that was kept without git. It is in every commit that is made of one, so each
 * word of it is in their ids: changed, it would make another kata of one that was taken in before.
 */
export function oldReadme({ id, exercise, display_name: language }: Manifest): string {
  return `# A practice from cyber-dojo

- Kata: \`${id}\`
- Exercise: ${named(exercise ?? '')}
- Language and test framework: ${named(language)}

It was practised before cyber-dojo kept practices in git. Each of its events is one commit, with the
time that it had, and one tag: \`0\` is the start, \`1\` the first event after it, and so on.
\`events.json\` lists them all. The files of the practice are in \`files/\`; what the last run printed
is in \`stdout\`, \`stderr\` and \`status\`.
`;
}

/** Names come from people too: a backtick would end the code span. */
function named(name: string): string {
  return name === '' ? 'none' : `\`${name.replaceAll('`', "'").replaceAll(/\s+/g, ' ')}\``;
}
