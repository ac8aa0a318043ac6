import { assert, constantFrom, dictionary, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffOf, nameOf, type FileDiff } from '../../src/kata/diff.ts';
import { filesOf, type Files } from '../../src/kata/files.ts';
import { written } from '../support/diffs.ts';

const ten = Array.from({ length: 10 }, (_, at) => `line ${at}\n`).join('');
/** `type old → new +added -deleted =same` */
const told = ({ type, oldName, newName, counts }: FileDiff) =>
  `${type} ${oldName} → ${newName} +${counts.added} -${counts.deleted} =${counts.same}`;
const compared = (was: Record<string, string>, now: Record<string, string>) =>
  diffOf(filesOf(Object.entries(was)), filesOf(Object.entries(now))).map(told);

describe('what happened to a file', () => {
  test.each([
    ['nothing', { a: 'x\ny\n' }, { a: 'x\ny\n' }, ['unchanged a → a +0 -0 =2']],
    ['nothing to an empty one', { a: '' }, { a: '' }, ['unchanged a → a +0 -0 =0']],
    ['it was changed', { a: 'x\ny\n' }, { a: 'x\nz\n' }, ['changed a → a +1 -1 =1']],
    ['it was emptied', { a: 'x\n' }, { a: '' }, ['changed a → a +0 -1 =0']],
    ['it was filled', { a: '' }, { a: 'x\n' }, ['changed a → a +1 -0 =0']],
    ['it was created', {}, { a: 'x\ny\n' }, ['created null → a +2 -0 =0']],
    ['it was created empty', {}, { a: '' }, ['created null → a +0 -0 =0']],
    ['it was deleted', { a: 'x\n' }, {}, ['deleted a → null +0 -1 =0']],
    ['it was deleted empty', { a: '' }, {}, ['deleted a → null +0 -0 =0']],
    ['it was renamed', { a: 'x\ny\n' }, { b: 'x\ny\n' }, ['renamed a → b +0 -0 =2']],
    ['it was renamed empty', { a: '' }, { b: '' }, ['renamed a → b +0 -0 =0']],
    [
      'it was one of several empty files',
      { 'lib/b': '', a: '' },
      { c: '' },
      ['renamed a → c +0 -0 =0', 'deleted lib/b → null +0 -0 =0'],
    ],
    ['it was moved', { 'a.js': ten }, { 'lib/a.js': ten }, ['renamed a.js → lib/a.js +0 -0 =10']],
    ['it was renamed and changed', { a: ten }, { b: `${ten}more\n` }, ['renamed a → b +1 -0 =10']],
    [
      'half of it was kept',
      { a: 'same\nold1\n' },
      { b: 'same\nnew1\n' },
      ['renamed a → b +1 -1 =1'],
    ],
    [
      'less than half was kept',
      { a: 'x\nold line\n' },
      { b: 'x\nnew line\n' },
      ['deleted a → null +0 -2 =0', 'created null → b +2 -0 =0'],
    ],
    [
      'an empty one went, a full one came',
      { a: '' },
      { b: 'x\n' },
      ['deleted a → null +0 -0 =0', 'created null → b +1 -0 =0'],
    ],
    [
      'it was copied',
      { a: ten },
      { a: ten, b: ten },
      ['created null → b +10 -0 =0', 'unchanged a → a +0 -0 =10'],
    ],
    [
      'only spaces at ends of lines',
      { a: 'x \ny\n' },
      { a: 'x\ny\t\n' },
      ['unchanged a → a +0 -0 =2'],
    ],
    ['only its ends of lines', { a: 'x\r\ny\r\n' }, { a: 'x\ny\n' }, ['unchanged a → a +0 -0 =2']],
    ['only its last newline', { a: 'x\ny\n' }, { a: 'x\ny' }, ['unchanged a → a +0 -0 =2']],
    [
      'renamed, with other ends of lines',
      { a: 'x\r\ny\r\n' },
      { b: 'x\ny\n' },
      ['renamed a → b +0 -0 =2'],
    ],
  ])('%s', (_name, was, now, diffs) => {
    expect(compared(was, now)).toEqual(diffs);
  });
});

describe('among several files', () => {
  test('those that changed come first, in path order, and then the unchanged ones', () => {
    const was = { z: '1', m: '1', 'lib/a': '1', b: '1', y: '1' };
    const now = { y: '1', z: '2', 'lib/a': '2', b: '1', c: 'new\n' };
    expect(diffOf(filesOf(Object.entries(was)), filesOf(Object.entries(now))).map(nameOf)).toEqual([
      'c',
      'lib/a',
      'm',
      'z',
      'b',
      'y',
    ]);
  });

  test('a new file is the old one that it is most alike', () => {
    const changed = ten.replace('line 3', 'other 3').replace('line 4', 'other 4');
    expect(compared({ far: changed, near: ten }, { now: `${ten}more\n` })).toEqual([
      'deleted far → null +0 -10 =0',
      'renamed near → now +1 -0 =10',
    ]);
  });

  test('of files that are alike, the one of the same name in another folder is it', () => {
    expect(
      compared({ 'old/b.js': ten, 'old/a.js': ten }, { 'new/a.js': ten, 'new/b.js': ten }),
    ).toEqual(['renamed old/a.js → new/a.js +0 -0 =10', 'renamed old/b.js → new/b.js +0 -0 =10']);
  });

  test('one old file becomes one new one', () => {
    expect(compared({ a: ten }, { b: ten, c: ten })).toEqual([
      'renamed a → b +0 -0 =10',
      'created null → c +10 -0 =0',
    ]);
  });

  test('names that objects have are names of files', () => {
    expect(compared({}, JSON.parse('{"__proto__":"x\\n","constructor":"y\\n"}') as Files)).toEqual([
      'created null → __proto__ +1 -0 =0',
      'created null → constructor +1 -0 =0',
    ]);
  });
});

test('the lines are those of the file from its old name to its new one', () => {
  const [diff] = diffOf(filesOf([['a', 'x\nsame\nsame\n']]), filesOf([['b', 'same\nsame\ny\n']]));
  expect(written(diff?.lines ?? [])).toEqual(['§0', '-1 x', ' 1 same', ' 2 same', '§1', '+3 y']);
});

test('every file of both sides is told once, under its own name', () => {
  const files = dictionary(
    constantFrom('a', 'b', 'lib/c', '__proto__'),
    constantFrom('', 'x\n', ten, `${ten}y\n`),
    {
      noNullPrototype: false,
    },
  );
  assert(
    property(files, files, (a, b) => {
      const [was, now] = [filesOf(Object.entries(a)), filesOf(Object.entries(b))];
      const diffs = diffOf(was, now);
      const olds = diffs.flatMap(({ oldName }) => (oldName === null ? [] : [oldName]));
      const news = diffs.flatMap(({ newName }) => (newName === null ? [] : [newName]));
      expect(olds.toSorted()).toEqual(Object.keys(was).toSorted());
      expect(news.toSorted()).toEqual(Object.keys(now).toSorted());
      for (const { type, oldName, newName } of diffs) {
        expect(oldName === newName).toBe(type === 'changed' || type === 'unchanged');
      }
    }),
    { numRuns: 300 },
  );
});
