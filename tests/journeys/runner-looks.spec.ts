import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  addRunner,
  chooser,
  chooseRunner,
  dialogOf,
  press,
  pressTestOnly,
} from '../support/choose-runner.ts';
import { beginPractice, expect, expectLight, openFile, test } from '../support/journey.ts';

/** Nothing listens there, and browsers do not refuse the port. */
const nowhere = 'http://127.0.0.1:4/where/nobody/will/ever/answer/anything';

/** Opens every dialog of runners, one after the other. */
async function eachDialog(page: Page, look: (dialog: string) => Promise<void>): Promise<void> {
  await beginPractice(page);
  await openFile(page, 'hiker.js');
  await chooser(page).click();
  await expect(dialogOf(page)).toBeVisible();
  await look('runners');
  await press(page, 'add a runner');
  await dialogOf(page).getByText('header of the token').click();
  await dialogOf(page).getByLabel('address').fill('http://runner.example.org');
  await press(page, 'add');
  await look('add a runner, wrong');
  await dialogOf(page)
    .getByLabel('address')
    .fill('https://runner.example.org/a/rather/long/address');
  await press(page, 'add');
  await look('a runner is picked');
  await press(page, 'set token');
  await look('token');
  await press(page, 'back');
  await press(page, 'choose');
  await pressTestOnly(page);
  await expect(dialogOf(page)).toHaveAccessibleName('Send your files there?');
  await look('consent');
  await press(page, 'cancel');
  await look('a kata that runs elsewhere');
  await chooseRunner(page, /^By hand/);
  await pressTestOnly(page);
  await expect(dialogOf(page)).toHaveAccessibleName('What did you see?');
  await look('seen');
  await dialogOf(page)
    .getByRole('button', { name: /^amber/ })
    .click();
  await expectLight(page, '1 amber, said by hand');
  await look('a light said by hand');
  await addRunner(page, nowhere);
  await press(page, 'test connection');
  await expect(dialogOf(page).getByText('could not be reached')).toBeInViewport();
  await look('a runner that is not there');
  await press(page, 'choose');
  await pressTestOnly(page);
  await press(page, 'agree');
  await expect(page.getByRole('button', { name: 'run again' })).toBeInViewport();
  await look('a problem of a runner');
}

const sizes = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 320, height: 640 },
} as const;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of Object.entries(sizes)) {
    test.describe(`${colorScheme}, ${size}`, () => {
      // A colour on its way to another is none to judge.
      test.use({ colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } });
      test('axe finds nothing on any dialog of runners, and none is too wide', async ({
        page,
        complaints,
      }) => {
        await eachDialog(page, async (dialog) => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          const found = violations.map(({ id, nodes }) => ({
            id,
            at: nodes.map(({ html }) => html),
          }));
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          const wide = await page.evaluate(() => {
            const shown = document.querySelector('dialog:modal');
            return shown !== null && shown.scrollWidth > shown.clientWidth;
          });
          expect({ dialog, found, width, wide }).toEqual({
            dialog,
            found: [],
            width: viewport.width,
            wide: false,
          });
        });
        // The runner that is not there was asked, as it was to be.
        complaints.length = 0;
      });
    });
  }
}
