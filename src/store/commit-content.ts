import { bytesOf, type Bytes } from '../git/bytes.ts';
import type { KataEvent } from '../kata/event.ts';
import { commitMessage } from '../kata/commit-message.ts';
import { secondsOf } from '../kata/time.ts';

/** A commit of one event: its own time, and the kata itself as author and committer. */
export function commitContent(commit: {
  readonly id: string;
  readonly tree: string;
  readonly parent: string | null;
  readonly event: KataEvent;
}): Bytes {
  const { id, tree, parent, event } = commit;
  const signature = `${id} <${id}@cyber-dojo.org> ${secondsOf(event.time)} +0000`;
  return bytesOf(
    [
      `tree ${tree}`,
      ...(parent === null ? [] : [`parent ${parent}`]),
      `author ${signature}`,
      `committer ${signature}`,
      '',
      `${commitMessage(event)}\n`,
    ].join('\n'),
  );
}
