import { expect, test } from '@playwright/test';
import { newProfile, openBrowser } from '../support/own-browser.ts';
import { raceOverAndOver, type RaceKind } from '../support/races.ts';
import { serveStore } from '../support/store-build.ts';
import { percentile, printTable } from '../support/table.ts';

const kinds: readonly (readonly [kind: RaceKind, rounds: number, words: string])[] = [
  ['plain', 300, 'both submit event N'],
  ['untagged', 100, 'one brings it without a tag'],
  ['killed', 60, 'one is killed meanwhile'],
];

// Two pages of one browser, told the same millisecond.
test('two tabs that save at once', async () => {
  const profile = newProfile();
  const site = await serveStore();
  const browser = await openBrowser(profile.folder);
  const seed = Date.now() % 1_000_000;
  const rows = [];
  const trouble: string[] = [];
  try {
    for (const [kind, rounds, words] of kinds) {
      const raced = await raceOverAndOver(browser.context, site.url, { kind, rounds, seed });
      trouble.push(...raced.trouble.map((each) => `${kind}: ${each}`));
      const { won, kept, nothing } = raced.killed;
      rows.push({
        'two tabs': words,
        rounds: String(rounds),
        'won by A': String(raced.wonByA),
        trouble: String(raced.trouble.length),
        'winner p50': percentile(raced.winnerMs, 0.5),
        'loser p50': percentile(raced.loserMs, 0.5),
        'heard p50': percentile(raced.heardMs, 0.5),
        'heard p95': percentile(raced.heardMs, 0.95),
        'heard max': Math.max(...raced.heardMs),
        'killed: won, kept, nothing': kind === 'killed' ? `${won}, ${kept}, ${nothing}` : '',
      });
    }
    printTable(`two tabs of one browser (ms), seed ${seed}`, rows);
    for (const each of trouble) console.log(each);
    expect(trouble).toEqual([]);
  } finally {
    await browser.kill();
    profile.remove();
    await site.stop();
  }
});
