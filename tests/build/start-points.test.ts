import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readStartPoints, startPoints } from '../../src/build/start-points.ts';

const shipped = fileURLToPath(new URL('../../src/start-points/', import.meta.url));
const language = {
  display_name: 'JavaScript, assert',
  visible_filenames: ['cyber-dojo.sh', 'red_amber_green.js'],
  image_name: 'pocket-dojo/javascript_assert',
  filename_extension: '.js',
};
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pocket-dojo-'));
  await put('exercises/leap/manifest.json', manifest('Leap Years', ['readme.txt']));
  await put('exercises/leap/readme.txt', 'Is it one?\n');
  await put('languages/js/manifest.json', JSON.stringify(language));
  await put('languages/js/cyber-dojo.sh', 'node test.js\n');
  await put('languages/js/red_amber_green.js', "// The colour.\n(stdout) => 'red';\n");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

function manifest(displayName: string, names: readonly string[]): string {
  return JSON.stringify({ display_name: displayName, visible_filenames: names });
}

/** A start-point in that version of its language. */
async function putVersion(name: string, version: string, framework = 'assert'): Promise<void> {
  const versioned = {
    ...language,
    display_name: `JavaScript ${version}, ${framework}`,
    language: ['JavaScript', version],
    test_framework: [framework, ''],
  };
  await put(`languages/${name}/manifest.json`, JSON.stringify(versioned));
  await put(`languages/${name}/cyber-dojo.sh`, 'node test.js\n');
  await put(`languages/${name}/red_amber_green.js`, "(stdout) => 'red';\n");
}

type Built = typeof import('virtual:start-points') & typeof import('virtual:traffic-lights');

/** Builds a page with all that ships, and answers what it exports. */
async function built() {
  const entry = join(folder, 'entry.js');
  await writeFile(
    entry,
    "export * from 'virtual:start-points';\nexport * from 'virtual:traffic-lights';\n",
  );
  const output = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [startPoints(folder)],
    build: { lib: { entry, formats: ['es'], fileName: 'out' }, write: false },
  });
  const code = Array.isArray(output) ? output[0]?.output[0].code : undefined;
  const address = `data:text/javascript,${encodeURIComponent(code ?? '')}`;
  return (await import(/* @vite-ignore */ address)) as Built;
}

/** The build's complaint, line by line, each as it stands after the first. */
async function complaints(): Promise<readonly string[]> {
  const error: unknown = await built().then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('it was built');
  const [, told = ''] = error.message.split(/\d+ problems? in the start-points:\n/);
  return told.split('\n').flatMap((line) => (/^ {2}\S/.test(line) ? [line.slice(2)] : []));
}

describe('the build', () => {
  test('gives the page what is visible of the start-points, and their code by its hash', async () => {
    await put('languages/js/hidden.js', 'nobody sees it');
    await put('exercises/leap/notes.md', 'nor this');
    const { exercises, languages, trafficLights } = await built();
    expect(exercises).toEqual([
      { displayName: 'Leap Years', files: { 'readme.txt': 'Is it one?\n' } },
    ]);
    expect(languages).toHaveLength(1);
    expect(Object.keys(languages[0]?.files ?? {})).toEqual(language.visible_filenames);
    expect(languages[0]?.manifest).toMatchObject({
      display_name: 'JavaScript, assert',
      filename_extension: ['.js'],
      tab_size: 4,
      max_seconds: 10,
      highlight_filenames: [],
      progress_regexs: [],
      runner_choice: 'stateless',
    });
    expect([...trafficLights.keys()]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect([...trafficLights.values()].map((judge) => judge('', '', 0))).toEqual(['red']);
  });

  test('names a language image after its content', async () => {
    const before = readStartPoints(folder).languages[0]?.manifest;
    expect(before?.image_name).toBe(
      `pocket-dojo/javascript_assert:${before?.image_sha.slice(0, 7) ?? ''}`,
    );
    await put('languages/js/cyber-dojo.sh', 'node other.js\n');
    const after = readStartPoints(folder).languages[0]?.manifest;
    expect(after?.image_sha).not.toBe(before?.image_sha);
    expect(after?.image_name).not.toBe(before?.image_name);
  });

  test('names a start-point and its image by the version of the language', async () => {
    await putVersion('js', 'Node 24.11.1');
    const [{ manifest } = { manifest: null }] = readStartPoints(folder).languages;
    expect(manifest?.display_name).toBe('JavaScript (Node 24.11), assert');
    const sha = manifest?.image_sha.slice(0, 7) ?? '';
    expect(manifest?.image_name).toBe(`pocket-dojo/javascript_assert:24.11-${sha}`);
  });

  test('has two versions of a language side by side, each with an image of its own', async () => {
    await putVersion('js', 'Node 24.11.1');
    await putVersion('js-old', 'Node 9.2.0');
    await put('custom/hunt/manifest.json', JSON.stringify({ ...language, display_name: 'Hunt' }));
    await put('custom/hunt/cyber-dojo.sh', 'node hunt.js\n');
    await put('custom/hunt/red_amber_green.js', "() => 'red'\n");
    const { languages, custom } = readStartPoints(folder);
    expect(languages.map(({ manifest }) => manifest.display_name)).toEqual([
      'JavaScript (Node 24.11), assert',
      'JavaScript (Node 9.2), assert',
    ]);
    const [newer, older] = languages.map(({ manifest }) => manifest.image_name);
    expect(older).toMatch(/^pocket-dojo\/javascript_assert:9\.2-[0-9a-f]{7}$/);
    // What names no version stands on the newer one.
    expect(custom[0]?.manifest.image_name).toBe(newer);
  });

  test('takes no two start-points of one language in one version for one image', async () => {
    await putVersion('js', '24.11.0');
    await putVersion('js-other', '24.11.3', 'expect');
    expect(() => readStartPoints(folder)).toThrow(
      'languages/js-other/manifest.json: "image_name" is that of languages/js already, in the same version of the language',
    );
  });

  test.each([
    ['exercises/odd/manifest.json', '{', ['exercises/odd/manifest.json: is not JSON']],
    [
      'exercises/odd/manifest.json',
      '{"display_name": "Odd", "visible_filenames": ["gone.txt"]}',
      [
        'exercises/odd/manifest.json: "visible_filenames" [0] "gone.txt" must be a file beside manifest.json',
      ],
    ],
    [
      'languages/js/manifest.json',
      JSON.stringify({ ...language, tab_size: 9, colour: 'red' }),
      [
        'languages/js/manifest.json: "colour" is not a key of this manifest.json',
        'languages/js/manifest.json: "tab_size" must be a whole number from 1 to 8, not 9',
      ],
    ],
    ['exercises/odd/readme.txt', 'alone', ['exercises/odd/manifest.json: is not there']],
    [
      'exercises/b/manifest.json',
      '{"display_name": "Leap Years", "visible_filenames": ["manifest.json"]}',
      [
        'exercises/leap/manifest.json: "display_name" must be another than "Leap Years", which exercises/b has',
      ],
    ],
    [
      'languages/js/red_amber_green.js',
      'const colour = 1;\n',
      ['languages/js/red_amber_green.js: must be one JavaScript expression'],
    ],
    [
      'languages/js/red_amber_green.js',
      "(stdout => 'red'\n",
      ['languages/js/red_amber_green.js: must be one JavaScript expression'],
    ],
  ])('stops at a broken start-point, naming file and key: %s %s', async (path, text, told) => {
    await put(path, text);
    const found = await complaints();
    expect(found).toEqual(told.map((line) => expect.stringContaining(line) as string));
  });

  test('tells at once all that is wrong with all of them', async () => {
    await put('exercises/a/manifest.json', '{}');
    await put('exercises/b/manifest.json', '[]');
    await put('languages/js/manifest.json', JSON.stringify({ ...language, max_seconds: 0 }));
    expect(await complaints()).toEqual([
      expect.stringContaining('exercises/a/manifest.json: "display_name" is required and missing'),
      expect.stringContaining(
        'exercises/a/manifest.json: "visible_filenames" is required and missing',
      ),
      expect.stringContaining('exercises/b/manifest.json: must be a JSON object'),
      'languages/js/manifest.json: "max_seconds" must be a whole number from 1 to 20, not 0',
    ]);
  });

  test('takes the start-points that ship', async () => {
    await rm(folder, { recursive: true });
    await cp(shipped, folder, { recursive: true });
    const { exercises, languages, trafficLights } = await built();
    expect(exercises.length).toBeGreaterThan(0);
    expect(trafficLights.size).toBeGreaterThan(0);
    expect(trafficLights.size).toBeLessThanOrEqual(languages.length);
  });
});
