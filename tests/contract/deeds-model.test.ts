import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGroup } from '../../src/dojo/create-group.ts';
import { goBack } from '../../src/dojo/go-back.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { relationTo } from '../../src/dojo/relation.ts';
import { filesOf } from '../../src/kata/files.ts';
import { lightsOf } from '../../src/kata/light.ts';
import { createDeeds, type Deeds } from '../../src/ui/models/deeds.ts';
import { justGoneBack } from '../../src/ui/models/gone-back.ts';
import { loadKataModel } from '../../src/ui/models/kata.ts';
import { makeMine, mine } from '../../src/ui/models/mine.ts';
import { goneBackWords } from '../../src/ui/words/deeds.ts';
import { hikerFiles, hikerLanguage, openDojo, tabsOf, type TestDojo } from '../support/dojo.ts';
import { joinAs, valueOf } from '../support/groups.ts';
import { creationOf, manifest, openNew, openThere, runEvent, saveRun } from '../support/katas.ts';

const id = 'DfH8sP';
let dojo: TestDojo;
let kata: KataRepository;
let deeds: Deeds;

/** Events: 0 created, 1 green, 2 red. */
beforeEach(async () => {
  dojo = openDojo();
  kata = await openNew(dojo.store, creationOf(id, hikerFiles('start')));
  await saveRun(kata, hikerFiles('one'), { event: runEvent(1, 'green') });
  await saveRun(kata, hikerFiles('two'), { event: runEvent(2, 'red') });
  makeMine(id);
  deeds = createDeeds(dojo, (await kata.head()).manifest);
  await expect.poll(() => deeds.relation.value).not.toBe(null);
});

afterEach(async () => {
  deeds.close();
  justGoneBack.value = null;
  await dojo.close();
});

const answerOf = async (repository: KataRepository, index: number) =>
  (await repository.snapshot(index)).files['hiker.js'];

describe('which kata is mine', () => {
  test('is the last that was edited in this tab, and a reload knows it', () => {
    expect(mine.value).toBe(id);
    expect(sessionStorage.getItem('pocket-dojo-mine')).toBe(id);
    makeMine('SS67eJ');
    expect(mine.value).toBe('SS67eJ');
  });

  test('decides how another stands to it', async () => {
    const group = valueOf(await createGroup(dojo, { exercise: null, language: hikerLanguage() }));
    const [lion, owl] = [await joinAs(dojo, group, [28]), await joinAs(dojo, group, [34])];
    const manifestOf = async (of: string) =>
      (await (await openThere(dojo.store, of)).head()).manifest;
    const owls = await manifestOf(owl.id);
    const relations = [null, owl.id, lion.id, id, 'zzzzzz'].map((edited) =>
      relationTo(dojo, edited, owls),
    );
    expect(await Promise.all(relations)).toEqual([
      { kind: 'none' },
      { kind: 'own' },
      { kind: 'beside', id: lion.id },
      { kind: 'elsewhere', id },
      { kind: 'none' },
    ]);
  });
});

describe('a revert from the review', () => {
  test('is a light of my kata, and the editor is told what is where', async () => {
    expect(await deeds.goBackTo(1)).toBe(id);
    const { events } = await kata.head();
    expect(events).toHaveLength(4);
    expect(events[3]).toMatchObject({ colour: 'green', revert: [id, 1] });
    expect(justGoneBack.value).toMatchObject({ id, index: 3, before: { index: 2 } });
    const light = lightsOf(events).at(-1);
    expect(light && goneBackWords(light)).toBe('Taken back to 1 green.');
  });

  test('keeps what the editor holds beyond the last light as an event before it', async () => {
    const editor = await loadKataModel(dojo, id);
    editor.files.edit('hiker.js', 'never tested');
    editor.close();
    await expect.poll(() => kata.drafts()).toHaveLength(1);
    expect(await deeds.goBackTo(1)).toBe(id);
    expect(await answerOf(kata, 3)).toBe('never tested');
    expect(await answerOf(kata, 4)).toBe(hikerFiles('one')['hiker.js']);
    expect((await kata.head()).events[3]).toMatchObject({ colour: 'file_edit' });
    expect(justGoneBack.value).toMatchObject({
      index: 4,
      before: { index: 3, files: { 'hiker.js': 'never tested' } },
    });
    expect(await kata.drafts()).toEqual([]);
    const again = await loadKataModel(dojo, id);
    expect({ ...again.files.all.value }).toEqual({ ...hikerFiles('one') });
    again.close();
  });

  test('leaves the draft of another tab where it is', async () => {
    const two = { ...dojo, tabs: tabsOf('own', 'other') };
    const patch = { put: filesOf([['hiker.js', 'typed there']]), removed: [] };
    await kata.keepDraft({ tab: 'other', on: 2, at: 1, patch });
    expect(await goBack(two, id, { id, index: 1 })).toMatchObject({ ok: true });
    expect(await kata.drafts()).toMatchObject([{ tab: 'other', on: 2, patch }]);
  });

  test('pressed twice is done once', async () => {
    const both = await Promise.all([deeds.goBackTo(1), deeds.goBackTo(1)]);
    expect(both).toEqual([id, null]);
    expect(deeds.problem.value).toBe(null);
    expect((await kata.head()).events).toHaveLength(4);
  });

  test('can be undone from the editor, which then has the files of before', async () => {
    await deeds.goBackTo(1);
    const editor = await loadKataModel(dojo, id);
    const gone = justGoneBack.value;
    if (gone === null) throw new Error('nothing was gone back to');
    editor.files.replace(gone.before.files);
    expect({ ...editor.files.all.value }).toEqual({ ...hikerFiles('two') });
    editor.close();
    await expect.poll(() => kata.drafts()).toMatchObject([{ on: 3 }]);
  });
});

describe('what cannot be gone back to is told, and nothing is lost', () => {
  const dojoThat = (does: (there: KataRepository) => Partial<KataRepository>): TestDojo => ({
    ...dojo,
    store: {
      ...dojo.store,
      openKata: async (wanted) => {
        const there = await openThere(dojo.store, wanted);
        return { ok: true, value: { ...there, ...does(there) } };
      },
    },
  });

  const tried = async (broken: TestDojo) => {
    const patch = { put: filesOf([['hiker.js', 'never tested']]), removed: [] };
    await kata.keepDraft({ tab: 'own', on: 2, at: 1, patch });
    const model = createDeeds(broken, (await kata.head()).manifest);
    await expect.poll(() => model.relation.value).toEqual({ kind: 'own' });
    expect(await model.goBackTo(1)).toBe(null);
    expect(model.isGoing.value).toBe(false);
    expect(justGoneBack.value).toBe(null);
    model.close();
    return model.problem.value;
  };

  test('a race that another tab won', async () => {
    const words = await tried(
      dojoThat((there) => ({
        async save(submission) {
          await saveRun(kata, hikerFiles('of the other tab'));
          return there.save(submission);
        },
      })),
    );
    expect(words).toContain('Another tab was faster with number 3');
    expect(await answerOf(kata, 3)).toBe(hikerFiles('of the other tab')['hiker.js']);
    expect((await kata.head()).events).toHaveLength(4);
    expect(await kata.drafts()).toMatchObject([{ on: 2 }]);
  });

  test('a full disk', async () => {
    const full = { ok: false, problem: { kind: 'quota' } } as const;
    const words = await tried(dojoThat(() => ({ save: () => Promise.resolve(full) })));
    expect(words).toContain('Nothing was taken back');
    expect(words).toContain('no more room');
    expect((await kata.head()).events).toHaveLength(3);
    expect(await kata.drafts()).toMatchObject([{ on: 2 }]);
  });

  test('a kata that is gone', async () => {
    await dojo.store.deleteKata(id);
    expect(await deeds.goBackTo(1)).toBe(null);
    expect(deeds.problem.value).toContain(`There is no practice ${id} in this browser`);
  });
});

describe('a checkout', () => {
  test('of another avatar is a light of my kata, with that one’s files and its number', async () => {
    const group = valueOf(await createGroup(dojo, { exercise: null, language: hikerLanguage() }));
    const [lion, owl] = [await joinAs(dojo, group, [28]), await joinAs(dojo, group, [34])];
    const [lions, owls] = [
      await openThere(dojo.store, lion.id),
      await openThere(dojo.store, owl.id),
    ];
    await saveRun(lions, hikerFiles('of the lion'), { event: runEvent(1, 'green') });
    makeMine(owl.id);
    const of = createDeeds(dojo, (await lions.head()).manifest);
    await expect.poll(() => of.relation.value).toEqual({ kind: 'beside', id: owl.id });
    expect(await of.goBackTo(1)).toBe(owl.id);
    of.close();
    const { events } = await owls.head();
    expect(events[1]).toMatchObject({
      colour: 'green',
      checkout: { id: lion.id, index: 1, major_index: 1, minor_index: 0, avatarIndex: 28 },
    });
    expect(await answerOf(owls, 1)).toBe(hikerFiles('of the lion')['hiker.js']);
    expect((await lions.head()).events).toHaveLength(2);
    const light = lightsOf(events).at(-1);
    expect(light && goneBackWords(light)).toBe('Checked out lion’s 1 green.');
  });

  test('into a kata of no group is not done', async () => {
    await openNew(dojo.store, creationOf('SS67eJ', hikerFiles()));
    const of = createDeeds(dojo, { ...manifest, id: 'SS67eJ' });
    await expect.poll(() => of.relation.value).toEqual({ kind: 'elsewhere', id });
    expect(await of.goBackTo(0)).toBe(null);
    of.close();
  });
});
