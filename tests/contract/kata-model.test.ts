import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KataRepository, StorageProblem } from '../../src/dojo/ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import type { Result } from '../../src/kata/result.ts';
import { createDraftKeeper } from '../../src/ui/models/draft-keeper.ts';
import { createFileSet } from '../../src/ui/models/file-set.ts';
import { loadKataModel } from '../../src/ui/models/kata.ts';
import type { KataModel } from '../../src/ui/models/kata-model.ts';
import { hikerFiles, openDojo, tabsOf, type TestDojo } from '../support/dojo.ts';
import { creationOf, manifest, openNew, openThere, saveRun } from '../support/katas.ts';

const id = 'DfH8sP';
let dojo: TestDojo;
let other: KataRepository;
let model: KataModel;

/** The kata is open twice: in the model, and as another tab has it. */
beforeEach(async () => {
  dojo = openDojo();
  other = await openNew(dojo.store, creationOf(id, hikerFiles()));
  model = await loadKataModel(dojo, id);
});

afterEach(async () => {
  model.close();
  await dojo.close();
});

const colours = () => model.lights.value.map(({ colour }) => colour);
const told = () => model.notices.value.map(({ words }) => words);

describe('a press of [test]', () => {
  test('shows its light, its output and the files that it made', async () => {
    model.files.edit('hiker.js', 'module.exports = () => 6 * 7;\n');
    model.files.edit(
      'cyber-dojo.sh',
      'echo made > made.txt; node test.js && echo All tests passed',
    );
    await model.test();
    expect(colours()).toEqual(['create', 'green']);
    expect(model.output.value.stdout).toBe('All tests passed\n');
    expect(model.files.all.value['made.txt']).toBe('made\n');
    expect(model.run.value).toEqual({ kind: 'idle' });
    expect(told()).toEqual([]);
    expect(await other.drafts()).toEqual([]);
  });

  test('pressed twice at once is pressed once', async () => {
    await Promise.all([model.test(), model.test()]);
    expect(colours()).toEqual(['create', 'red']);
    expect(told()).toEqual([]);
    expect([...(await other.copy()).refs.keys()].filter((ref) => ref.includes('fail'))).toEqual([]);
  });

  test('leaves what is typed while it runs on top, and keeps it as a draft', async () => {
    model.files.edit('cyber-dojo.sh', 'echo made > made.txt; sleep 0.3');
    const pressed = model.test();
    await expect
      .poll(() => model.run.value, { timeout: 20_000 })
      .toMatchObject({ kind: 'running', step: 'running' });
    model.files.edit('hiker.js', 'typed meanwhile');
    await pressed;
    expect(model.files.all.value['hiker.js']).toBe('typed meanwhile');
    expect(model.files.all.value['made.txt']).toBe('made\n');
    expect((await other.snapshot(1)).files['hiker.js']).toBe(hikerFiles()['hiker.js']);
    expect(await other.drafts()).toMatchObject([
      { tab: 'own', on: 1, patch: { put: { 'hiker.js': 'typed meanwhile' }, removed: [] } },
    ]);
  });

  test('that is stopped says so, and can be pressed again', async () => {
    model.files.edit('cyber-dojo.sh', 'node -e "for (;;);"');
    const pressed = model.test();
    await expect
      .poll(() => model.run.value, { timeout: 20_000 })
      .toMatchObject({ kind: 'running', step: 'running' });
    model.stop();
    await pressed;
    expect(colours()).toEqual(['create']);
    expect(told()).toEqual([expect.stringContaining('Stopped')]);
    model.files.edit('cyber-dojo.sh', 'node test.js');
    await model.test();
    expect(colours()).toEqual(['create', 'red']);
  });

  test('that fails by a mistake of ours can be pressed again', async () => {
    model.close();
    const failing = {
      ...dojo,
      trafficLight: { judge: () => Promise.reject(new Error('oh dear')) },
    };
    model = await loadKataModel(failing, id);
    await model.test();
    expect(told()).toEqual([expect.stringContaining('oh dear')]);
    expect(model.run.value).toEqual({ kind: 'idle' });
  });

  test('goes on from the events of another tab, with this tab’s edits on top', async () => {
    await saveRun(other, filesOf([...Object.entries(hikerFiles()), ['theirs.txt', 'new']]));
    model.files.edit('hiker.js', 'module.exports = () => 6 * 7;\n');
    await model.test();
    expect(colours()).toEqual(['create', 'red', 'green']);
    expect(model.files.all.value['theirs.txt']).toBe('new');
  });

  test('that cannot be saved shows its output, and is in the download', async () => {
    model.close();
    model = await loadKataModel(dojoThat({ save: () => Promise.resolve(full) }), id);
    model.files.edit('hiker.js', 'module.exports = () => 6 * 7;\n');
    await model.test();
    expect(colours()).toEqual(['create']);
    expect(told()).toEqual([expect.stringContaining('could not be saved')]);
    expect(model.output.value.stdout).toBe('All tests passed\n');
    expect((await model.download()).bytes.length).toBeGreaterThan(0);
  });
});

test('a kata that is left while it reads another tab’s event makes no mishap', async () => {
  const mishaps: unknown[] = [];
  const hear = (event: PromiseRejectionEvent) => mishaps.push(event.reason);
  window.addEventListener('unhandledrejection', hear);
  let changed = (): void => undefined;
  let fail = (): void => undefined;
  const failing = new Promise<never>((_, reject) => {
    fail = () => reject(new Error('it is closed'));
  });
  const heads = [other.head()];
  const onChange = (listener: () => void) => {
    changed = listener;
    return () => undefined;
  };
  model.close();
  model = await loadKataModel(dojoThat({ onChange, head: () => heads.shift() ?? failing }), id);
  changed();
  model.close();
  fail();
  await new Promise((resolve) => setTimeout(resolve, 100));
  window.removeEventListener('unhandledrejection', hear);
  expect(mishaps).toEqual([]);
});

describe('drafts', () => {
  test('that were offered come into the editor, and an undo puts back what was there', async () => {
    model.close();
    const patch = { put: filesOf([['hiker.js', 'of a tab long gone']]), removed: [] };
    await other.keepDraft({ tab: 'gone', on: 0, at: 1, patch });
    await saveRun(other, hikerFiles());
    model = await loadKataModel({ ...dojo, tabs: tabsOf('own') }, id);
    const [offered] = model.offered.value;
    if (offered === undefined) throw new Error('nothing is offered');
    await model.takeOffered(offered);
    expect(model.files.all.value['hiker.js']).toBe('of a tab long gone');
    expect(model.offered.value).toEqual([]);
    expect((await other.drafts()).map(({ tab, on }) => [tab, on])).toEqual([['own', 1]]);
    const [notice] = model.notices.value;
    if (notice?.kind !== 'undo') throw new Error('it cannot be undone');
    notice.undo();
    expect(model.files.all.value['hiker.js']).toBe(hikerFiles()['hiker.js']);
    expect(model.offered.value).toEqual([offered]);
    await expect
      .poll(async () => (await other.drafts()).map(({ tab, on }) => [tab, on]))
      .toContainEqual(['gone', 0]);
  });

  test('are on disk soon after a key', async () => {
    model.files.edit('hiker.js', 'typed');
    await expect.poll(() => other.drafts()).toHaveLength(1);
    expect(model.draftProblem.value).toBe(null);
  });

  test('that could not be kept are told, and kept the next time that they can be', async () => {
    const answers: Result<null, StorageProblem>[] = [full];
    const repository = {
      ...other,
      keepDraft: async (draft: Parameters<KataRepository['keepDraft']>[0]) =>
        answers.shift() ?? other.keepDraft(draft),
    };
    const last = await other.snapshot(0);
    const files = createFileSet(last.files, manifest);
    const keeper = createDraftKeeper(dojo, repository, { last: () => last, files: files.all });
    files.edit('hiker.js', 'typed');
    await keeper.keepNow();
    expect(keeper.problem.value).toContain('not on disk');
    expect(await other.drafts()).toEqual([]);
    await keeper.keepNow();
    expect(keeper.problem.value).toBe(null);
    expect(await other.drafts()).toHaveLength(1);
    keeper.close();
  });
});

const full = { ok: false, problem: { kind: 'quota' } } as const;

/** The dojo, but that its katas do this otherwise. */
function dojoThat(does: Partial<KataRepository>): TestDojo {
  return {
    ...dojo,
    store: {
      ...dojo.store,
      openKata: async (wanted) => ({
        ok: true,
        value: { ...(await openThere(dojo.store, wanted)), ...does },
      }),
    },
  };
}
