import { afterAll, describe, expect, test } from 'vitest';
import { cImage, colourOf, cppImage } from '../support/clang.ts';
import { anagrams } from '../support/kata-in-c.ts';
import { library } from '../support/kata-in-cpp.ts';
import { sandbox } from '../support/run-files.ts';

afterAll(() => sandbox.close());

describe('a kata of several files', { timeout: 60_000 }, () => {
  test('is solved in C', async () => {
    const solved = await colourOf('C, assert', cImage, anagrams);
    expect(solved).toMatchObject({
      colour: 'green',
      stdout: 'listen inlets silent enlist; stale tesla steal least\nAll tests passed\n',
      stderr: '',
    });
    const wrong = { 'anagrams.c': (anagrams['anagrams.c'] ?? '').replace('== 0;', '!= 0;') };
    const broken = await colourOf('C, assert', cImage, { ...anagrams, ...wrong });
    expect(broken.colour).toBe('red');
    expect(broken.stderr).toContain('(test_anagrams.c: main: 12)');
  });

  test('is solved in C++', async () => {
    const solved = await colourOf('C++, assert', cppImage, library);
    expect(solved).toMatchObject({
      colour: 'green',
      stdout: '1810:Emma\n1920:Ulysses\nAll tests passed\n',
      stderr: '',
    });
    const wrong = { 'shelf.cpp': (library['shelf.cpp'] ?? '').replace('/ 10 * 10', '') };
    const broken = await colourOf('C++, assert', cppImage, { ...library, ...wrong });
    expect(broken.stderr).toContain('uncaught exception of type std::out_of_range: map::at:');
    expect(broken.colour).toBe('amber');
  });
});
