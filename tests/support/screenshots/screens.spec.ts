import { fileURLToPath } from 'node:url';
import { test } from '../journey.ts';
import { tours } from '../tour.ts';

const folder = fileURLToPath(new URL('../../../screenshots/', import.meta.url));

const sizes = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;

for (const [size, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${size} ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });
      for (const [part, tour] of Object.entries(tours)) {
        test(part, async ({ page }) => {
          test.setTimeout(180_000);
          await tour(page, async (name) => {
            await page.screenshot({ path: `${folder}${name}-${size}-${colorScheme}.png` });
          });
        });
      }
    });
  }
}
