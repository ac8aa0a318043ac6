import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { images } from '../../src/build/language-images.ts';
import { siteFolder } from '../support/build-site.ts';
import { beginPractice, test, writeFile } from '../support/journey.ts';
import { pageMemoryMb } from '../support/page-memory.ts';
import { pressMs } from '../support/press.ts';
import { runtimeSizes, sum } from '../support/runtime-sizes.ts';
import { percentile, printTable } from '../support/table.ts';

type Row = {
  readonly language: string;
  readonly framework: string;
  readonly folder: string;
  /** What is wrong on purpose, and in which file. */
  readonly file: string;
  readonly answers: Answers;
  readonly runtimes: readonly string[];
};

/** As a language writes them. */
type Answers = readonly [first: string, green: string, red: string];

const languagesFolders = ['src/start-points/languages', 'src/start-points/languages-debian'];
const notations: readonly Answers[] = [
  ['6 * 9', '6 * 7', '9 * 6'],
  ['* 6 9', '* 6 7', '* 9 6'],
];

/** How long a spare takes to be there again, generously. */
const restMs = 2000;

/** What runs the same files on this machine, where it is not cyber-dojo.sh as it is. */
const natives: Readonly<Record<string, readonly string[]>> = {
  'c-assert': ['make', '--silent', '--always-make', 'test', 'CC=gcc', 'BUILD=build'],
  'cpp-assert': ['make', '--silent', '--always-make', 'test', 'CXX=g++', 'BUILD=build'],
  'cpp-catch2': ['make', '--silent', '--always-make', 'test', 'CXX=g++', 'BUILD=build'],
  'cpp-googletest': ['make', '--silent', '--always-make', 'test', 'CXX=g++', 'BUILD=build'],
  'lua-assert': ['lua5.4', 'test_hiker.lua'],
};

const rows = languagesFolders.flatMap((folder) =>
  readdirSync(folder)
    .toSorted()
    .flatMap((name) => rowOf(join(folder, name))),
);

/** None for a language that needs what `npm run debian` has not brought. */
function rowOf(folder: string): readonly Row[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    readonly image_name: string;
    readonly language: readonly [string, string];
    readonly test_framework: readonly [string, string];
    readonly visible_filenames: readonly string[];
  };
  const runtimes = images[manifest.image_name];
  if (runtimes === undefined) return [];
  const found = manifest.visible_filenames.flatMap((file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const answers = notations.find(([first]) => source.includes(first));
    return answers === undefined ? [] : [{ file, answers }];
  })[0];
  if (found === undefined) throw new Error(`${folder} has no ${notations.join(' or ')}`);
  return [
    {
      language: manifest.language[0],
      framework: manifest.test_framework[0],
      folder,
      ...found,
      runtimes,
    },
  ];
}

const presses = 12;
const table: Record<string, string | number>[] = [];

for (const row of rows) {
  test(`${row.language}, ${row.framework}`, async ({ page }) => {
    const empty = await pageMemoryMb(page);
    await beginPractice(page, 'Fizz Buzz', row);
    // At once: the language is fetched, its first spare started, the run and its light.
    const cold = await pressMs(page);
    const source = readFileSync(join(row.folder, row.file), 'utf8');
    const [first, green, red] = row.answers;
    const warm: number[] = [];
    for (let press = 0; press < presses; press += 1) {
      await writeFile(page, row.file, source.replace(first, press % 2 === 0 ? green : red));
      await page.waitForTimeout(restMs);
      warm.push(await pressMs(page));
    }
    // Before the next spare can be there.
    const atOnce = [await pressMs(page), await pressMs(page), await pressMs(page)];
    table.push({
      what: `${row.language}, ${row.framework}`,
      cold,
      'warm p50': percentile(warm, 0.5),
      'warm p95': percentile(warm, 0.95),
      'at once': percentile(atOnce, 0.5),
      native: nativeMs(row) ?? 'not here',
      'memory MB': (await pageMemoryMb(page)) - empty,
      ...pulledMb(row),
    });
  });
}

test.afterAll(() => printTable(`[test] to light in ms, each language`, table));

/** The median of ten runs of the same files, or null when this machine has not the language. */
function nativeMs(row: Row): number | null {
  const [command = '', ...args] = natives[basename(row.folder)] ?? ['bash', './cyber-dojo.sh'];
  const folder = mkdtempSync(join(tmpdir(), 'pocket-dojo-bench-'));
  try {
    cpSync(row.folder, folder, { recursive: true });
    const source = readFileSync(join(folder, row.file), 'utf8');
    writeFileSync(join(folder, row.file), source.replace(row.answers[0], row.answers[1]));
    const options = { cwd: folder, encoding: 'utf8' } as const;
    if (spawnSync(command, args, options).status !== 0) return null;
    const all = Array.from({ length: 10 }, () => {
      const started = performance.now();
      execFileSync(command, args, { cwd: folder, stdio: 'ignore' });
      return performance.now() - started;
    });
    return percentile(all, 0.5);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is fetched for the language beside the app itself: as it is, and as a server may send it. */
function pulledMb({ runtimes }: Row): Readonly<Record<string, number>> {
  const sizes = runtimes.flatMap((runtime) => runtimeSizes(siteFolder, runtime));
  return {
    'pulled MB': sum(sizes.map(({ bytes }) => bytes)) / 1e6,
    'gzip MB': sum(sizes.map(({ gzipBytes }) => gzipBytes)) / 1e6,
  };
}
