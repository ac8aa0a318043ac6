/** Puts the keyboard where the text is. It stands in a shadow root of its own. */
export function focusEditor(): void {
  const host = document.querySelector('.editor');
  host?.shadowRoot?.querySelector<HTMLElement>('.cm-content')?.focus();
}
