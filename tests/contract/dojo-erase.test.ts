import { expect, test } from 'vitest';
import { createGroup } from '../../src/dojo/create-group.ts';
import { whatIsKept } from '../../src/dojo/what-is-kept.ts';
import { hikerLanguage, openDojo } from '../support/dojo.ts';
import { joinAs, valueOf } from '../support/groups.ts';
import { creationOf, openNew, openThere, saveRun } from '../support/katas.ts';
import { bring, exercise } from '../support/start-points.ts';

test('erasing takes all that is kept, open or not, and nothing of anyone else', async () => {
  const other = openDojo();
  await openNew(other.store, creationOf('AAAAAA'));
  const dojo = openDojo();
  const kata = await openNew(dojo.store, creationOf('AAAAAA'));
  await saveRun(kata);
  const group = valueOf(await createGroup(dojo, { language: hikerLanguage(), exercise: null }));
  await joinAs(dojo, group, [3]);
  await bring(dojo, exercise('Orchard Walk'));
  await dojo.setting('look').change(() => ({ theme: 'dark' }));
  expect(await whatIsKept(dojo)).toEqual({
    practices: 2,
    groups: 1,
    deleted: 0,
    startPoints: 1,
    languageBytes: 0,
  });

  // As another tab has it.
  const elsewhere = openDojo({}, dojo.prefix);
  const open = await openThere(elsewhere.store, 'AAAAAA');
  await dojo.erase();
  expect(await namesFrom(dojo.prefix)).toEqual([]);
  expect(await open.setOptions({ predict: 'on' })).toMatchObject({ ok: false });

  const anew = openDojo({}, dojo.prefix);
  expect(await whatIsKept(anew)).toMatchObject({ practices: 0, groups: 0, startPoints: 0 });
  expect(await anew.setting('look').read()).toBeNull();
  expect(await other.store.listKatas()).toHaveLength(1);
  for (const each of [elsewhere, anew, other]) await each.close();
});

async function namesFrom(prefix: string): Promise<readonly (string | undefined)[]> {
  const databases = await indexedDB.databases();
  return databases.map(({ name }) => name).filter((name) => name?.startsWith(prefix));
}
