import type { Manifest } from './manifest.ts';
import { pushCommands } from './push-commands.ts';

/** README.md of a kata: what it is, and how to push a download of it. Written with event 0. */
export function readme(manifest: Manifest): string {
  return `# A practice from Pocket Dojo

- Kata: \`${manifest.id}\`
- Exercise: ${named(manifest.exercise ?? '')}
- Language and test framework: ${named(manifest.display_name)}

Each press of [test] is one commit and one tag. The tag is the number of the event: \`0\` is the
start, \`1\` the first event after it, and so on. \`events.json\` lists them all. The files of the
practice are in \`files/\`; what the last run printed is in \`stdout\`, \`stderr\` and \`status\`.

## To push it to a remote

Make an empty repository at your git host, copy its URL, and in this folder say:

\`\`\`
${pushCommands('URL').join('\n')}
\`\`\`

The last line pushes the tags of the events, and leaves out those that begin with \`fail-\`: each of
these keeps a submission that another tab of the same practice was faster than.
`;
}

/** Names come from people too: a backtick would end the code span. */
function named(name: string): string {
  return name === '' ? 'none' : `\`${name.replaceAll('`', "'").replaceAll(/\s+/g, ' ')}\``;
}
