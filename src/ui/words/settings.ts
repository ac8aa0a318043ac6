import type { Theme } from '../models/look-choice.ts';
import { unreachable } from '../../kata/result.ts';

// What is said on the screen of settings, and in the dialog of a kata that sets how it looks.

export const settingsTitle = 'Settings';

export const lookWords = {
  dialogTitle: 'How it looks',
  theme: 'theme',
  colour: 'colours in code',
  fontSize: 'size of code',
  tabSize: 'tab size',
  tabSizeOfKata: 'as the practice says',
  forAll: 'For every practice in this browser. Theme and colours go with the download of this one.',
  done: 'done',
  allSettings: 'all settings',
} as const;

export function themeWords(theme: Theme): string {
  switch (theme) {
    case 'system':
      return 'as the system';
    case 'light':
      return 'light';
    case 'dark':
      return 'dark';
    default:
      return unreachable(theme);
  }
}

export function fontSizeWords(sizePx: number): string {
  return `${sizePx} px`;
}

export function tabSizeWords(tabSize: number): string {
  return tabSize === 1 ? '1 column' : `${tabSize} columns`;
}
