import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { homeLink, settingsLink } from '../route.ts';
import { appName, pageTitle, pageWords } from '../words/page.ts';
import { useArrival } from './use-arrival.ts';

/** What every screen stands in: the bar with the way home, and the screen's own things. */
export function Page(props: {
  readonly title: string;
  readonly kind: string;
  readonly bar?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const { title } = props;
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = pageTitle(title);
  }, [title]);
  // The address is where in the app one is: it is not to become that of the main part.
  const skip = (event: Event): void => {
    event.preventDefault();
    main.current?.focus();
    main.current?.scrollIntoView();
  };
  return (
    <div class={`page page-${props.kind}`}>
      <header class="bar">
        <a class="skip-link" href="#main" onClick={skip}>
          {pageWords.skip}
        </a>
        <a class="home-link" href={homeLink} aria-label={pageWords.home}>
          <img src="./icon.svg" alt="" width="28" height="28" />
          <span class="home-word">{appName}</span>
        </a>
        <h1 class="title" ref={useArrival(title)} tabIndex={-1}>
          {title}
        </h1>
        {props.bar}
        <a class="settings-link" href={settingsLink} title={pageWords.settings}>
          <svg aria-hidden="true" viewBox="0 0 20 20" width="20" height="20">
            <path d="M3 6h7m4 0h3M3 14h3m4 0h7" />
            <circle cx="12" cy="6" r="2" />
            <circle cx="8" cy="14" r="2" />
          </svg>
          <span class="settings-word">{pageWords.settings}</span>
        </a>
      </header>
      <main class="main" ref={main} tabIndex={-1}>
        {props.children}
      </main>
    </div>
  );
}
