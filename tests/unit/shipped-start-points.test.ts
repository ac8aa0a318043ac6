import { describe, expect, test } from 'vitest';
import { imageRepository, imageVersion } from '../../src/kata/language-image.ts';
import { shippedStartPoints } from '../../src/start-points/start-points.ts';

describe('what ships', () => {
  test('is a list of exercises by name, each with something to read', async () => {
    const exercises = await shippedStartPoints().exercises();
    const names = exercises.map(({ displayName }) => displayName);
    expect(names.length).toBeGreaterThanOrEqual(30);
    expect(names).toEqual([...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'en')));
    for (const { displayName, files } of exercises) {
      expect(files['readme.txt']).toMatch(new RegExp(`^${displayName}\n\n\\S`));
    }
  });

  test('is texts that any editor shows as they are: narrow, and of plain characters', async () => {
    const exercises = await shippedStartPoints().exercises();
    const found = exercises.flatMap(({ displayName, files }) =>
      Object.entries(files).flatMap(([name, text]) =>
        flawsOf(text).map((flaw) => `${displayName}, ${name}: ${flaw}`),
      ),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ['fine\n', []],
    [`${'x'.repeat(80)}\n`, []],
    [`\n${'x'.repeat(81)}\n`, ['line 2 is wider than 80']],
    ['caf\u00e9\n', ['line 1 has \u00e9']],
    ['a\tb\n', ['line 1 has a tab']],
    ['one \ntwo\n', ['line 1 ends with a space']],
    ['no end', ['it does not end with one new line']],
    ['two ends\n\n', ['it does not end with one new line']],
    ['', ['it does not end with one new line']],
  ])('a text of %j has these flaws: %j', (text, flaws) => {
    expect(flawsOf(text)).toEqual(flaws);
  });

  test('has custom start-points: each a story, in a language that ships, with its lights', async () => {
    const points = shippedStartPoints();
    const [custom, languages] = [(await points.readyMade?.()) ?? [], await points.languages()];
    expect(custom.length).toBeGreaterThanOrEqual(2);
    for (const { manifest, files } of custom) {
      const { image_name: image, image_sha: sha } = manifest;
      const language = languages.find((each) => each.manifest.image_name === image);
      expect(language?.manifest).toMatchObject({
        image_sha: sha,
        language: manifest.language,
        test_framework: manifest.test_framework,
        runner_choice: manifest.runner_choice,
      });
      expect(Object.keys(files)).toEqual(expect.arrayContaining(['readme.txt', 'cyber-dojo.sh']));
      expect(files['red_amber_green.js']).toBe(language?.files['red_amber_green.js']);
      expect(files['readme.txt']).toMatch(new RegExp(`^${manifest.display_name}\n\n\\S`));
      expect(flawsOf(files['readme.txt'] ?? '')).toEqual([]);
    }
  });

  test('is a list of languages, each with the files that it needs and its defaults', async () => {
    const languages = await shippedStartPoints().languages();
    expect(languages.length).toBeGreaterThan(0);
    for (const { manifest, files } of languages) {
      expect(Object.keys(files)).toEqual(
        expect.arrayContaining(['cyber-dojo.sh', 'red_amber_green.js']),
      );
      expect(files).not.toHaveProperty('manifest.json');
      expect(manifest.image_sha).toMatch(/^[0-9a-f]{64}$/);
      expect(manifest.image_name).toBe(
        `${imageRepository(manifest.image_name)}:${imageVersion(manifest.image_name)}-${manifest.image_sha.slice(0, 7)}`,
      );
      expect(manifest).toMatchObject({ highlight_filenames: [] });
      // What is compiled is kept from one run to the next.
      const isCompiled = /^C(\+\+)?$/.test(manifest.language[0]);
      expect(manifest.runner_choice).toBe(isCompiled ? 'stateful' : 'stateless');
    }
  });
});

/** What would look odd in some editor, line by line. */
function flawsOf(text: string): readonly string[] {
  const lines = text.split('\n');
  const flaws = lines.flatMap((line, index) => {
    const strange = /[^ -~\t]/u.exec(line)?.[0];
    return [
      ...(line.length > 80 ? ['is wider than 80'] : []),
      ...(strange === undefined ? [] : [`has ${strange}`]),
      ...(line.includes('\t') ? ['has a tab'] : []),
      ...(line.endsWith(' ') ? ['ends with a space'] : []),
    ].map((flaw) => `line ${index + 1} ${flaw}`);
  });
  return /[^\n]\n$/.test(text) ? flaws : [...flaws, 'it does not end with one new line'];
}
