import type { GitRemotes } from './dojo/git-ports.ts';
import type { OwnStartPoints, StartPointStore } from './dojo/start-point-ports.ts';
import { once } from './once.ts';

/** What start-points of others need; loaded when it is first asked for. */
export function laterStartPoints(kept: () => Promise<StartPointStore>): OwnStartPoints {
  return {
    read: async (files, taken) =>
      (await import('./start-points/read-start-points.ts')).readStartPoints(files, taken),
    unpack: async (archive) =>
      (await import('./archive/start-point-archive.ts')).unpackFiles(archive),
    pack: async (files, root, at) =>
      (await import('./archive/start-point-archive.ts')).packStartPoint(files, root, at),
    kept: {
      list: async () => (await kept()).list(),
      keep: async (all) => (await kept()).keep(all),
      remove: async (name) => (await kept()).remove(name),
      onChange: (listener) => {
        const stopping = kept().then((store) => store.onChange(listener));
        return () => void stopping.then((stop) => stop());
      },
    },
  };
}

/** Nothing of it is loaded, and nothing asked of anybody, before a person asks for a repository. */
export function laterGitRemotes(): GitRemotes {
  const made = once(async () =>
    (await import('./remote-git/git-remotes.ts')).createGitRemotes((input, init) =>
      fetch(input, init),
    ),
  );
  return {
    refs: async (remote, signal) => (await made()).refs(remote, signal),
    files: async (remote, ref, options) => (await made()).files(remote, ref, options),
    push: async (remote, pushed, signal) => (await made()).push(remote, pushed, signal),
    credentials: new Map(),
  };
}
