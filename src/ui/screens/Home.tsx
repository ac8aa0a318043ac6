import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Dojo } from '../../dojo/dojo.ts';
import type { OfflineState } from '../../dojo/browser-ports.ts';
import { createHomeModel, type HomeModel } from '../models/home.ts';
import { loadSignal } from '../models/load.ts';
import { BackupReminder } from '../parts/home/BackupReminder.tsx';
import { Beginnings } from '../parts/home/Beginnings.tsx';
import { Cards } from '../parts/home/Cards.tsx';
import { DeletedList } from '../parts/home/DeletedList.tsx';
import { UndoBar } from '../parts/home/UndoBar.tsx';
import { useArrival } from '../parts/use-arrival.ts';
import { aboutLink, createLink, settingsLink } from '../route.ts';
import { foundWords, homeWords } from '../words/home.ts';
import { offlineWords, persistenceWords } from '../words/sentences.ts';

/** The first screen: begin, or go on with what is here. */
export function Home(props: {
  readonly dojo: Dojo;
  readonly offline: ReadonlySignal<OfflineState>;
}) {
  const { dojo, offline } = props;
  const model = useMemo(() => createHomeModel(dojo), [dojo]);
  useEffect(() => () => model.close(), [model]);
  const heading = useArrival(homeWords.name);
  useEffect(() => {
    document.title = homeWords.name;
  }, []);
  return (
    <div class="page page-home">
      <header class="hero">
        <img src="./icon.svg" alt="" width="56" height="56" />
        <h1 ref={heading} tabIndex={-1}>
          {homeWords.name}
        </h1>
        <p class="tagline">{homeWords.tagline}</p>
        <nav class="home-links">
          <a href={settingsLink}>{homeWords.settings}</a>
          <a href={aboutLink}>{homeWords.about}</a>
        </nav>
      </header>
      <main class="main">
        <Beginnings />
        <section class="practices" aria-labelledby="practices-heading">
          <Practices model={model} />
        </section>
        <footer class="keeping faint">
          <p role="status">{offlineWords(offline.value.kind)}</p>
          <BackupReminder dojo={dojo} />
          <Keeping dojo={dojo} hasPractices={(model.practices.value ?? []).length > 0} />
        </footer>
      </main>
    </div>
  );
}

function Practices({ model }: { readonly model: HomeModel }) {
  const practices = model.practices.value;
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <>
      <div class="practices-bar">
        <h2 id="practices-heading" ref={heading} tabIndex={-1}>
          {homeWords.practices}
        </h2>
        {practices !== null && practices.length > 0 && (
          <div class="practices-search">
            <span class="faint" role="status">
              {foundWords(model.search.value, model.found.value.length, practices.length)}
            </span>
            <input
              type="search"
              class="search"
              aria-label={homeWords.search}
              placeholder={homeWords.searchHint}
              value={model.search.value}
              onInput={(event) => model.searchFor(event.currentTarget.value)}
            />
          </div>
        )}
      </div>
      {model.problem.value !== null && <p role="alert">{model.problem.value}</p>}
      <p class="practices-said" role="status">
        {model.said.value}
      </p>
      {practices === null && model.problem.value === null && (
        <p class="faint">{homeWords.reading}</p>
      )}
      {practices?.length === 0 && (
        <p class="empty">
          {homeWords.emptyBefore}
          <a href={createLink}>{homeWords.solo}</a>
          {homeWords.emptyAfter}
        </p>
      )}
      <Cards model={model} />
      <UndoBar model={model} leaveTo={heading} />
      <DeletedList model={model} />
    </>
  );
}

/** How safe what is kept is; said only when there is something to lose. */
function Keeping({ dojo, hasPractices }: { readonly dojo: Dojo; readonly hasPractices: boolean }) {
  const isPromised = useMemo(() => loadSignal(dojo.persistence.isPromised(), String), [dojo]);
  if (!hasPractices || isPromised.value.kind !== 'loaded') return null;
  return <p>{persistenceWords(isPromised.value.value)}</p>;
}
