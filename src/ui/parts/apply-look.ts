import { effect } from '@preact/signals';
import type { Look } from '../models/look.ts';

/**
 * Lets the page follow: theme.css makes colours of data-theme and data-colour, and all code is as
 * large as --code-size says. Answers how to stop.
 */
export function applyLook(look: Look): () => void {
  const root = document.documentElement;
  const barColours = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
  const usual = barColours.map(({ content }) => content);

  return effect(() => {
    const theme = look.theme.value;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    if (look.isColoured.value) delete root.dataset['colour'];
    else root.dataset['colour'] = 'off';
    // Of the browser's own text size, which a person may have set.
    root.style.setProperty('--code-size', `${look.fontSizePx.value / 16}rem`);
    const chosen = barColours.findIndex(({ media }) => media.includes(theme));
    barColours.forEach((meta, index) => {
      meta.content = usual[chosen === -1 ? index : chosen] ?? '';
    });
  });
}
