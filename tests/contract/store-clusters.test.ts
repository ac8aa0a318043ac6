import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { openDojo } from '../support/dojo.ts';
import { clusterStart, groupStart, valueOf } from '../support/groups.ts';
import { ownPrefix } from '../support/katas.ts';

test('what was kept before there were clusters is kept on, and clusters beside it', async () => {
  const prefix = ownPrefix();
  const old = await openDB(`${prefix}dojo`, 3, {
    upgrade: (database) => {
      database.createObjectStore('katas', { keyPath: 'id' });
      for (const name of ['groups', 'claims', 'settings']) database.createObjectStore(name);
    },
  });
  await old.put('groups', groupStart('AbC123'), 'AbC123');
  await old.put('settings', 'kept', 'a name');
  old.close();

  const dojo = openDojo({}, prefix);
  expect(await dojo.groups.find('AbC123')).toEqual(groupStart('AbC123'));
  expect(await dojo.setting('a name').read()).toBe('kept');
  expect(await dojo.clusters.list()).toEqual([]);
  valueOf(await dojo.clusters.create(clusterStart('CLUST1', 'AAAAA1', 'AAAAA2')));
  expect(await dojo.clusters.list()).toEqual([{ id: 'CLUST1', groupIds: ['AAAAA1', 'AAAAA2'] }]);
  await dojo.close();
});
