import { expect, test } from 'vitest';
import { manifestOf } from '../../src/kata/check-manifest.ts';
import { optionsOf } from '../../src/kata/check-options.ts';
import { defaultOptions } from '../../src/kata/options.ts';
import { unversionedName } from '../../src/kata/unversioned-name.ts';
import { manifest } from '../support/katas.ts';

/** Of a kata of 2021: the fewest entries that there are. */
const theirs = {
  display_name: 'JavaScript, jest',
  image_name: 'cyberdojofoundation/javascript_node_jest:98eb16d',
  filename_extension: ['.js'],
  version: 2,
  created: [2021, 7, 1, 1, 50, 4, 407962],
  id: 'rG63fy',
};

test('a manifest of cyber-dojo has what it leaves out filled in', () => {
  const read = manifestOf(JSON.stringify(theirs));
  expect(read).toEqual({
    ...theirs,
    image_sha: '',
    tab_size: 4,
    max_seconds: 10,
    highlight_filenames: [],
    progress_regexs: [],
    language: ['JavaScript, jest', ''],
    test_framework: ['', ''],
    runner_choice: 'stateless',
  });
  expect(unversionedName(read)).toBe('JavaScript, jest');
});

test.each(['', null])('an exercise of %j is none', (exercise) => {
  expect(manifestOf(JSON.stringify({ ...theirs, exercise }))).not.toHaveProperty('exercise');
});

test('a manifest of ours is read as it is', () => {
  expect(manifestOf(JSON.stringify(manifest))).toEqual(manifest);
});

test.each([
  [{ filename_extension: '.rb' }, { filename_extension: ['.rb'] }],
  [{ runner_choice: 'processful' }, { runner_choice: 'stateless' }],
  [{ runner_choice: 'stateful' }, { runner_choice: 'stateful' }],
  [{ rag_lambda: 'lambda { |stdout,stderr,status| :red }' }, {}],
  [{ theme: 'light', predict: 'off', cluster_id: 'vntRcc', hidden_filenames: ['x'] }, {}],
])('%j of a manifest is read', (told, read) => {
  const all = manifestOf(JSON.stringify({ ...theirs, ...told }));
  expect(all).toMatchObject({ ...told, ...read });
});

test.each([
  [{ display_name: 3 }, 'display_name'],
  [{ image_name: null }, 'image_name'],
  [{ filename_extension: 3 }, 'filename_extension'],
  [{ max_seconds: 0 }, 'max_seconds'],
  [{ created: [2021, 7, 1] }, 'created'],
  [{ version: 1 }, 'version'],
  [{ id: 'no' }, 'id'],
  [{ group_index: 64 }, 'group_index'],
])('a manifest with %j is refused, and its entry named', (told, name) => {
  expect(() => manifestOf(JSON.stringify({ ...theirs, ...told }))).toThrow(name);
});

test('options that are none of ours are kept beside ours; a value that an option has not is refused', () => {
  const read = optionsOf('{"theme":"dark","font":"large","__proto__":{"predict":"on"}}');
  expect(read).toMatchObject({ ...defaultOptions, theme: 'dark', font: 'large' });
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  expect(() => optionsOf('{"theme":"blue"}')).toThrow('"blue"');
  expect(() => optionsOf('{"predict":null}')).toThrow('predict');
});
