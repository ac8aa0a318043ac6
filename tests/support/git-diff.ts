import { commands } from 'vitest/browser';
import { gzipSync } from 'fflate';
import { packTar } from 'modern-tar';
import type { Files } from '../../src/kata/files.ts';
import type { DiffSummary } from '../../src/kata/diff-json.ts';
import { base64 } from './base64.ts';

export type Change = { readonly was: Files; readonly now: Files };

/** A line of a diff: its mark, ` `, `-` or `+`, and the text. */
export type GitDiff = DiffSummary & { readonly lines: readonly string[] };

/** What native git says of each change, by the command that cyber-dojo uses. */
export async function gitDiffs(
  changes: readonly Change[],
  option: '--minimal' | '--diff-algorithm=myers',
): Promise<readonly (readonly GitDiff[])[]> {
  const entries = changes.flatMap(({ was, now }, at) => [
    ...entriesOf(`root/${at}/was`, was),
    ...entriesOf(`root/${at}/now`, now),
  ]);
  const script = `
git init -q .
git config core.autocrlf false
git config core.quotepath off
tree() { rm -f .git/index; git --work-tree="$1" add -A .; git write-tree; }
for at in $(seq 0 ${changes.length - 1}); do
  echo "=== $at"
  git diff --unified=99999999999 --no-prefix --ignore-space-at-eol --find-renames \\
    --indent-heuristic ${option} $(tree $at/was) $(tree $at/now) --
done`;
  const text = await commands.inDownload(base64(gzipSync(await packTar(entries))), script);
  return text
    .split(/^=== \d+\n/m)
    .slice(1)
    .map((each) =>
      each
        .split(/^diff --git /m)
        .slice(1)
        .map(read),
    );
}

function entriesOf(folder: string, files: Files) {
  return [
    { header: { name: `${folder}/`, type: 'directory' as const, size: 0 } },
    ...Object.entries(files).map(([name, text]) => {
      const body = new TextEncoder().encode(text);
      return { header: { name: `${folder}/${name}`, size: body.length }, body };
    }),
  ];
}

function read(patch: string): GitDiff {
  const [header = '', ...hunks] = patch.split(/^@@ .* @@.*\n/m);
  const lines = hunks
    .join('')
    .split('\n')
    .slice(0, -1)
    .filter((line) => !line.startsWith('\\'));
  const named = (start: string) => new RegExp(`^${start} (.*)$`, 'm').exec(header)?.[1] ?? null;
  const [both = ''] = header.split('\n', 1);
  const same = both.slice(0, (both.length - 1) / 2);
  const [from, to] = [named('rename from'), named('rename to')];
  const isNew = /^new file/m.test(header);
  const isGone = /^deleted file/m.test(header);
  const count = (mark: string) => lines.filter((line) => line.startsWith(mark)).length;
  return {
    type: isNew ? 'created' : isGone ? 'deleted' : from === null ? 'changed' : 'renamed',
    old_filename: isNew ? null : (from ?? same),
    new_filename: isGone ? null : (to ?? same),
    line_counts: { added: count('+'), deleted: count('-'), same: count(' ') },
    lines,
  };
}
