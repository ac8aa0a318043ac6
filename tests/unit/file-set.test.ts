import { effect } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { filesOf } from '../../src/kata/files.ts';
import { createFileSet } from '../../src/ui/models/file-set.ts';
import { manifest, startFiles } from '../support/katas.ts';

const kept = filesOf([...Object.entries(startFiles), ['red_amber_green.js', "() => 'red'"]]);
const newSet = (files = kept) => createFileSet(files, manifest);
const contents = ({ all }: ReturnType<typeof newSet>) => ({ ...all.value });

describe('the files in the editor', () => {
  test('begin with the first of the list, and are gone through round and round', () => {
    const files = newSet();
    const seen = [files.shown.value];
    for (let count = 0; count < 5; count += 1) {
      files.step(1);
      seen.push(files.shown.value);
    }
    expect(seen).toEqual([
      'readme.txt',
      'hiker.js',
      'lib/score.js',
      'cyber-dojo.sh',
      'red_amber_green.js',
      'readme.txt',
    ]);
    files.step(-1);
    expect(files.shown.value).toBe('red_amber_green.js');
  });

  test('show one that is there, and stay where they are for another', () => {
    const files = newSet();
    files.show('hiker.js');
    expect(files.shown.value).toBe('hiker.js');
    files.show('nowhere.js');
    files.show('toString');
    expect(files.shown.value).toBe('hiker.js');
  });

  test('change by an edit, and not by one that changes nothing', () => {
    const files = newSet();
    let changes = 0;
    const stop = effect(() => {
      void files.all.value;
      changes += 1;
    });
    files.edit('hiker.js', 'new');
    files.edit('hiker.js', 'new');
    files.edit('nowhere.js', 'new');
    stop();
    expect(changes).toBe(2);
    expect(contents(files)).toEqual({ ...kept, 'hiker.js': 'new' });
  });
});

describe('a new file', () => {
  test('is empty, tidily named, and shown', () => {
    const files = newSet();
    expect(files.create('  gro\u0308ße.js ')).toBe(null);
    expect(contents(files)).toEqual({ ...kept, 'größe.js': '' });
    expect(files.shown.value).toBe('größe.js');
  });

  test('with a name that cannot be is refused, and nothing changes', () => {
    const files = newSet();
    expect(files.create('HIKER.js')).toEqual({ kind: 'taken', by: 'hiker.js' });
    expect(files.create('../up')).toEqual({ kind: 'dots', part: '..' });
    expect(files.nameProblem('lib', null)).toEqual({ kind: 'folder-clash', with: 'lib/score.js' });
    expect(contents(files)).toEqual({ ...kept });
    expect(files.shown.value).toBe('readme.txt');
  });
});

describe('a renamed file', () => {
  test('keeps its content, its place on the screen and what hangs on its key', () => {
    const files = newSet();
    files.show('hiker.js');
    const key = files.keyOf('hiker.js');
    expect(files.rename('hiker.js', ' lib/hiker.js ')).toBe(null);
    const { 'hiker.js': content, ...others } = kept;
    expect(contents(files)).toEqual({ ...others, 'lib/hiker.js': content });
    expect(files.shown.value).toBe('lib/hiker.js');
    expect(files.keyOf('lib/hiker.js')).toBe(key);
  });

  test('that is not shown leaves the one that is', () => {
    const files = newSet();
    files.rename('hiker.js', 'other.js');
    expect(files.shown.value).toBe('readme.txt');
  });

  test.each([
    ['in other capitals', 'hiker.js', 'Hiker.js'],
    ['as it is', 'hiker.js', 'hiker.js'],
    ['into a folder of its own name', 'hiker.js', 'hiker.js/index.js'],
    ['out of a folder that is then gone', 'lib/score.js', 'lib'],
  ])('may be named %s', (_how, name, typed) => {
    const files = newSet();
    expect(files.nameProblem(typed, name)).toBe(null);
    expect(files.rename(name, typed)).toBe(null);
    expect(contents(files)[typed]).toBe(kept[name]);
    expect(Object.keys(contents(files))).toHaveLength(Object.keys(kept).length);
  });

  test('cannot take the name of another, nor be one of those that are kept', () => {
    const files = newSet();
    expect(files.rename('hiker.js', 'README.txt')).toEqual({ kind: 'taken', by: 'readme.txt' });
    files.rename('cyber-dojo.sh', 'other.sh');
    files.rename('red_amber_green.js', 'other.js');
    expect(contents(files)).toEqual({ ...kept });
  });

  test('that is not there makes none', () => {
    const files = newSet();
    files.rename('nowhere.js', 'other.js');
    expect(contents(files)).toEqual({ ...kept });
  });
});

describe('a deleted file', () => {
  test('is gone, and the first of the list is shown in its place', () => {
    const files = newSet();
    files.show('hiker.js');
    expect(files.remove('hiker.js')).toBe(true);
    expect(files.names.value).not.toContain('hiker.js');
    expect(files.shown.value).toBe('readme.txt');
  });

  test('that comes again is another one: what hung on the old one’s key is gone', () => {
    const files = newSet();
    const key = files.keyOf('hiker.js');
    expect(files.keyOf('hiker.js')).toBe(key);
    files.remove('hiker.js');
    files.create('hiker.js');
    expect(files.keyOf('hiker.js')).not.toBe(key);
  });

  test.each(['cyber-dojo.sh', 'red_amber_green.js'])('is never %s', (name) => {
    const files = newSet();
    expect(files.remove(name)).toBe(false);
    expect(files.names.value).toContain(name);
  });
});

describe('after a run, a revert or another tab’s event', () => {
  test('the file that was shown stays when it is still there', () => {
    const files = newSet();
    files.show('hiker.js');
    const key = files.keyOf('hiker.js');
    files.replace(filesOf([...Object.entries(kept), ['hiker.js', 'changed']]));
    expect(files.shown.value).toBe('hiker.js');
    expect(files.keyOf('hiker.js')).toBe(key);
    expect(contents(files)['hiker.js']).toBe('changed');
  });

  test('the first of the list is shown when the one that was is gone', () => {
    const files = newSet();
    files.show('hiker.js');
    files.replace(
      filesOf([
        ['z.js', ''],
        ['a.js', ''],
      ]),
    );
    expect(files.shown.value).toBe('a.js');
  });
});
