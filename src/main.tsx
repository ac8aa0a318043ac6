import { signal } from '@preact/signals';
import { render } from 'preact';
import type { Dojo } from './dojo/dojo.ts';
import type { InstallState, OfflineState } from './dojo/browser-ports.ts';
import type { ClusterStore } from './dojo/cluster-ports.ts';
import type { DeletionStore } from './dojo/deletion-ports.ts';
import type { GroupStore } from './dojo/group-ports.ts';
import type { ImageShelf } from './dojo/image-ports.ts';
import type { KataStore } from './dojo/ports.ts';
import type { OtherRunners, RemoteRunner, Setting } from './dojo/remote-ports.ts';
import type { Remote } from './dojo/remote.ts';
import { eraseEverything } from './erase-everything.ts';
import { laterArchive, laterBackups, laterInvitations } from './later-archive.ts';
import { laterGitRemotes, laterStartPoints } from './later-start-points.ts';
import { laterSandbox } from './later-sandbox.ts';
import { once } from './once.ts';
import { followInstall } from './offline/install-offer.ts';
import { onLaunchedFiles } from './offline/launched-files.ts';
import { registerOffline } from './offline/register.ts';
import { shippedStartPoints } from './start-points/start-points.ts';
import { onNewerVersion } from './store/newer-version.ts';
import { browserPersistence } from './store/persistence.ts';
import { browserTabs } from './store/tabs.ts';
import { App } from './ui/App.tsx';
import { lookCopy } from './ui/models/look-copy.ts';
import { createLook } from './ui/models/look.ts';
import { createSeenQuestions } from './ui/models/seen-light.ts';
import { applyLook } from './ui/parts/apply-look.ts';
import { LookContext } from './ui/parts/look-context.ts';
import { Unable, unmetNeeds } from './ui/parts/Unable.tsx';
import { importLink } from './ui/route.ts';
import './ui/style/style.css';

// Joins the parts. What the first screen does not need is loaded when it is first asked for.

// Mistakes of ours that nothing caught meet here: the person is told, and what is kept stays kept.
const mishap = signal<string | null>(null);
window.addEventListener('error', (event) => {
  mishap.value = event.message;
});
window.addEventListener('unhandledrejection', (event) => {
  mishap.value = String(event.reason);
});

const offline = signal<OfflineState>({ kind: 'installing' });

const install = signal<InstallState>({ kind: 'unknown' });
followInstall((state) => {
  install.value = state;
});

const launched = signal<readonly File[]>([]);
onLaunchedFiles((files) => {
  launched.value = [...launched.peek(), ...files];
  location.hash = importLink;
});

/** A newer version of the app has what is kept: this one can write to it no longer. */
const isOutdated = signal(false);
onNewerVersion(() => {
  isOutdated.value = true;
});

/** What all that is kept in this browser is called by. */
const prefix = 'pocket-dojo-';
const imageCache = `${prefix}language-images`;

const images = once(async () =>
  (await import('./offline/language-images.ts')).shippedImages(imageCache),
);

/** Asked on the screen, for the runner that is a person. */
const seen = createSeenQuestions();

const patterns = once(async () =>
  (await import('./runners/patterns/pattern-finder.ts')).createPatternFinder(),
);

const kept = once(async () => (await import('./store/kata-store.ts')).openKataStore({ prefix }));

const tabs = browserTabs('pocket-dojo');

const dojo: Dojo = {
  ...laterStore(),
  setting: laterSetting,
  archive: laterArchive(),
  backups: laterBackups(),
  invitations: laterInvitations(),
  startPoints: shippedStartPoints(),
  ownStartPoints: laterStartPoints(async () => (await kept()).startPoints),
  gitRemotes: laterGitRemotes(),
  ...laterSandbox(images),
  images: laterShelf(),
  patterns: {
    find: async (expressions, text) => (await patterns()).find(expressions, text),
  },
  otherRunners: laterOtherRunners(),
  notices: async () => (await import('./offline/notices.ts')).readNotices(),
  tabs,
  persistence: browserPersistence(),
  erase: () =>
    eraseEverything({ prefix, imageCache, closeStore: async () => (await kept()).close() }),
  clock: { now: () => new Date() },
  chance: { numbers: (count) => [...crypto.getRandomValues(new Uint32Array(count))] },
};

const look = createLook(dojo.setting('look'), lookCopy);
applyLook(look);

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');
place.replaceChildren();
const needs = unmetNeeds();
render(
  needs.length > 0 ? (
    <Unable needs={needs} />
  ) : (
    <LookContext.Provider value={look}>
      <App
        dojo={dojo}
        offline={offline}
        seen={seen}
        mishap={mishap}
        isOutdated={isOutdated}
        install={install}
        launched={launched}
      />
    </LookContext.Provider>
  ),
  place,
);

if (import.meta.env.PROD) {
  registerOffline(
    (state) => {
      offline.value = state;
    },
    (work) => tabs.whenIdle(work),
  );
}

function laterStore(): {
  readonly store: KataStore;
  readonly groups: GroupStore;
  readonly clusters: ClusterStore;
  readonly deletions: DeletionStore;
} {
  const katas: KataStore = {
    createKata: async (creation) => (await kept()).createKata(creation),
    adoptKata: async (id, history) => (await kept()).adoptKata(id, history),
    standing: async (id, history) => (await kept()).standing(id, history),
    advanceKata: async (id, history) => (await kept()).advanceKata(id, history),
    listKatas: async () => (await kept()).listKatas(),
    openKata: async (id) => (await kept()).openKata(id),
    salvageKata: async (id) => (await kept()).salvageKata(id),
    deleteKata: async (id) => (await kept()).deleteKata(id),
    onChange: (listener) => {
      const stopping = kept().then((store) => store.onChange(listener));
      return () => void stopping.then((stop) => stop());
    },
  };
  const groups: GroupStore = {
    create: async (group) => (await kept()).groups.create(group),
    find: async (id) => (await kept()).groups.find(id),
    list: async () => (await kept()).groups.list(),
    claims: async (id) => (await kept()).groups.claims(id),
    claim: async (claim) => (await kept()).groups.claim(claim),
  };
  const clusters: ClusterStore = {
    create: async (cluster) => (await kept()).clusters.create(cluster),
    find: async (id) => (await kept()).clusters.find(id),
    list: async () => (await kept()).clusters.list(),
  };
  const deletions: DeletionStore = {
    mark: async (marks) => (await kept()).deletions.mark(marks),
    unmark: async (ids) => (await kept()).deletions.unmark(ids),
    marks: async () => (await kept()).deletions.marks(),
    list: async () => (await kept()).deletions.list(),
    purge: async (id) => (await kept()).deletions.purge(id),
  };
  return { store: katas, groups, clusters, deletions };
}

function laterSetting(name: string): Setting {
  return {
    read: async () => (await kept()).setting(name).read(),
    change: async (by) => (await kept()).setting(name).change(by),
    onChange: (listener) => {
      const stopping = kept().then((store) => store.setting(name).onChange(listener));
      return () => void stopping.then((stop) => stop());
    },
  };
}

function laterShelf(): ImageShelf {
  return {
    kept: async () => (await images()).shelf.kept(),
    standing: async (name) => (await images()).shelf.standing(name),
    pull: async (name, options) => (await images()).shelf.pull(name, options),
    remove: async (name) => (await images()).shelf.remove(name),
  };
}

/** Nothing of them is loaded, and nothing asked of anybody, before one is chosen and used. */
function laterOtherRunners(): OtherRunners {
  const mock = once(async () =>
    (await import('./runners/mock.ts')).createMockRunner((request, signal) =>
      seen.ask(request, signal),
    ),
  );
  return {
    open: laterRemote,
    mock: {
      ranOn: 'mock',
      warm: () => undefined,
      rest: () => undefined,
      run: async (request, options) => (await mock()).run(request, options),
      close: () => undefined,
    },
    tokens: new Map(),
    setting: laterSetting('runners'),
  };
}

function laterRemote(remote: Remote, token: string | null): RemoteRunner {
  const made = once(async () =>
    (await import('./runners/remote/remote-runner.ts')).createRemoteRunner(remote, token, fetch),
  );
  return {
    ranOn: 'remote',
    warm: (imageName) => void made().then((runner) => runner.warm(imageName)),
    rest: () => undefined,
    run: async (request, options) => (await made()).run(request, options),
    check: async (signal) => (await made()).check(signal),
    close: () => void made().then((runner) => runner.close()),
  };
}
