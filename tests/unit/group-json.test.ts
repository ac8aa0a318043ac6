import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesOf } from '../../src/kata/files.ts';
import { groupJson, isGroupJson, isSameGroup, readGroupJson } from '../../src/kata/group-json.ts';
import { groupStart } from '../support/groups.ts';

const start = groupStart('AbC123');
const json = groupJson(start);

/** The group's JSON with one thing changed. */
function changed(change: (group: Record<string, unknown>) => void): string {
  const group = JSON.parse(json) as Record<string, unknown>;
  change(group);
  return JSON.stringify(group);
}

const inManifest = (name: string, value: unknown) =>
  changed(({ manifest }) => {
    (manifest as Record<string, unknown>)[name] = value;
  });
const inFiles = (name: string, value: unknown) =>
  changed(({ files }) => {
    (files as Record<string, unknown>)[name] = value;
  });

test('a group is the same when it has been written and read', () => {
  const read = readGroupJson(json);
  expect(read).toEqual({ ok: true, value: start });
  expect(read.ok && isSameGroup(read.value, start)).toBe(true);
  expect(isGroupJson(json)).toBe(true);
});

test('a file of any name and any text is kept', () => {
  const files = filesOf([...Object.entries(start.files), ['__proto__', '日本\u2028\0 é\r\n']]);
  const read = readGroupJson(groupJson({ ...start, files }));
  expect(read.ok && { ...read.value.files }).toEqual({ ...files });
});

test('what a manifest does not have is not kept', () => {
  expect(readGroupJson(inManifest('onload', 'x'))).toEqual({ ok: true, value: start });
});

describe('what is no group is told', () => {
  const wrong: readonly (readonly [what: string, json: string, problem: object])[] = [
    ['nothing', '', { kind: 'not-a-group' }],
    ['a list', '[]', { kind: 'not-a-group' }],
    ['half of it', json.slice(0, 500), { kind: 'not-a-group' }],
    ['something else of JSON', '{"a":1}', { kind: 'not-a-group' }],
    [
      'one of a later version',
      changed((group) => (group['pocketDojoGroup'] = 2)),
      { kind: 'newer', version: 2 },
    ],
    ['one that fills a memory', `${json}${' '.repeat(5_000_000)}`, { kind: 'too-large' }],
    [
      'one without a manifest',
      changed((group) => delete group['manifest']),
      { kind: 'wrong', reason: 'the manifest is missing' },
    ],
    ['a wrong id', inManifest('id', '../../x'), { kind: 'wrong', reason: "manifest's id" }],
    ['a reserved id', inManifest('id', '999999'), { kind: 'wrong', reason: "manifest's id" }],
    ['time that is none', inManifest('created', [2021, 13]), { kind: 'wrong', reason: 'created' }],
    ['no number of seconds', inManifest('max_seconds', '9'), { kind: 'wrong', reason: 'max_sec' }],
    ['another layout', inManifest('version', 3), { kind: 'wrong', reason: 'version cannot be 3' }],
    ['a member', inManifest('group_index', 3), { kind: 'wrong', reason: 'a member' }],
    [
      'a name without end',
      inManifest('display_name', 'x'.repeat(60_000)),
      { kind: 'wrong', reason: 'too long' },
    ],
    ['no files', changed((group) => delete group['files']), { kind: 'wrong', reason: 'files' }],
    ['a list of files', changed((group) => (group['files'] = [])), { kind: 'wrong' }],
    [
      'a file that is no text',
      inFiles('a.txt', 7),
      { kind: 'wrong', reason: '"a.txt" is no text' },
    ],
    ['a file outside', inFiles('../x', ''), { kind: 'wrong', reason: '(dots)' }],
    ['a file of git', inFiles('.git/config', ''), { kind: 'wrong', reason: '(git)' }],
    ['two files of one name', inFiles('HIKER.js', ''), { kind: 'wrong', reason: '(taken)' }],
    [
      'too many files',
      changed(
        (group) =>
          (group['files'] = Object.fromEntries(
            Array.from({ length: 501 }, (_, n) => [`${n}`, '']),
          )),
      ),
      { kind: 'wrong', reason: 'there are 501 files' },
    ],
    [
      'nothing that runs',
      changed(({ files }) => delete (files as Record<string, unknown>)['cyber-dojo.sh']),
      { kind: 'wrong', reason: 'there is no cyber-dojo.sh' },
    ],
  ];

  test.each(wrong)('%s', (_what, text, problem) => {
    const read = readGroupJson(text);
    expect(read).toMatchObject({ ok: false, problem: { kind: Object(problem).kind as string } });
    expect(JSON.stringify(read)).toContain(
      JSON.stringify(String(Object(problem).reason ?? '')).slice(1, -1),
    );
  });

  test('and so is any other text: nothing is thrown', () => {
    assert(property(string(), (text) => !readGroupJson(text).ok));
  });
});

test('groups are the same whatever order they are written in, and differ by a letter', () => {
  const { manifest, files } = start;
  const other = {
    manifest: Object.fromEntries(Object.entries(manifest).toReversed()) as typeof manifest,
    files: filesOf(Object.entries(files).toReversed()),
  };
  expect(isSameGroup(start, other)).toBe(true);
  expect(isSameGroup(start, { ...start, manifest: { ...manifest, tab_size: 3 } })).toBe(false);
  expect(isSameGroup(start, { ...start, files: { ...files, 'a.txt': '' } })).toBe(false);
});
