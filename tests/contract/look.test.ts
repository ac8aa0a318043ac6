import { afterEach, beforeEach, expect, test } from 'vitest';
import { getOptions } from '../../src/dojo/get-options.ts';
import { defaultOptions } from '../../src/kata/options.ts';
import { noLookChoice, readLookChoice, type LookChoice } from '../../src/ui/models/look-choice.ts';
import { createLook, type KataLook, type Look } from '../../src/ui/models/look.ts';
import { setLook } from '../../src/ui/models/set-look.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { creationOf, openNew } from '../support/katas.ts';

let dojo: TestDojo;
let looks: Look[] = [];

beforeEach(() => {
  dojo = openDojo();
});

afterEach(async () => {
  for (const look of looks) look.close();
  looks = [];
  await dojo.close();
});

/** A tab of this browser: with a copy of its own, as one where localStorage is forbidden has. */
function openTab(known: LookChoice = noLookChoice): Look & { readonly copied: () => LookChoice } {
  let copied = known;
  const copy = {
    read: () => copied,
    write: (choice: LookChoice) => {
      copied = choice;
    },
  };
  const look = createLook(dojo.setting('look'), copy);
  looks.push(look);
  return { ...look, copied: () => copied };
}

function seenIn(look: Look) {
  return {
    theme: look.theme.value,
    isColoured: look.isColoured.value,
    fontSizePx: look.fontSizePx.value,
    tabSize: look.tabSize.value,
  };
}

const usual = { theme: 'system', isColoured: true, fontSizePx: 14, tabSize: null };

test('it looks as the system does until something is chosen', () => {
  expect(seenIn(openTab())).toEqual(usual);
});

test('what is chosen is seen at once, and is there on the next visit', async () => {
  const look = openTab();
  const kept = look.set({ theme: 'dark', fontSizePx: 18 });
  expect(seenIn(look)).toEqual({ ...usual, theme: 'dark', fontSizePx: 18 });
  expect(await kept).toMatchObject({ ok: true });
  const next = openTab();
  await expect.poll(() => seenIn(next)).toEqual({ ...usual, theme: 'dark', fontSizePx: 18 });
});

test('another tab follows', async () => {
  const [one, other] = [openTab(), openTab()];
  await one.set({ isColoured: false });
  await expect.poll(() => seenIn(other)).toEqual({ ...usual, isColoured: false });
  await other.set({ tabSize: 8 });
  await expect.poll(() => seenIn(one)).toEqual({ ...usual, isColoured: false, tabSize: 8 });
});

test('what two tabs choose at the same time is both kept', async () => {
  const [one, other] = [openTab(), openTab()];
  await Promise.all([one.set({ theme: 'light' }), other.set({ fontSizePx: 20 })]);
  const both = { ...usual, theme: 'light', fontSizePx: 20 };
  await expect.poll(() => [seenIn(one), seenIn(other)]).toEqual([both, both]);
});

test('the copy is what is seen first, and what is kept comes after it', async () => {
  await openTab().set({ theme: 'light' });
  const look = openTab({ ...noLookChoice, theme: 'dark' });
  expect(look.theme.value).toBe('dark');
  await expect.poll(() => look.theme.value).toBe('light');
  expect(look.copied().theme).toBe('light');
});

const born: KataLook = { theme: 'light', colour: 'on' };

test.each<[string, Partial<LookChoice>, KataLook | null, Partial<typeof usual>]>([
  ['a kata that is born light says nothing', {}, born, {}],
  ['a kata that says dark is dark', {}, { ...born, theme: 'dark' }, { theme: 'dark' }],
  ['a kata that says no colours has none', {}, { ...born, colour: 'off' }, { isColoured: false }],
  [
    'what the person chose counts before what the kata says',
    { theme: 'light', isColoured: true },
    { theme: 'dark', colour: 'off' },
    { theme: 'light' },
  ],
  [
    'the theme of the system is a choice too',
    { theme: 'system' },
    { theme: 'dark', colour: 'off' },
    { isColoured: false },
  ],
])('%s', async (_, chosen, ofKata, seen) => {
  const look = openTab();
  await look.set(chosen);
  look.enterKata(ofKata);
  expect(seenIn(look)).toEqual({ ...usual, ...seen });
  look.enterKata(null);
  expect(seenIn(look)).toEqual({ ...usual, ...chosen });
});

test.each<[Partial<LookChoice>, KataLook]>([
  [{ theme: 'dark' }, { theme: 'dark', colour: 'on' }],
  [{ isColoured: false }, { theme: 'light', colour: 'off' }],
  [{ theme: 'system' }, born],
  [{ fontSizePx: 24, tabSize: 2 }, born],
])('from within a kata %j is in its own options too, as %j', async (chosen, options) => {
  const kata = await openNew(dojo.store, creationOf('DfH8sP'));
  const look = openTab();
  const set = await setLook(look, chosen, (change) => kata.setOptions(change));
  expect(set).toMatchObject({ ok: true });
  expect(seenIn(look)).toEqual({ ...usual, ...chosen });
  expect(await getOptions(kata)).toEqual({ ...defaultOptions, ...options });
  expect((await kata.head()).events.length).toBe(1);
});

test.each([
  [null],
  ['dark'],
  [{ theme: 'pink', isColoured: 'yes', fontSizePx: 4000, tabSize: -1 }],
  [{ theme: null }],
])('what was kept and is not understood counts as not chosen: %j', (kept) => {
  expect(readLookChoice(kept)).toEqual(noLookChoice);
});
