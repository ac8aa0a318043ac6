import { expect, test } from 'vitest';
import { diffLines } from '../../src/kata/diff-json.ts';
import { filesOf, type Files } from '../../src/kata/files.ts';
import { linesOf, type DiffLine } from '../../src/kata/line-diff.ts';
import { chanceFrom } from '../support/chance.ts';
import { gitDiffs, type Change, type GitDiff } from '../support/git-diff.ts';
import { randomChange } from '../support/random-change.ts';

const ten = Array.from({ length: 10 }, (_, at) => `line ${at}\n`);
const long = Array.from({ length: 10_000 }, (_, at) => `line ${at} of many\n`);
const change = (was: Record<string, string>, now: Record<string, string>): Change => ({
  was: filesOf(Object.entries(was)),
  now: filesOf(Object.entries(now)),
});

test('a diff tells what native git does, file by file and line by line', async () => {
  const changes = [
    change({ a: 'x\n' }, { a: 'x\n', b: 'y\n' }),
    change({ a: 'x\n', b: 'y\n' }, { a: 'x\n' }),
    change({ a: '' }, { a: '', b: '' }),
    change({ a: '' }, { b: '' }),
    change({ a: '' }, { b: 'x\n' }),
    change({ a: '' }, { a: 'x\n' }),
    change({ a: ten.join('') }, { 'lib/a': ten.join('') }),
    change({ a: ten.join('') }, { b: `${ten.join('')}more\n` }),
    change({ a: ten.join('') }, { b: ten.slice(0, 5).join('') }),
    change({ a: ten.join('') }, { b: ten.slice(0, 4).join('') }),
    change({ a: 'x\r\ny\r\n' }, { a: 'x\ny\n' }),
    change({ a: 'x\r\ny\r\n' }, { a: 'x\r\nz\r\n' }),
    change({ a: 'x\r\ny\r\nz\r\n' }, { b: 'x\ny\nz\n' }),
    change({ a: 'x \t\ny\n' }, { a: 'x\ny  \n' }),
    change({ a: 'x\u00a0\n' }, { a: 'x\n' }),
    change({ a: 'x\u000c\n' }, { a: 'x\n' }),
    change({ a: 'x\ny\n' }, { a: 'x\ny' }),
    change({ a: 'x\ny' }, { a: 'x\ny\nz' }),
    change({ a: 'x' }, { a: 'y' }),
    change({ 'ünïcödé/日本.txt': 'x\n', '😀': 'y\n' }, { 'ünïcödé/日本.txt': 'z\n', '😀': '' }),
    change({ '～': 'x\n', '😀': 'x\n' }, { '～': 'y\n', '😀': 'y\n' }),
    change({ 'a-b': '1\n', a: '1\n', 'a.b': '1\n' }, { 'a/c': '2\n', 'a-b': '2\n', 'a.b': '2\n' }),
    change({ a: 'y'.repeat(500) }, { b: `${'y'.repeat(400)}${'z'.repeat(90)}` }),
    change({ a: ten.join('') }, { b: ten.toReversed().join('') }),
    change({ a: ten.join(''), b: ten.join('') }, { c: ten.join(''), d: `${ten.join('')}x\n` }),
    // Of several that are the same, the first by name.
    change({ 'lib/b': '', a: '', kept: 'x' }, { c: '', kept: 'x' }),
    change({ a: long.join('') }, { a: long.toSpliced(5000, 100, 'new\n').join('') }),
    change(
      { a: long.join('') },
      { a: long.map((line, at) => (at % 3 === 0 ? `other ${at}\n` : line)).join('') },
    ),
  ];
  const theirs = await gitDiffs(changes, '--minimal');
  for (const [at, each] of changes.entries()) expect(ours(each), `${at}`).toEqual(told(theirs[at]));
});

test('a diff of histories made by chance tells what native git does', async () => {
  const seed = Number(crypto.getRandomValues(new Uint32Array(1))[0]);
  const chance = chanceFrom(seed);
  const changes = Array.from({ length: 120 }, () => randomChange(chance));
  const minimal = await gitDiffs(changes, '--minimal');
  const usual = await gitDiffs(changes, '--diff-algorithm=myers');
  let equal = 0;
  for (const [at, each] of changes.entries()) {
    const why = `seed ${seed}, change ${at}: ${JSON.stringify(each)}`;
    expect(ours(each), why).toEqual(told(minimal[at]));
    for (const diff of diffLines(each.was, each.now)) expectTexts(diff, each, why);
    // Without --minimal git gives up early on lines that are there many times: never fewer changes.
    const [fewest, most] = [edits(minimal[at]), edits(usual[at])];
    expect(most, why).toBeGreaterThanOrEqual(fewest);
    if (most === fewest) equal += 1;
  }
  expect(equal / changes.length, `seed ${seed}`).toBeGreaterThan(0.9);
});

/** What is changed, without the lines: of equally many, git may choose others to be the same. */
function ours({ was, now }: Change): readonly string[] {
  return told(diffLines(was, now).filter(({ type }) => type !== 'unchanged'));
}

type Told = Pick<GitDiff, 'type' | 'old_filename' | 'new_filename' | 'line_counts'>;

function told(diffs: readonly Told[] = []): readonly string[] {
  return diffs.map(({ type, old_filename: old, new_filename: next, line_counts: counts }) => {
    // Nothing is shown of a file that was renamed and not changed.
    const isShown = counts.added + counts.deleted > 0;
    return `${type} ${old} → ${next}${isShown ? ` +${counts.added} -${counts.deleted} =${counts.same}` : ''}`;
  });
}

function edits(diffs: readonly Told[] = []): number {
  return diffs.reduce((sum, { line_counts: { added, deleted } }) => sum + added + deleted, 0);
}

/** The same and the deleted lines are the old text, the same and the added ones the new. */
function expectTexts(
  { old_filename: old, new_filename: next, lines }: ReturnType<typeof diffLines>[number],
  { was, now }: Change,
  why: string,
): void {
  expect(without('added', lines), why).toEqual(trimmed(was, old));
  expect(without('deleted', lines), why).toEqual(trimmed(now, next));
}

function without(type: DiffLine['type'], lines: readonly DiffLine[]): readonly string[] {
  return lines.flatMap((line) =>
    line.type === type || line.type === 'section' ? [] : [line.line.trimEnd()],
  );
}

function trimmed(files: Files, name: string | null): readonly string[] {
  return name === null ? [] : linesOf(files[name] ?? '').map((line) => line.trimEnd());
}
