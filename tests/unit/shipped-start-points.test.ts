import { describe, expect, test } from 'vitest';
import { shippedStartPoints } from '../../src/start-points/start-points.ts';

describe('what ships', () => {
  test('is a list of exercises by name, each with something to read', async () => {
    const exercises = await shippedStartPoints().exercises();
    const names = exercises.map(({ displayName }) => displayName);
    expect(names.length).toBeGreaterThan(0);
    expect(names).toEqual([...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'en')));
    for (const { files } of exercises) expect(files['readme.txt']).toMatch(/\S/);
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
        `${manifest.image_name.split(':')[0]}:${manifest.image_sha.slice(0, 7)}`,
      );
      expect(manifest).toMatchObject({ highlight_filenames: [] });
      // What is compiled is kept from one run to the next.
      const isCompiled = /^C(\+\+)?$/.test(manifest.language[0]);
      expect(manifest.runner_choice).toBe(isCompiled ? 'stateful' : 'stateless');
    }
  });
});
