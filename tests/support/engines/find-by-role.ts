/** One step from the outside to the inside: an element of that role whose name fits the pattern. */
export type Step = { readonly role: string; readonly name: string };

export type Found = {
  readonly name: string;
  readonly text: string;
  /** Its middle, and whether a click there would meet it. */
  readonly x: number;
  readonly y: number;
  readonly isReachable: boolean;
};

/** All that fit, in the page. It is sent there as text, and so holds all that it uses. */
export function findByRole(steps: readonly Step[]): readonly Found[] {
  const selectors: Readonly<Record<string, string>> = {
    button: 'button, summary, [role="button"]',
    link: 'a[href]',
    list: 'ul, ol',
    listitem: 'li',
    listbox: '[role="listbox"], select[multiple]',
    option: '[role="option"], option',
    textbox: 'input:not([type]), input[type="text"], textarea, [role="textbox"]',
    region: 'section[aria-label], section[aria-labelledby], [role="region"]',
    row: 'tr, [role="row"]',
    dialog: 'dialog, [role="dialog"]',
    heading: 'h1, h2, h3',
    status: 'output, [role="status"]',
    alert: '[role="alert"]',
  };
  const joined = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const labelled = (element: Element): string | null => {
    const ids = element.getAttribute('aria-labelledby');
    if (ids === null) return element.getAttribute('aria-label');
    return ids
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
  };
  const spoken = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
    const isBlock = getComputedStyle(node).display !== 'inline';
    const text = labelled(node) ?? node.getAttribute('alt') ?? childrenSpoken(node);
    return isBlock ? ` ${text} ` : text;
  };
  const childrenSpoken = (element: Element): string => [...element.childNodes].map(spoken).join('');
  const nameOf = (element: Element): string => {
    const own = labelled(element);
    if (own !== null) return joined(own);
    const labels = 'labels' in element ? (element as HTMLInputElement).labels : null;
    const texts = [...(labels ?? [])].map((label) => label.textContent);
    if (texts.length > 0 && !(element instanceof HTMLButtonElement)) return joined(texts.join(' '));
    return joined(childrenSpoken(element)) || joined(element.getAttribute('title') ?? '');
  };
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ checkVisibilityCSS: true }) &&
    element.closest('[inert], [aria-hidden="true"]') === null;

  // The text of the editor stands in a shadow root.
  const allIn = (root: Element | ShadowRoot, selector: string): readonly Element[] => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot === null ? [] : allIn(shadowRoot, selector),
    ),
  ];

  // What is drawn only when it is scrolled to, as well.
  const textOf = (element: Element): string =>
    [...element.childNodes].map((node) => node.textContent).join('\n');

  let found: readonly Element[] = [document.body];
  for (const { role, name } of steps) {
    const pattern = new RegExp(name);
    const selector = selectors[role] ?? `[role="${role}"]`;
    const inside = found.flatMap((outer) => allIn(outer, selector));
    found = inside.filter((element) => isShown(element) && pattern.test(nameOf(element)));
  }
  return found.map((element) => {
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
    const isReachable = hit !== null && (element.contains(hit) || hit.contains(element));
    return { name: nameOf(element), text: textOf(element), x, y, isReachable };
  });
}
