import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { homeLink } from '../route.ts';

/** What every screen stands in: the bar with the way home, and the screen's own things. */
export function Page(props: {
  readonly title: string;
  readonly kind: string;
  readonly bar?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const { title } = props;
  useEffect(() => {
    document.title = title === '' ? 'Pocket Dojo' : `${title} – Pocket Dojo`;
  }, [title]);
  return (
    <div class={`page page-${props.kind}`}>
      <header class="bar">
        <a class="home-link" href={homeLink} aria-label="Pocket Dojo, home">
          <img src="./icon.svg" alt="" width="28" height="28" />
          <span class="home-word">Pocket Dojo</span>
        </a>
        <h1 class="title">{title}</h1>
        {props.bar}
      </header>
      <main class="main">{props.children}</main>
    </div>
  );
}
