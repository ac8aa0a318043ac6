import {
  addRunner,
  chooser,
  chooseRunner,
  dialogOf,
  press,
  pressTestOnly,
} from '../support/choose-runner.ts';
import {
  beginPractice,
  expect,
  expectLight,
  hiker,
  lightsOf,
  output,
  pressTest,
  test,
  writeFile,
} from '../support/journey.ts';
import { startLocalRunner } from '../support/local-runner.ts';
import { startStandIn } from '../support/stand-in.ts';

test('where tests run is said quietly, and is this browser until something else is chosen', async ({
  page,
}) => {
  await beginPractice(page);
  await expect(chooser(page)).toHaveText('runs here');
  await chooser(page).click();
  await expect(dialogOf(page)).toHaveAccessibleName('Where tests run');
  await expect(dialogOf(page).getByRole('radio', { name: /^This browser/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  await expect(chooser(page)).toBeFocused();
  await pressTest(page, '1 red');
});

test('by hand, the person says which light it is, and may paste the output', async ({ page }) => {
  await beginPractice(page);
  await chooseRunner(page, /^By hand/);
  await expect(chooser(page)).toHaveText('runs by hand');

  await pressTestOnly(page);
  await expect(dialogOf(page)).toHaveAccessibleName('What did you see?');
  await press(page, 'cancel');
  await expect(page.getByText('There is no light, and your files are as they were.')).toBeVisible();
  await expect(lightsOf(page)).toHaveCount(1);

  await pressTestOnly(page);
  await dialogOf(page).getByLabel('output').fill('7 tests, all well');
  await dialogOf(page)
    .getByRole('button', { name: /^green/ })
    .click();
  await expectLight(page, '1 green, said by hand');
  await expect(output(page, 'stdout')).toContainText('7 tests, all well');

  await lightsOf(page).last().getByRole('link').click();
  await expect(page.getByText('said by a person, not run here')).toBeVisible();
  // The choice is of this practice, and is kept.
  await page.getByRole('link', { name: 'resume' }).click();
  await page.reload();
  await expect(chooser(page)).toHaveText('runs by hand');
  await page.getByRole('link', { name: 'Pocket Dojo, home' }).click();
  await beginPractice(page, 'Leap Years');
  await expect(chooser(page)).toHaveText('runs here');
});

test('the runner of this machine: tried, agreed to once, and told by each light', async ({
  page,
  site,
  complaints,
}) => {
  const runner = await startLocalRunner(['--origin', new URL(site.url).origin]);
  const asked = (path: string) =>
    complaints.filter((each) => each === `request: ${runner.url}/${path}`).length;
  try {
    await beginPractice(page);
    await addRunner(page, runner.url, runner.token);
    expect(complaints).toEqual([]);
    await press(page, 'test connection');
    await expect(dialogOf(page).getByRole('status').getByText('there and ready')).toBeVisible();
    await press(page, 'choose');
    await expect(chooser(page)).toHaveText(`runs on ${new URL(runner.url).host}`);

    await writeFile(page, 'hiker.js', hiker('6 * 7'));
    await pressTestOnly(page);
    await expect(dialogOf(page)).toHaveAccessibleName('Send your files there?');
    await expect(dialogOf(page)).toContainText(runner.url);
    await expect(dialogOf(page)).toContainText('all files of the practice');
    await press(page, 'cancel');
    await expect(dialogOf(page)).toBeHidden();
    expect(asked('run_cyber_dojo_sh')).toBe(0);

    await pressTestOnly(page);
    await press(page, 'agree');
    await expectLight(page, '1 green, ran on remote');
    await writeFile(page, 'hiker.js', hiker('6 * 9'));
    await pressTest(page, '2 red, ran on remote');
    expect(asked('run_cyber_dojo_sh')).toBe(2);
    await lightsOf(page).last().getByRole('link').click();
    await expect(page.getByText('ran on a runner outside this browser')).toBeVisible();
  } finally {
    await runner.end();
    // Only that runner was asked, and only since the person said so.
    expect(complaints.filter((each) => !each.startsWith(`request: ${runner.url}/`))).toEqual([]);
    complaints.length = 0;
  }
});

test('a runner that is not there is said so, and the tests run here instead', async ({
  page,
  complaints,
}) => {
  await beginPractice(page);
  // Nothing listens there, and browsers do not refuse the port.
  const address = 'http://127.0.0.1:4';
  await addRunner(page, address);
  await press(page, 'test connection');
  await expect(dialogOf(page).getByRole('status').getByText('could not be reached')).toBeVisible();
  await press(page, 'choose');
  await pressTestOnly(page);
  await press(page, 'agree');
  await expect(page.getByText(`The runner at ${address} could not be reached.`)).toBeVisible();
  await expect(lightsOf(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'run again' }).click();
  await expect(page.getByText(`The runner at ${address} could not be reached.`)).toBeVisible();
  await page.getByRole('button', { name: 'run here' }).click();
  await expectLight(page, '1 red');
  await expect(page.getByText('could not be reached')).toBeHidden();

  await chooser(page).click();
  await press(page, 'remove');
  await expect(dialogOf(page).getByRole('radio', { name: /^This browser/ })).toBeFocused();
  await press(page, 'cancel');
  await expect(chooser(page)).toHaveText('runs here');
  const others = complaints.filter(
    (each) => !each.startsWith(`request: ${address}/`) && !each.includes('ERR_CONNECTION_REFUSED'),
  );
  expect(others).toEqual([]);
  complaints.length = 0;
});

test('a runner that reads another colour than the practice does is told, and does not decide', async ({
  page,
  complaints,
}) => {
  const text = (content: string) => ({ content, truncated: false });
  const ran = {
    stdout: text('All tests passed'),
    stderr: text(''),
    status: '0',
    outcome: 'red',
    log: {},
    created: {},
    changed: {},
  };
  const runner = await startStandIn({
    cors: true,
    body: JSON.stringify({ run_cyber_dojo_sh: ran }),
  });
  try {
    await beginPractice(page);
    await addRunner(page, runner.url);
    await dialogOf(page).getByLabel('image name (optional)').fill('cyberdojo/js:1');
    await dialogOf(page).getByRole('radio', { name: 'all practices' }).check();
    await press(page, 'choose');
    await pressTestOnly(page);
    expect(runner.heard).toEqual([]);
    await press(page, 'agree');
    await expectLight(page, '1 green, ran on remote');
    await expect(page.getByText('The runner read the output as red;')).toBeVisible();
    const sent = runner.heard.find(({ url }) => url === '/run_cyber_dojo_sh');
    expect(JSON.parse(sent?.body ?? '')).toMatchObject({
      manifest: { image_name: 'cyberdojo/js:1' },
    });

    // It was said to be for all of them, and agreed to once.
    await page.getByRole('link', { name: 'Pocket Dojo, home' }).click();
    await beginPractice(page, 'Leap Years');
    await pressTest(page, '1 green, ran on remote');
  } finally {
    runner.end();
    complaints.length = 0;
  }
});

test('what is wrong with an address or a token is said beside its field', async ({ page }) => {
  await beginPractice(page);
  await chooser(page).click();
  await press(page, 'add a runner');
  const address = dialogOf(page).getByLabel('address');
  await expect(address).toBeFocused();
  await address.fill('http://runner.example.org');
  await press(page, 'add');
  await expect(address).toHaveAccessibleDescription(/has to begin with https:/);
  await expect(address).toBeFocused();
  await address.fill('https://runner.example.org');
  await expect(address).toHaveAccessibleDescription(/^Such as/);
  const token = dialogOf(page).getByLabel('token (optional)');
  await token.fill('sécret');
  await press(page, 'add');
  await expect(token).toHaveAccessibleDescription(/plain \(ASCII\) alphabet/);
  await expect(dialogOf(page).getByRole('checkbox', { name: 'keep the token' })).not.toBeChecked();
  await press(page, 'back');
  await expect(dialogOf(page).getByRole('radio')).toHaveCount(4);
});

test('choosing, adding and answering by keyboard alone', async ({ page }) => {
  await beginPractice(page);
  await chooser(page).focus();
  await page.keyboard.press('Enter');
  await expect(dialogOf(page).getByRole('radio', { name: /^This browser/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialogOf(page).getByRole('button', { name: 'add a runner' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialogOf(page).getByLabel('address')).toBeFocused();
  await page.keyboard.type('https://runner.example.org');
  await page.keyboard.press('Enter');
  const added = dialogOf(page).getByRole('radio', { name: /https:\/\/runner\.example\.org/ });
  await expect(added).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(dialogOf(page).getByRole('radio', { name: /^By hand/ })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toBeHidden();
  await expect(chooser(page)).toBeFocused();
  // The kata behind a dialog has no keys: it would ask, and [test] be [stop].
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toHaveAccessibleName('Where tests run');
  await page.keyboard.press('Alt+t');
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  await expect(chooser(page)).toBeFocused();
  await page.keyboard.press('Alt+t');
  await expect(dialogOf(page)).toHaveAccessibleName('What did you see?');
  await expect(dialogOf(page).getByRole('button', { name: /^red/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectLight(page, '1 amber, said by hand');
});
