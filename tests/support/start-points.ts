import type { FoundStartPoints } from '../../src/dojo/fetch-start-points.ts';
import { keepStartPoints } from '../../src/dojo/keep-start-points.ts';
import { openStartPoints, type BroughtFile } from '../../src/dojo/open-start-points.ts';
import type { TestDojo } from './dojo.ts';
import { valueOf } from './groups.ts';

export const origin = { kind: 'file', name: 'mine.zip' } as const;

/** Files of a folder, as a browser gives them. */
export function folder(texts: Readonly<Record<string, unknown>>): readonly BroughtFile[] {
  return Object.entries(texts).map(([path, text]) => {
    const content = typeof text === 'string' ? text : JSON.stringify(text);
    const file = new File([content], path.split('/').at(-1) ?? '');
    return Object.defineProperty(file, 'webkitRelativePath', { value: path });
  });
}

export const exercise = (name: string, text = 'Do it.\n') => ({
  'mine/manifest.json': { display_name: name, visible_filenames: ['readme.txt'] },
  'mine/readme.txt': text,
});

export const language = (change: object = {}) => ({
  'theirs/manifest.json': {
    display_name: 'Elixir, ExUnit',
    visible_filenames: ['hiker.exs', 'cyber-dojo.sh'],
    image_name: 'cyberdojofoundation/elixir_exunit:1234567',
    filename_extension: '.exs',
    rag_lambda: 'red_amber_green.rb',
    language: ['Elixir', '1.17'],
    test_framework: ['ExUnit', ''],
    ...change,
  },
  'theirs/hiker.exs': 'x\n',
  'theirs/cyber-dojo.sh': 'mix test\n',
  'theirs/red_amber_green.rb': 'lambda { :red }\n',
  'theirs/docker/Dockerfile': 'FROM elixir\n',
  'theirs/.git/config': 'x',
});

export async function openFolder(
  dojo: TestDojo,
  texts: Readonly<Record<string, unknown>>,
): Promise<FoundStartPoints> {
  return valueOf(await openStartPoints(dojo, folder(texts)));
}

export async function bring(
  dojo: TestDojo,
  texts: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { good } = await openFolder(dojo, texts);
  if (good.length === 0) throw new Error('there is nothing good in it');
  valueOf(await keepStartPoints(dojo, good, origin));
}
