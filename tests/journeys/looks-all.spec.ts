import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';
import { tours } from '../support/tour.ts';

// Every screen and every dialog: axe finds nothing, and nothing is wider than the screen. The second
// width is what a window of 1280 has at 200 % zoom: what axe could find there, it finds in the others.

const sizes = {
  desktop: { width: 1280, height: 800 },
  'desktop at 200 %': { width: 640, height: 400 },
  'small phone': { width: 320, height: 640 },
} as const;

/** Dark is other colours, in the same places: one size and one rule are enough. */
const looks = [
  ...Object.entries(sizes).map(([size, viewport]) => ({
    colorScheme: 'light' as const,
    size,
    viewport,
    rules: size === 'desktop at 200 %' ? ('none' as const) : ('all' as const),
  })),
  {
    colorScheme: 'dark' as const,
    size: 'desktop',
    viewport: sizes.desktop,
    rules: 'contrast' as const,
  },
];

for (const { colorScheme, size, viewport, rules } of looks) {
  test.describe(`${colorScheme}, ${size}`, () => {
    // A colour on its way to another is none to judge.
    test.use({ colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } });
    for (const [part, tour] of Object.entries(tours)) {
      test(`axe finds nothing in ${part}, and nothing is too wide`, async ({ page }) => {
        page.setDefaultTimeout(15_000);
        test.setTimeout(120_000);
        await tour(page, async (screen) => {
          await expect.soft(page.locator('h1'), `${screen} has one heading`).toHaveCount(1);
          if (rules !== 'none') expect.soft(await faults(page, rules), screen).toEqual([]);
          expect.soft(await tooWide(page, viewport.width), screen).toEqual([]);
        });
      });
    }
  });
}

async function faults(page: Page, rules: 'all' | 'contrast'): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  if (rules === 'contrast') axe.withRules(['color-contrast']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

/** What makes the page, or a dialog on it, scroll to the side. */
function tooWide(page: Page, width: number): Promise<readonly string[]> {
  return page.evaluate((limit) => {
    const dialog = document.querySelector('dialog:modal');
    const isWide =
      document.documentElement.scrollWidth > limit ||
      (dialog !== null && dialog.scrollWidth > dialog.clientWidth);
    if (!isWide) return [];
    return [...document.querySelectorAll('body *')]
      .filter((each) => each.getBoundingClientRect().right > limit + 1)
      .map((each) => each.outerHTML.slice(0, 120))
      .slice(0, 5);
  }, width);
}
