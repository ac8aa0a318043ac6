import { siteFolder } from '../support/build-site.ts';
import { expect, test } from '../support/journey.ts';
import { servePlainly } from '../support/plain-server.ts';
import { practise, practisedLanguages } from '../support/practised-languages.ts';
import { printTable } from '../support/table.ts';

// Three of them are practised so by each `npm test`; here it is all, one after the other, in one page.
test('all languages are made available, the server goes, and each is practised', async ({
  browser,
}) => {
  const served = await servePlainly(siteFolder);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${served.url}#/settings`);
  const started = Date.now();
  await page.getByRole('button', { name: 'make all available offline' }).click();
  await expect(page.getByText(/^All languages are here/)).toBeVisible({ timeout: 300_000 });
  const rows = [{ what: 'fetching all', seconds: secondsSince(started) }];
  await expect(page.getByText('Ready to work offline.')).toBeVisible();
  await served.stop();
  for (const practised of practisedLanguages) {
    const begun = Date.now();
    await page.goto(`${served.url}#/`);
    await page.reload();
    await practise(page, practised);
    rows.push({
      what: `${practised.language}, ${practised.framework}: red, amber, green`,
      seconds: secondsSince(begun),
    });
  }
  await context.close();
  printTable('with the server gone', rows);
});

function secondsSince(ms: number): number {
  return (Date.now() - ms) / 1000;
}
