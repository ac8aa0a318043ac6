import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

const statically = (path: string) => `import { there } from '${path}';\nexport const x = there;\n`;
const dynamically = (path: string) => `export const later = () => import('${path}');\n`;
const byReexport = (path: string) => `export * from '${path}';\n`;
const byTypeAlone = (path: string) =>
  `import type { There } from '${path}';\nexport const x: There = 1;\n`;
const byInlineType = (path: string) => `export type Later = import('${path}').There;\n`;

/** A file of every room, and every import that the direction allows. */
const allowed: readonly (readonly [path: string, code: string])[] = [
  ['kata', 'dojo', 'ui', 'git', 'store', 'archive', 'start-points', 'runners', 'runners/worker']
    .concat('offline', 'build')
    .map((room) => [`src/${room}/there.ts`, 'export const there = 1;\nexport type There = 1;\n']),
  [
    ['src/runners/protocol.ts', statically('../kata/there.ts')],
    ['src/kata/diff.ts', statically('diff')],
    ['src/dojo/down.ts', statically('../kata/there.ts')],
    ['src/ui/models/down.ts', byTypeAlone('../../dojo/there.ts')],
    ['src/store/down.ts', statically('isomorphic-git')],
    ['src/archive/down.ts', statically('../git/there.ts')],
    ['src/runners/worker/down.ts', statically('../protocol.ts')],
    ['src/build/down.ts', statically('../runners/worker/there.ts')],
    ['src/main.ts', dynamically('./store/down.ts')],
  ] as const,
].flat() as [string, string][];

type Planted = readonly [
  from: string,
  how: string,
  to: string,
  code: (path: string) => string,
  rule: string,
];
const planted: readonly Planted[] = [
  ['kata', 'import', '../store/there.ts', statically, 'kata-knows-only-its-neighbours'],
  ['kata', 'import()', '../store/there.ts', dynamically, 'kata-knows-only-its-neighbours'],
  ['kata', 'import type', '../dojo/there.ts', byTypeAlone, 'kata-knows-only-its-neighbours'],
  ['kata', 'inline type', '../dojo/there.ts', byInlineType, 'kata-knows-only-its-neighbours'],
  ['kata', 'export from', '../main.ts', byReexport, 'kata-knows-only-its-neighbours'],
  ['kata', 'import', 'idb', statically, 'kata-is-pure'],
  ['dojo', 'import', '../store/there.ts', statically, 'dojo-knows-only-its-neighbours'],
  ['dojo', 'import type', '../ui/there.ts', byTypeAlone, 'dojo-knows-only-its-neighbours'],
  ['dojo', 'import', 'fflate', statically, 'the-screens-call-the-dojo-not-its-rooms'],
  ['ui', 'import', '../store/there.ts', statically, 'ui-knows-only-its-neighbours'],
  ['ui', 'import()', '../archive/there.ts', dynamically, 'ui-knows-only-its-neighbours'],
  ['ui', 'import type', '../runners/there.ts', byTypeAlone, 'ui-knows-only-its-neighbours'],
  ['ui', 'import()', 'isomorphic-git', dynamically, 'the-screens-call-the-dojo-not-its-rooms'],
  ['ui', 'import', '../git/there.ts', statically, 'ui-knows-only-its-neighbours'],
  ['git', 'import type', '../dojo/there.ts', byTypeAlone, 'git-knows-only-its-neighbours'],
  ['store', 'export from', '../archive/there.ts', byReexport, 'store-knows-only-its-neighbours'],
  ['archive', 'import()', '../store/there.ts', dynamically, 'archive-knows-only-its-neighbours'],
  [
    'start-points',
    'import',
    '../ui/there.ts',
    statically,
    'start-points-knows-only-its-neighbours',
  ],
  ['runners', 'import', '../store/there.ts', statically, 'runners-knows-only-its-neighbours'],
  ['runners', 'import()', './worker/there.ts', dynamically, 'the-page-does-not-know-the-worker'],
  ['runners/worker', 'import', '../there.ts', statically, 'the-worker-knows-only-the-protocol'],
  [
    'runners/worker',
    'import type',
    '../../dojo/there.ts',
    byTypeAlone,
    'the-worker-knows-only-the-protocol',
  ],
  [
    'runners/worker',
    'import()',
    '../../ui/there.ts',
    dynamically,
    'the-worker-knows-only-the-protocol',
  ],
  ['offline', 'import', '../ui/there.ts', statically, 'offline-knows-only-its-neighbours'],
  ['build', 'import', '../store/there.ts', statically, 'build-knows-only-its-neighbours'],
  ['ui', 'import', './nowhere.ts', statically, 'every-import-is-there'],
  // The last: round.ts comes back to it.
  ['kata', 'export from', './round.ts', byReexport, 'no-circles'],
];

const pathOf = (place: number): string => `src/${planted[place]?.[0] ?? ''}/planted-${place}.ts`;
let folder: string;
let before: Checked;
let after: Checked;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pocket-dojo-'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const file of [
    '.dependency-cruiser.cjs',
    'tsconfig.json',
    'vite.config.ts',
    'package.json',
  ]) {
    await cp(join(root, file), join(folder, file));
  }
  for (const [path, code] of allowed) await write(path, code);
  before = await check();
  for (const [place, [, , to, codeOf]] of planted.entries()) await write(pathOf(place), codeOf(to));
  await write('src/kata/round.ts', byReexport(`./planted-${planted.length - 1}.ts`));
  after = await check();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the direction check', () => {
  test('lets a tree pass in which every room knows its neighbours alone', () => {
    expect(before).toEqual({ passes: true, broken: [] });
  });

  test.each(planted.map((plant, place) => [...plant, place] as const))(
    'catches in %s the %s of %s',
    (_room, _how, _to, _code, rule, place) => {
      const broken = after.broken.filter(({ from }) => from === pathOf(place));
      expect(broken.map((each) => each.rule)).toContain(rule);
      expect(after.passes).toBe(false);
    },
  );
});

async function write(path: string, code: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), code);
}

type Checked = {
  readonly passes: boolean;
  readonly broken: readonly { readonly from: string; readonly rule: string }[];
};

/** What `npm run rooms` says of the tree. */
async function check(): Promise<Checked> {
  const args = [
    depcruise,
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err-long',
    'src',
  ];
  const json = args.map((arg) => (arg === 'err-long' ? 'json' : arg));
  const run = (given: readonly string[]) =>
    promisify(execFile)(process.execPath, [...given], { cwd: folder, maxBuffer: 2 ** 26 });
  const passes = await run(args).then(
    () => true,
    () => false,
  );
  const { summary } = JSON.parse((await run(json)).stdout) as { summary: Summary };
  return {
    passes,
    broken: summary.violations.flatMap(({ from, rule, cycle = [] }) =>
      // A circle is told once, from any of the files in it.
      [from, ...cycle.map(({ name }) => name)].map((each) => ({ from: each, rule: rule.name })),
    ),
  };
}

type Summary = {
  readonly violations: readonly {
    readonly from: string;
    readonly rule: { readonly name: string };
    readonly cycle?: readonly { readonly name: string }[];
  }[];
};
