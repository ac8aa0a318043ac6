import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { choose, expect, hiker, pressTest, test, writeFile } from '../journey.ts';

const folder = fileURLToPath(new URL('../../../screenshots/', import.meta.url));

/** What each of them tries, one after the other. */
const tries = {
  lion: ['6 * 9', '6 * 9', '6 * 9sd', '6 * 7', '7 * 6'],
  owl: ['6 * 9', '6 *', '6 * 8', '42'],
  panda: ['6 * 9', '6 * 7', '6 + 7', '6 * 7', '6 * 7sd', '6 * 7', '2 * 21'],
} as const;

const minuteMs = 60_000;

test.use({ viewport: { width: 1280, height: 800 } });

test('a group of three, at different times', async ({ page }) => {
  test.setTimeout(180_000);
  const start = new Date('2026-11-21T10:00:00').getTime();
  await page.clock.setSystemTime(start);
  await page.getByRole('link', { name: 'Practise as a group' }).click();
  await page.getByRole('option', { name: 'Fizz Buzz' }).click();
  await choose(page, 'language', 'JavaScript');
  await choose(page, 'test framework', 'assert');
  await page.getByRole('button', { name: 'create' }).click();
  await expect(page.getByText('No one has joined yet.', { exact: true })).toBeVisible();
  const group = page.url();
  for (const [place, [animal, answers]] of Object.entries(tries).entries()) {
    await page.goto(group);
    await joinAs(page, animal);
    for (const [number, answer] of answers.entries()) {
      const pauseMinutes = number < 3 ? 1 : 3;
      await page.clock.setSystemTime(start + (place + number * pauseMinutes) * minuteMs);
      await writeFile(page, 'hiker.js', hiker(answer));
      const isRun = !/sd|\*$/.test(answer);
      const colour = /7|42|21/.test(answer) && !answer.includes('+') ? 'green' : 'red';
      await pressTest(page, `${number + 1} ${isRun ? colour : 'amber'}`);
    }
  }
  await page.goto(group);
  await expect(page.getByRole('row')).toHaveCount(4);
  await page.screenshot({ path: `${folder}dashboard-desktop-light.png` });
});

async function joinAs(page: Page, animal: string): Promise<void> {
  await page.getByRole('button', { name: 'choose an avatar' }).click();
  await page.getByRole('button', { name: `join as ${animal}`, exact: true }).click();
  await page.getByRole('link', { name: 'start' }).click();
}
