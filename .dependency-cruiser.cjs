// Who may call whom: main → ui, store, archive, start-points, remote-git, runners, offline → dojo → kata.
// What git's own objects look like is told in one place, to the two rooms that deal in them.
// A room knows itself, the rooms that are named here, and packages. Nothing else.

const rooms = {
  kata: [],
  dojo: ['kata'],
  ui: ['dojo', 'kata'],
  git: [],
  store: ['dojo', 'kata', 'git'],
  archive: ['dojo', 'kata', 'git'],
  'start-points': ['dojo', 'kata'],
  // Repositories elsewhere, by http: main alone wires it.
  'remote-git': ['dojo', 'kata', 'git'],
  runners: ['dojo', 'kata'],
  offline: ['dojo', 'kata'],
  // At build time, on Node: it checks the start-points and bundles the sandbox.
  build: ['start-points', 'runners', 'dojo', 'kata'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, known]) => ({
      name: `${room}-knows-only-its-neighbours`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, ...known].join('|')})/|\\.d\\.ts$` },
    })),
    {
      name: 'the-worker-knows-only-the-protocol',
      comment: 'What runs in the sandbox meets the page by runners/protocol.ts alone.',
      severity: 'error',
      from: { path: '^src/runners/worker/' },
      to: { path: '^src/', pathNot: '^src/(runners/worker|kata)/|^src/runners/protocol\\.ts$' },
    },
    {
      name: 'the-page-does-not-know-the-worker',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(runners/worker|build)/' },
      to: { path: '^src/runners/worker/' },
    },
    {
      name: 'the-screens-call-the-dojo-not-its-rooms',
      comment: 'Of a package that a room is made of, ui knows nothing either.',
      severity: 'error',
      from: { path: '^src/(ui|dojo|kata)/' },
      to: {
        path: 'node_modules/(isomorphic-git|@isomorphic-git|idb|just-bash|fflate|modern-tar)/',
      },
    },
    {
      name: 'kata-is-pure',
      severity: 'error',
      from: { path: '^src/kata/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/diff/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every-import-is-there',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|vite/client)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default'],
    },
  },
};
