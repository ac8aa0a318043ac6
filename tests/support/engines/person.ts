import { expect } from '@playwright/test';
import type { EngineWindow } from './engine-window.ts';
import { findByRole } from './find-by-role.ts';
import type { Found, Step } from './find-by-role.ts';

/** Someone who sees the page by roles and names, and has a mouse and a keyboard. */
export type Person = {
  readonly window: EngineWindow;
  /** Now, without waiting. */
  readonly all: (...steps: readonly Step[]) => Promise<readonly Found[]>;
  /** Waits until there is one. */
  readonly sees: (...steps: readonly Step[]) => Promise<Found>;
  readonly clicks: (...steps: readonly Step[]) => Promise<void>;
  /** `Control+a`, `Tab`: one press. */
  readonly presses: (keys: string) => Promise<void>;
  readonly types: (text: string) => Promise<void>;
  /** Into what has the keyboard. */
  readonly pastes: (text: string) => Promise<void>;
};

/** A name given as a text is the whole name. */
export function a(role: string, name: string | RegExp = /(?:)/): Step {
  if (name instanceof RegExp) return { role, name: name.source };
  return { role, name: `^${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$` };
}

export function personAt(window: EngineWindow, limitMs = 15_000): Person {
  const all = (...steps: readonly Step[]) => window.call(findByRole, steps);

  async function one(
    steps: readonly Step[],
    pick: (found: readonly Found[]) => Found | undefined,
  ): Promise<Found> {
    const path = steps.map(({ role, name }) => `${role} ${name}`).join(' > ');
    let seen: Found | undefined;
    await expect
      .poll(
        async () => {
          seen = pick(await all(...steps));
          return seen !== undefined;
        },
        { message: `sees ${path}`, timeout: limitMs, intervals: [50, 100, 200] },
      )
      .toBe(true);
    if (seen === undefined) throw new Error(`${path} is gone`);
    return seen;
  }

  return {
    window,
    all,
    sees: (...steps) => one(steps, ([first]) => first),
    async clicks(...steps) {
      let before: Found | undefined;
      // Where it was a moment ago too: what moves is missed.
      const { x, y } = await one(steps, (found) => {
        const first = found.find(({ isReachable }) => isReachable);
        const isStill = first?.x === before?.x && first?.y === before?.y;
        before = first;
        return isStill ? first : undefined;
      });
      await window.perform([
        {
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [
            { type: 'pointerMove', x, y, origin: 'viewport', duration: 0 },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ]);
    },
    async presses(keys) {
      const values = keys.split('+').map((name) => keyValues[name] ?? name);
      await strike([
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ]);
    },
    types: (text) =>
      strike(
        [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      ),
    pastes: (text) => window.call(pasteText, text),
  };

  async function strike(actions: readonly object[]): Promise<void> {
    await window.perform([{ type: 'key', id: 'keyboard', actions }]);
  }
}

/** WebDriver's own code points. */
const keyValues: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  End: '\uE010',
};

/** In the page, without the clipboard of the machine. */
function pasteText(text: string): void {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  // Firefox takes no clipboardData, but has its own way to say the same.
  const own = { dataType: 'text/plain', data: text };
  const init = { ...own, clipboardData, bubbles: true, cancelable: true };
  focused?.dispatchEvent(new ClipboardEvent('paste', init));
}
