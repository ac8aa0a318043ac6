import { expect } from '@playwright/test';
import { test } from '../support/engines/at-engine.ts';
import { a } from '../support/engines/person.ts';
import { beginPractice, pressTest } from '../support/engines/practise.ts';

test('all screens open, and say nothing of a mishap', async ({ person }) => {
  const expectNoAlert = async (): Promise<void> => {
    const alerts = await person.all(a('alert'));
    expect(alerts.map(({ text }) => text).filter((text) => text !== '')).toEqual([]);
  };
  for (const [link, heading] of [
    [/^Practise as a group/, 'Practise as a group'],
    [/^Enter existing/, 'Enter existing'],
    [/^Import/, 'Import'],
    ['Settings', 'Settings'],
    ['About', /^About/],
  ] as const) {
    await person.clicks(a('link', link));
    await person.sees(a('heading', heading));
    await expectNoAlert();
    await person.clicks(a('link', 'Pocket Dojo, home'));
  }
  await beginPractice(person, 'Bash', 'assert');
  await pressTest(person, '1 red');
  await pressTest(person, '2 red');
  await expectNoAlert();
});

test('what a person does is named as the engine tells it to a screen reader', async ({
  person,
}) => {
  await beginPractice(person, 'Bash', 'assert');
  await pressTest(person, '1 red');
  const names = await person.window.namesOf('.test-button, [aria-label="traffic lights"]');
  expect(names.toSorted()).toEqual(['button test', 'list traffic lights']);
});
