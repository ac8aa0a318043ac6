import { expect, test } from '@playwright/test';
import { killOverAndOver } from '../support/kills.ts';
import { printTable } from '../support/table.ts';

const kills = 100;

// SIGKILL of the whole browser at random moments while a page saves without end.
test('crashes of the browser', async () => {
  test.setTimeout(1_800_000);
  const seed = Date.now() % 1_000_000;
  const { promised, trouble } = await killOverAndOver(kills, seed);
  const count = (kind: string): string =>
    String(trouble.filter((each) => each.kind === kind).length);
  printTable(`SIGKILL of Chromium while it saves, seed ${seed}`, [
    {
      kills: String(kills),
      'events promised': String(promised),
      lost: count('lost'),
      halved: count('halved'),
      damaged: count('damaged'),
    },
  ]);
  for (const { kill, kind, what } of trouble) console.log(`kill ${kill}: ${kind}: ${what}`);
  expect(trouble).toEqual([]);
});
