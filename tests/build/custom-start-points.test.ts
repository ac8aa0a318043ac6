import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readStartPoints } from '../../src/build/start-points.ts';

const language = {
  display_name: 'JavaScript, assert',
  visible_filenames: ['cyber-dojo.sh', 'red_amber_green.js'],
  image_name: 'pocket-dojo/javascript_assert',
  filename_extension: '.js',
  max_seconds: 7,
};
const custom = {
  display_name: 'A Bug Hunt',
  visible_filenames: ['readme.txt', 'cyber-dojo.sh'],
  image_name: language.image_name,
  filename_extension: ['.js', '.json'],
};
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pocket-dojo-'));
  await put('languages/js/manifest.json', JSON.stringify(language));
  await put('languages/js/cyber-dojo.sh', 'node test.js\n');
  await put('languages/js/red_amber_green.js', "() => 'red'\n");
  await put(
    'exercises/leap/manifest.json',
    '{ "display_name": "Leap Years", "visible_filenames": ["readme.txt"] }',
  );
  await put('exercises/leap/readme.txt', 'Is it one?\n');
  await put('custom/hunt/manifest.json', JSON.stringify(custom));
  await put('custom/hunt/readme.txt', 'There are three.\n');
  await put('custom/hunt/cyber-dojo.sh', 'node hunt.js\n');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

describe('a custom start-point', () => {
  test('is what it says, and the rest comes of the language whose image it names', () => {
    const { languages, custom: found } = readStartPoints(folder);
    const [js] = languages;
    expect(js?.manifest.max_seconds).toBe(7);
    expect(found).toEqual([
      {
        manifest: {
          ...js?.manifest,
          display_name: 'A Bug Hunt',
          filename_extension: ['.js', '.json'],
        },
        files: {
          'readme.txt': 'There are three.\n',
          'cyber-dojo.sh': 'node hunt.js\n',
          'red_amber_green.js': "() => 'red'\n",
        },
      },
    ]);
  });

  test('has lights of its own, where it brings a red_amber_green.js', async () => {
    const names = [...custom.visible_filenames, 'red_amber_green.js'];
    const own = JSON.stringify({ ...custom, visible_filenames: names });
    await put('custom/hunt/manifest.json', own);
    await put('custom/hunt/red_amber_green.js', "() => 'amber'\n");
    const [hunt] = readStartPoints(folder).custom;
    expect(hunt?.files['red_amber_green.js']).toBe("() => 'amber'\n");
    await put('custom/hunt/red_amber_green.js', "() => 'amber\n");
    expect(() => readStartPoints(folder)).toThrow('  custom/hunt/red_amber_green.js: ');
  });

  test.each([
    ['an image that no language here has', { image_name: 'pocket-dojo/cobol' }, 'image_name'],
    ['no cyber-dojo.sh', { visible_filenames: ['readme.txt'] }, 'visible_filenames'],
    ['a tab that is too wide', { tab_size: 9 }, 'tab_size'],
  ])('stops the build when it has %s', async (_, change, key) => {
    await put('custom/hunt/manifest.json', JSON.stringify({ ...custom, ...change }));
    expect(() => readStartPoints(folder)).toThrow(`  custom/hunt/manifest.json: "${key}" `);
  });

  test('stops the build when it has the name of an exercise, as one list shows both', async () => {
    const named = JSON.stringify({ ...custom, display_name: 'Leap Years' });
    await put('custom/hunt/manifest.json', named);
    expect(() => readStartPoints(folder)).toThrow(/"display_name".*"Leap Years"/);
  });
});
