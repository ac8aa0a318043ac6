import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { downloadKata } from '../../src/dojo/download-kata.ts';
import { editFile } from '../../src/dojo/edit-file.ts';
import { getOptions } from '../../src/dojo/get-options.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { setOption } from '../../src/dojo/set-option.ts';
import { filesOf } from '../../src/kata/files.ts';
import { defaultOptions, optionValues, type OptionName } from '../../src/kata/options.ts';
import { openKataStore } from '../../src/store/kata-store.ts';
import { base64 } from '../support/base64.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { editingOf, savedOf } from '../support/editing.ts';
import { creationOf, openNew, openThere, saveRun, submissionOn } from '../support/katas.ts';

const id = 'DfH8sP';
let dojo: TestDojo;
let kata: KataRepository;

beforeEach(async () => {
  dojo = openDojo();
  kata = await openNew(dojo.store, creationOf(id));
});

afterEach(() => dojo.close());

async function inDownload(script: string): Promise<string> {
  const { bytes } = await downloadKata(dojo, kata, null);
  return commands.inDownload(base64(bytes), script);
}

/** Every option to each of its values. */
const settings = Object.entries(optionValues).flatMap(([name, values]) =>
  values.map((value): [string, string] => [name, value]),
);

describe('an option', () => {
  test.each(settings)('%s can be set to %s, and is so at once', async (name, value) => {
    expect(await setOption(kata, name as OptionName, value as never)).toEqual({
      ok: true,
      value: null,
    });
    expect(await getOptions(kata)).toEqual({ ...defaultOptions, [name]: value });
  });

  test.each([
    ['tab_size', 'on'],
    ['__proto__', 'on'],
    ['theme', 'on'],
    ['predict', 'maybe'],
  ])('%s cannot be set to %s: a mistake of ours', async (name, value) => {
    await expect(setOption(kata, name as OptionName, value as never)).rejects.toThrow(RangeError);
    expect(await getOptions(kata)).toEqual(defaultOptions);
  });

  test('is no event: the export has it as the one change of its work tree', async () => {
    await saveRun(kata);
    await setOption(kata, 'predict', 'on');
    const script = 'git status --porcelain; git tag; git log --format=%s; git diff --numstat';
    expect(await inDownload(script)).toBe(
      [
        ' M config/options.json',
        '0',
        '1',
        '1 ran tests, no prediction, got red',
        '0 kata creation',
        '1\t1\tconfig/options.json\n',
      ].join('\n'),
    );
    expect(await inDownload('git diff | grep "^[-+] "')).toBe(
      '-  "predict": "off",\n+  "predict": "on",\n',
    );
  });

  test('is carried by the next event, of whatever kind', async () => {
    await setOption(kata, 'theme', 'dark');
    await editFile(dojo, await editingOf(kata, { 'hiker.js': 'edited' })).then(savedOf);
    expect(await inDownload('git status --porcelain; git show 1:config/options.json')).toContain(
      '{\n  "theme": "dark",\n',
    );
    expect(await inDownload('git status --porcelain')).toBe('');
  });

  test('set to what it is does nothing', async () => {
    let writes = 0;
    const counted: KataRepository = {
      ...kata,
      setOptions: (change) => {
        writes += 1;
        return kata.setOptions(change);
      },
    };
    await setOption(counted, 'theme', 'light');
    await setOption(counted, 'theme', 'dark');
    await setOption(counted, 'theme', 'dark');
    expect(writes).toBe(1);
  });

  test('set back before an event carried it leaves no change behind', async () => {
    await setOption(kata, 'theme', 'dark');
    await setOption(kata, 'theme', 'light');
    expect(await inDownload('git status --porcelain')).toBe('');
  });

  test('is still set after the browser died before the next event', async () => {
    await setOption(kata, 'revert_red', 'on');
    const reopened = openKataStore({ prefix: dojo.prefix });
    const again = await openThere(reopened, id);
    expect(await getOptions(again)).toMatchObject({ revert_red: 'on' });
    await saveRun(again);
    expect((await again.copy()).pending.size).toBe(0);
    expect(await getOptions(again)).toMatchObject({ revert_red: 'on' });
    await reopened.close();
  });
});

describe('two tabs', () => {
  let other: KataRepository;
  let store: ReturnType<typeof openKataStore>;
  beforeEach(async () => {
    store = openKataStore({ prefix: dojo.prefix });
    other = await openThere(store, id);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await store.close();
  });

  test('that set two options at once both have theirs', async () => {
    await Promise.all([setOption(kata, 'theme', 'dark'), setOption(other, 'predict', 'on')]);
    const both = { ...defaultOptions, theme: 'dark', predict: 'on' };
    expect([await getOptions(kata), await getOptions(other)]).toEqual([both, both]);
  });

  test('that set an option and save an event at once, many times over, lose neither', async () => {
    const rounds = 30;
    for (let index = 1; index <= rounds; index += 1) {
      const { tip } = await kata.head();
      const theme = index % 2 === 1 ? 'dark' : 'light';
      const [saved] = await Promise.all([
        kata.save(submissionOn(tip, index)),
        setOption(other, 'theme', theme),
      ]);
      expect(saved.ok).toBe(true);
      expect(await getOptions(kata)).toMatchObject({ theme });
    }
  });

  test('an option that is set back while an event is made of it stays set back', async () => {
    await setOption(kata, 'theme', 'dark');
    const { tip } = await kata.head();
    // After the event has read what it carries, and before it is written: as its new file is hashed,
    // by the browser when it is large.
    const large = 'new '.repeat(5000);
    const digest = crypto.subtle.digest.bind(crypto.subtle);
    const spy = vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (algorithm, bytes) => {
      if (new TextDecoder().decode(bytes) === `blob ${large.length}\0${large}`) {
        spy.mockRestore();
        await setOption(other, 'theme', 'light');
      }
      return digest(algorithm, bytes);
    });
    const saved = await kata.save(submissionOn(tip, 1, { files: filesOf([['a', large]]) }));
    expect(saved.ok).toBe(true);
    expect((await kata.copy()).pending.size).toBe(1);
    expect(await getOptions(kata)).toEqual(defaultOptions);
  });
});
