/** Puts the keyboard where the output is, to scroll it and to go on to its links. */
export function focusOutput(): void {
  document.querySelector<HTMLElement>('.output')?.focus();
}

export function isOutputFocused(): boolean {
  return document.activeElement?.closest('.output') !== null;
}
