import type { Page } from '@playwright/test';
import { historyOf } from '../support/deeds.ts';
import { expect, expectLight, hiker, lightsOf, test } from '../support/journey.ts';
import { chooseByKeys, pressByKeys, writeByKeys } from '../support/keyboard.ts';
import { unpack } from '../support/native-git.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: true });

const predictKeys = { red: 'Alt+KeyR', amber: 'Alt+KeyA', green: 'Alt+KeyG' } as const;

async function predict(page: Page, colour: keyof typeof predictKeys, light: string): Promise<void> {
  await page.keyboard.press(predictKeys[colour]);
  await expectLight(page, light);
}

async function pressTest(page: Page, light: string): Promise<void> {
  await page.keyboard.press('Alt+KeyT');
  await expectLight(page, light);
}

/** Joins the group that is on screen, and goes to the kata. Answers as which animal. */
async function joinByKeys(page: Page): Promise<string> {
  await pressByKeys(page, button(page, 'join'));
  const told = page.getByText(/^you are the /);
  await expect(told).toBeVisible();
  const animal = (await told.innerText()).replace('you are the ', '');
  await pressByKeys(page, link(page, 'start'));
  await expect(page.getByRole('textbox', { name: 'editor' })).toBeVisible();
  return animal;
}

async function backToTheGroup(page: Page): Promise<void> {
  await pressByKeys(page, link(page, 'dashboard'));
  await expect(page.getByRole('table')).toBeVisible();
}

async function downloadByKeys(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await pressByKeys(page, button(page, 'download'));
  return (await download).path();
}

test('a group of three, thirty lights, and all that can be done with them, without a mouse', async ({
  page,
}) => {
  test.slow();

  await test.step('a group is made', async () => {
    await pressByKeys(page, link(page, /^Practise as a group/));
    await chooseByKeys(page, 'exercise', 'fizz');
    await chooseByKeys(page, 'language', 'javas');
    await chooseByKeys(page, 'test framework', 'assert');
    await pressByKeys(page, button(page, 'create'));
  });

  await test.step('the first one predicts, and a wrong green is taken back', async () => {
    await joinByKeys(page);
    await pressByKeys(page, page.getByRole('switch', { name: 'predict' }), 'Space');
    await expect(button(page, 'predict red')).toBeVisible();
    await predict(page, 'red', '1 red');
    await writeByKeys(page, 'hiker.js', hiker('6 * 9sd'));
    await predict(page, 'amber', '2 amber');
    await writeByKeys(page, 'hiker.js', hiker('6 * 7'));
    await predict(page, 'green', '3 green');
    const autoRevert = page.getByRole('group', { name: 'auto-revert if wrong' });
    await pressByKeys(page, autoRevert.getByRole('checkbox', { name: 'green' }), 'Space');
    await writeByKeys(page, 'hiker.js', hiker('6 * 9'));
    await predict(page, 'green', '5 green');
    await expect(page.getByText(/Predicted green, was red: taken back to 3 green/)).toHaveCount(1);
    for (let number = 6; number <= 10; number += 1) {
      await predict(page, number % 2 === 0 ? 'red' : 'green', `${number} green`);
    }
    const predictions = page.getByRole('list', { name: 'predictions so far' });
    await expect(predictions.getByRole('listitem')).toHaveText([
      /5 predicted right/,
      /4 predicted wrong/,
    ]);
    await backToTheGroup(page);
  });

  const second = await test.step('the second one goes from red to green and back', async () => {
    const animal = await joinByKeys(page);
    for (let number = 1; number <= 10; number += 1) {
      const isGreen = number % 2 === 0;
      await writeByKeys(page, 'hiker.js', `// ${number}\n${hiker(isGreen ? '6 * 7' : '6 * 9')}`);
      await pressTest(page, `${number} ${isGreen ? 'green' : 'red'}`);
    }
    await backToTheGroup(page);
    return animal;
  });

  await test.step('the third one takes over the last light of the second', async () => {
    await joinByKeys(page);
    for (let number = 1; number <= 9; number += 1) await pressTest(page, `${number} red`);
    await backToTheGroup(page);
    await pressByKeys(page, link(page, new RegExp(`^${second}.*10 green`)));
    await pressByKeys(page, button(page, 'checkout'));
    await expect(page.getByText(`Checked out ${second}’s 10 green.`)).toBeVisible();
    await expectLight(page, '10 green');
  });

  await test.step('its light is forked with its history', async () => {
    const strip = lightsOf(page);
    await pressByKeys(page, strip.getByRole('link', { name: '10 green', exact: true }));
    await pressByKeys(page, button(page, 'fork'));
    const dialog = page.getByRole('dialog', { name: 'Fork 10 green' });
    await expect(dialog.getByRole('radio', { name: 'solo' })).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await pressByKeys(page, link(page, 'open'));
    await expectLight(page, '10 green');
  });

  await test.step('and downloaded, for git to read', async () => {
    const subjects = historyOf(unpack(await downloadByKeys(page)));
    expect(subjects).toHaveLength(11);
    expect(subjects.at(-1)).toContain('checked out');
  });
});
