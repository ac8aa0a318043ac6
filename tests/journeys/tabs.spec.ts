import { expect, test } from '@playwright/test';
import { raceOverAndOver, type RaceKind } from '../support/races.ts';
import { serveStore, type StoreSite } from '../support/store-build.ts';

let site: StoreSite;
test.beforeAll(async () => {
  site = await serveStore();
});
test.afterAll(() => site.stop());

const races: readonly (readonly [kind: RaceKind, rounds: number, words: string])[] = [
  ['plain', 30, 'of two tabs that test at once one wins, and the other’s run is whole beside it'],
  ['untagged', 15, 'so it is when one of them brings a commit without a tag'],
  ['killed', 8, 'so it is when one of them is killed in that moment'],
];
for (const [kind, rounds, words] of races) {
  test(words, async ({ context }) => {
    const seed = Date.now() % 1_000_000;
    console.log(`seed ${seed}`);
    const raced = await raceOverAndOver(context, site.url, { kind, rounds, seed });
    expect(raced.trouble).toEqual([]);
    expect(raced.rounds).toBe(rounds);
  });
}
