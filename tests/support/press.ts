import { expect, type Page } from '@playwright/test';
import { lightsOf } from './journey.ts';

/** Milliseconds from a press of [test] to its light, timed in the page: the driver's own time is left out. */
export async function pressMs(page: Page): Promise<number> {
  const count = await lightsOf(page).count();
  const took = await page.evaluate(
    (before) =>
      new Promise<number>((resolve) => {
        const strip = document.querySelector('.lights');
        const button = document.querySelector<HTMLButtonElement>('.test-button');
        if (strip === null || button === null) throw new Error('no kata on the screen');
        const started = performance.now();
        const watch = new MutationObserver(() => {
          if (strip.childElementCount <= before) return;
          watch.disconnect();
          resolve(performance.now() - started);
        });
        watch.observe(strip, { childList: true });
        button.click();
      }),
    count,
  );
  await expect(lightsOf(page)).toHaveCount(count + 1);
  return took;
}
