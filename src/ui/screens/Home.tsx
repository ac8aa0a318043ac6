import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Dojo } from '../../dojo/dojo.ts';
import type { OfflineState } from '../../dojo/browser-ports.ts';
import { lightName } from '../words/lights.ts';
import { loadPractices, type Practice } from '../models/home.ts';
import { loadSignal, type Loaded } from '../models/load.ts';
import { LightIcon } from '../parts/LightIcon.tsx';
import { createLink, kataLink } from '../route.ts';
import { offlineWords, persistenceWords } from '../words/sentences.ts';

/** The first screen: begin, or go on with what is here. */
export function Home(props: {
  readonly dojo: Dojo;
  readonly offline: ReadonlySignal<OfflineState>;
}) {
  const { dojo, offline } = props;
  useEffect(() => {
    document.title = 'Pocket Dojo';
  }, []);
  const practices = useMemo(
    () =>
      loadSignal(
        loadPractices(dojo),
        (error) => `My practices could not be read: ${String(error)}`,
      ),
    [dojo],
  );
  return (
    <div class="page page-home">
      <main class="main">
        <header class="hero">
          <img src="./icon.svg" alt="" width="72" height="72" />
          <h1>Pocket Dojo</h1>
          <p class="tagline">
            The place to practise programming. In this browser, on this machine, with or without a
            network.
          </p>
          <p>
            <a class="button primary large" href={createLink}>
              Practise solo
            </a>
          </p>
        </header>
        <section class="practices" aria-labelledby="practices-heading">
          <h2 id="practices-heading">My practices</h2>
          <Practices practices={practices} />
        </section>
        <footer class="keeping faint">
          <p role="status">{offlineWords(offline.value.kind)}</p>
          <Keeping dojo={dojo} hasPractices={hasPractices(practices.value)} />
        </footer>
      </main>
    </div>
  );
}

function Practices({
  practices,
}: {
  readonly practices: ReturnType<typeof loadSignal<readonly Practice[]>>;
}) {
  const state = practices.value;
  if (state.kind === 'loading') return <p class="faint">One moment…</p>;
  if (state.kind === 'failed') return <p role="alert">{state.words}</p>;
  if (state.value.length === 0) {
    return (
      <p class="empty">
        Nothing here yet. Begin with <a href={createLink}>Practise solo</a>: choose an exercise and
        a language, and press test. Everything you do is kept in this browser.
      </p>
    );
  }
  return <Cards practices={state.value} />;
}

/** So many cards fill a screen. The others, if there are more, are drawn once these are on it. */
const drawnFirst = 60;

function Cards({ practices }: { readonly practices: readonly Practice[] }) {
  const [isAll, drawAll] = useState(practices.length <= drawnFirst);
  useEffect(() => {
    const timer = setTimeout(() => drawAll(true));
    return () => clearTimeout(timer);
  }, []);
  return (
    <ul class="cards">
      {practices.slice(0, isAll ? practices.length : drawnFirst).map((practice) => (
        <li key={practice.id}>
          <PracticeCard practice={practice} />
        </li>
      ))}
    </ul>
  );
}

function hasPractices(practices: Loaded<readonly Practice[]>): boolean {
  return practices.kind === 'loaded' && practices.value.length > 0;
}

/** How safe what is kept is; said only when there is something to lose. */
function Keeping({ dojo, hasPractices }: { readonly dojo: Dojo; readonly hasPractices: boolean }) {
  const isPromised = useMemo(() => loadSignal(dojo.persistence.isPromised(), String), [dojo]);
  if (!hasPractices || isPromised.value.kind !== 'loaded') return null;
  return <p>{persistenceWords(isPromised.value.value)}</p>;
}

/** So many of the newest lights fit on a card. */
const shownLights = 16;

function PracticeCard({ practice }: { readonly practice: Practice }) {
  const lights = practice.lights.filter((light) => light.colour !== 'create');
  const last = lights.at(-1);
  return (
    <a class="card" href={kataLink(practice.id)}>
      <span class="card-title">{practice.title}</span>
      <span class="card-id">{practice.id}</span>
      <span class="card-language">{practice.language}</span>
      <time class="card-time" dateTime={practice.lastAt.toISOString()}>
        {timeWords(practice.lastAt)}
      </time>
      <span class="card-lights">
        {lights.slice(-shownLights).map((light) => (
          <LightIcon key={light.index} colour={light.colour} />
        ))}
        {last === undefined ? (
          <span class="faint">not tested yet</span>
        ) : (
          <span class="visually-hidden">last light: {lightName(last)}</span>
        )}
      </span>
    </a>
  );
}

function timeWords(at: Date): string {
  const isToday = at.toDateString() === new Date().toDateString();
  return isToday
    ? at.toLocaleTimeString(undefined, { timeStyle: 'short' })
    : at.toLocaleDateString(undefined, { dateStyle: 'medium' });
}
