import { afterEach, expect, test, vi } from 'vitest';
import { lacks } from '../../src/runners/sandbox/lacks.ts';
import { images, runFiles } from '../support/run-files.ts';

afterEach(() => vi.restoreAllMocks());

const cpp = { imageName: 'pocket-dojo/cpp_assert' };

test('this browser has what every language needs', () => {
  expect(lacks(['wasm-exceptions'])).toEqual([]);
});

test.each([
  ['pocket-dojo/cpp_assert', ['wasm-exceptions']],
  ['pocket-dojo/python_unittest', ['wasm-exceptions']],
  ['pocket-dojo/c_assert', []],
])('%s needs %j', async (name, needs) => {
  expect((await images.find(name))?.needs ?? []).toEqual(needs);
});

test('a browser without them says so of C++, fetches nothing of it, and runs the others', async () => {
  vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
  const fetched = vi.spyOn(globalThis, 'fetch');
  expect(await runFiles('make', {}, cpp)).toEqual({
    kind: 'lacking',
    needs: ['wasm-exceptions'],
  });
  expect(fetched).not.toHaveBeenCalled();
  expect(await runFiles('echo here')).toMatchObject({ kind: 'finished', stdout: 'here\n' });
});
