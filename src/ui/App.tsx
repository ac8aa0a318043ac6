import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Dojo } from '../dojo/dojo.ts';
import type { InstallState, OfflineState } from '../dojo/browser-ports.ts';
import { unreachable } from '../kata/result.ts';
import { loadSignal } from './models/load.ts';
import type { SeenQuestions } from './models/seen-light.ts';
import { Loading } from './parts/Loading.tsx';
import { Page } from './parts/Page.tsx';
import { UpdateOffer } from './parts/UpdateOffer.tsx';
import { beginArrival } from './parts/use-arrival.ts';
import { homeLink, routeOf, type Route } from './route.ts';
import { Home } from './screens/Home.tsx';
import { appWords } from './words/app.ts';
import { mishapWords } from './words/sentences.ts';

/** The screen that the address names. All but the first are loaded when they are first gone to. */
export function App(props: {
  readonly dojo: Dojo;
  readonly offline: ReadonlySignal<OfflineState>;
  /** What the runner that is a person asks. */
  readonly seen: SeenQuestions;
  /** A mistake of ours that nothing caught, or null. */
  readonly mishap: ReadonlySignal<string | null>;
  /** A newer version of the app, in another tab, has what is kept. */
  readonly isOutdated: ReadonlySignal<boolean>;
  readonly install: ReadonlySignal<InstallState>;
  /** Files that it was opened with. */
  readonly launched: Signal<readonly File[]>;
}) {
  return (
    <>
      {props.mishap.value !== null && <Mishap reason={props.mishap.value} />}
      <UpdateOffer state={props.offline.value} isOutdated={props.isOutdated.value} />
      <Screen {...props} route={route.value} />
    </>
  );
}

function Mishap({ reason }: { readonly reason: string }) {
  return (
    <div class="notice notice-problem mishap" role="alert">
      <p>{mishapWords(reason)}</p>
      <button type="button" class="button quiet" onClick={() => location.reload()}>
        {appWords.reload}
      </button>
    </div>
  );
}

const route = signal<Route>(routeOf(location.hash));
window.addEventListener('hashchange', () => {
  const next = routeOf(location.hash);
  if (screenKey(next) !== screenKey(route.peek())) beginArrival();
  route.value = next;
});

/** The same for two addresses that one screen, drawn on, can show. */
function screenKey(route: Route): string {
  switch (route.screen) {
    case 'create':
      return `create ${route.kind}`;
    case 'kata':
    case 'review':
    case 'group':
      return `${route.screen} ${route.id}`;
    default:
      return route.screen;
  }
}

function Screen(props: {
  readonly dojo: Dojo;
  readonly route: Route;
  readonly seen: SeenQuestions;
  readonly offline: ReadonlySignal<OfflineState>;
  readonly install: ReadonlySignal<InstallState>;
  readonly launched: Signal<readonly File[]>;
}) {
  const { dojo, route, seen } = props;
  switch (route.screen) {
    case 'home':
      return <Home dojo={dojo} offline={props.offline} />;
    case 'create':
      return (
        <Later key={screenKey(route)} load={createScreen} props={{ dojo, kind: route.kind }} />
      );
    case 'enter':
      return <Later key="enter" load={enterScreen} props={{ dojo, id: route.id }} />;
    case 'import':
      return <Later key="import" load={importScreen} props={{ dojo, launched: props.launched }} />;
    case 'start-points':
      return <Later key="start-points" load={startPointsScreen} props={{ dojo }} />;
    case 'kata':
      return (
        <Later
          key={screenKey(route)}
          load={kataScreen}
          props={{ dojo, id: route.id, seen: seen.asked }}
        />
      );
    case 'review':
      return (
        <Later
          key={screenKey(route)}
          load={reviewScreen}
          props={{ dojo, id: route.id, index: route.index, diff: route.diff }}
        />
      );
    case 'group':
      return (
        <Later
          key={screenKey(route)}
          load={groupScreen}
          props={{ dojo, id: route.id, part: route.part ?? null }}
        />
      );
    case 'join':
      return <Later key="join" load={joinScreen} props={{ dojo, invitation: route.invitation }} />;
    case 'settings':
      return (
        <Later
          key="settings"
          load={settingsScreen}
          props={{ dojo, offline: props.offline, install: props.install }}
        />
      );
    case 'about':
      return <Later key="about" load={aboutScreen} props={{ dojo, offline: props.offline }} />;
    case 'lost':
      return (
        <Page title={appWords.lost} kind="message">
          <p>{appWords.leadsNowhere(route.hash)}</p>
          <p>
            <a class="button" href={homeLink}>
              {appWords.back}
            </a>
          </p>
        </Page>
      );
    default:
      return unreachable(route);
  }
}

const createScreen = async () => (await import('./screens/Create.tsx')).Create;
const enterScreen = async () => (await import('./screens/Enter.tsx')).Enter;
const importScreen = async () => (await import('./screens/Import.tsx')).Import;
const startPointsScreen = async () => (await import('./screens/StartPoints.tsx')).StartPoints;
const groupScreen = async () => (await import('./screens/Group.tsx')).Group;
const joinScreen = async () => (await import('./screens/Join.tsx')).Join;
const settingsScreen = async () => (await import('./screens/Settings.tsx')).Settings;
const aboutScreen = async () => (await import('./screens/About.tsx')).About;
const kataScreen = async () => (await import('./screens/Kata.tsx')).Kata;
const reviewScreen = async () => (await import('./screens/Review.tsx')).Review;

function Later<Props extends object>(later: {
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}) {
  const { load, props } = later;
  const state = useMemo(() => loadSignal(load(), () => appWords.unloaded), [load]);
  return <Loading state={state} draw={(Loaded) => <Loaded {...props} />} />;
}
