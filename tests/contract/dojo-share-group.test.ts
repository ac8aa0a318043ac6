import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acceptInvitation } from '../../src/dojo/accept-invitation.ts';
import { createGroup } from '../../src/dojo/create-group.ts';
import type { Group } from '../../src/dojo/group-ports.ts';
import { groupManifest } from '../../src/dojo/group-manifest.ts';
import { openInvitation, type Invitation } from '../../src/dojo/open-invitation.ts';
import { ownAvatar, rememberAvatar } from '../../src/dojo/own-avatar.ts';
import { shareGroup } from '../../src/dojo/share-group.ts';
import { filesOf } from '../../src/kata/files.ts';
import { hikerFiles, hikerLanguage, openDojo, tabsOf, type TestDojo } from '../support/dojo.ts';
import { groupStart, joinAs, membersOf, valueOf } from '../support/groups.ts';
import { creationOf, openNew } from '../support/katas.ts';

const exercise = { displayName: 'Fizz Buzz', files: filesOf([['readme.txt', 'Write it.\n']]) };
let here: TestDojo;
let there: TestDojo;
let group: string;

beforeEach(async () => {
  here = openDojo();
  there = openDojo();
  const { manifest, files } = hikerLanguage();
  const language = { manifest: { ...manifest, image_name: 'elsewhere/javascript' }, files };
  group = valueOf(await createGroup(here, { exercise, language }));
});

afterEach(async () => {
  await here.close();
  await there.close();
});

const shared = async () => valueOf(await shareGroup(here, group));
async function invited(dojo: TestDojo, text: string): Promise<Invitation> {
  const invitation = valueOf(await openInvitation(dojo, text));
  if (invitation.kind !== 'group') throw new Error('it invites to a cluster');
  return invitation;
}

const kept = (dojo: TestDojo, id: string) => dojo.groups.find(id);

describe('a group that is shared', () => {
  test.each(['link', 'file'] as const)(
    'is the same group on another machine, by its %s, and can be joined there',
    async (way) => {
      const { code, file } = await shared();
      const text = way === 'link' ? code : new TextDecoder().decode(file.bytes);
      const invitation = await invited(there, text);
      expect(invitation).toMatchObject({ standing: 'new', isLanguageHere: false });
      expect(await kept(there, group)).toBe(null);
      expect(valueOf(await acceptInvitation(there, invitation.group))).toBe('made');
      expect(await kept(there, group)).toEqual(await kept(here, group));
      const { avatarIndex } = await joinAs(there, group, [28]);
      expect(avatarIndex).toBe(28);
      expect(await membersOf(here, group)).toEqual([]);
    },
  );

  test('has a file that is named by its id, and no one who joined is in it', async () => {
    await joinAs(here, group, [28]);
    const { file, code } = await shared();
    expect(file.name).toBe(`pocket-dojo-group-${group}.json`);
    expect(JSON.stringify(JSON.parse(new TextDecoder().decode(file.bytes)))).not.toContain('index');
    const another = await shareGroup(here, group);
    expect(valueOf(another).code).toBe(code);
  });

  test('is not shared when it is not here, or no one could take it in', async () => {
    expect(await shareGroup(here, 'zzzzzz')).toEqual({
      ok: false,
      problem: { kind: 'unknown', id: 'zzzzzz' },
    });
    const noise = Array.from({ length: 5_100_000 }, () => 'x').join('');
    const large = { ...groupStart('LARGE1'), files: hikerFiles('1', { 'large.txt': noise }) };
    await here.groups.create(large);
    expect(await shareGroup(here, 'LARGE1')).toEqual({
      ok: false,
      problem: { kind: 'unshareable', problem: { kind: 'too-large' } },
    });
  });

  test('says that its language is here when it is', async () => {
    const [language] = await here.startPoints.languages();
    if (language === undefined) throw new Error('no language is shipped');
    const id = valueOf(await createGroup(here, { exercise, language }));
    const { code } = valueOf(await shareGroup(here, id));
    expect(await invited(there, code)).toMatchObject({ isLanguageHere: true });
  });
});

describe('an invitation to what is here already', () => {
  const other: Group = groupStart('AbC123');

  test('to the same group: nothing is done, and who joined stays', async () => {
    await joinAs(here, group, [28]);
    const { group: same, standing } = await invited(here, (await shared()).code);
    expect(standing).toBe('here');
    expect(valueOf(await acceptInvitation(here, same))).toBe('here');
    expect(await membersOf(here, group)).toHaveLength(1);
  });

  test('to a group that was deleted here: it is back', async () => {
    const { code } = await shared();
    await here.deletions.mark([{ id: group, at: 1, events: 0 }]);
    const invitation = await invited(here, code);
    expect(valueOf(await acceptInvitation(here, invitation.group))).toBe('here');
    expect(await here.deletions.marks()).toEqual(new Map());
  });

  test('to another group of that id: it is told, and nothing is changed', async () => {
    await there.groups.create(other);
    const changed = { ...other, files: { ...other.files, 'hiker.js': 'another\n' } };
    const code = await there.invitations.code(changed);
    expect(await invited(there, code)).toMatchObject({ standing: 'differs' });
    expect(await acceptInvitation(there, changed)).toEqual({
      ok: false,
      problem: { kind: 'differs', id: 'AbC123' },
    });
    expect(await kept(there, 'AbC123')).toEqual(other);
  });

  test('to a group whose id a practice has: it is told, and nothing is changed', async () => {
    (await openNew(there.store, creationOf('AbC123'))).close();
    const code = await there.invitations.code(other);
    expect(await invited(there, code)).toMatchObject({ standing: 'taken' });
    expect(await acceptInvitation(there, other)).toEqual({
      ok: false,
      problem: { kind: 'taken', id: 'AbC123' },
    });
    expect(await kept(there, 'AbC123')).toBe(null);
  });

  test('by two tabs at once: it is made once', async () => {
    const tab = openDojo({}, there.prefix);
    const answers = await Promise.all([
      acceptInvitation(there, other),
      acceptInvitation(tab, other),
    ]);
    expect(answers.map(valueOf).toSorted()).toEqual(['here', 'made']);
    expect(valueOf(await groupManifest(tab, 'AbC123'))).toEqual(other.manifest);
    await tab.close();
  });
});

test('an invitation that does not read changes nothing', async () => {
  const { code } = await shared();
  expect(await openInvitation(there, code.slice(0, 40))).toEqual({
    ok: false,
    problem: { kind: 'cut' },
  });
  expect(await there.groups.list()).toEqual([]);
});

describe('who a tab is in a group', () => {
  const tabOf = (own: string, ...open: readonly string[]) => ({
    ...here,
    tabs: tabsOf(own, ...open),
  });

  test('is no one at first, and then who it was last', async () => {
    expect(await ownAvatar(here, group)).toBe(null);
    await rememberAvatar(here, group, 'AAAAAA');
    await rememberAvatar(here, 'gggggg', 'BBBBBB');
    expect(await ownAvatar(here, group)).toBe('AAAAAA');
    await rememberAvatar(here, group, 'CCCCCC');
    expect(await ownAvatar(here, group)).toBe('CCCCCC');
  });

  test('is not who another open tab is, and may be who one that was closed was', async () => {
    await rememberAvatar(tabOf('first'), group, 'AAAAAA');
    await rememberAvatar(tabOf('second'), group, 'BBBBBB');
    expect(await ownAvatar(tabOf('first', 'second'), group)).toBe('AAAAAA');
    expect(await ownAvatar(tabOf('third', 'first', 'second'), group)).toBe(null);
    expect(await ownAvatar(tabOf('third', 'second'), group)).toBe('AAAAAA');
    expect(await ownAvatar(tabOf('third'), group)).toBe('BBBBBB');
  });

  test('is no one when what is kept cannot be read', async () => {
    await here
      .setting('avatars')
      .change(() => [{ groupId: group, kataId: '../', tab: 'own' }, null]);
    expect(await ownAvatar(here, group)).toBe(null);
  });
});
