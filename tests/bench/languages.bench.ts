import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { images } from '../../src/build/language-images.ts';
import { siteFolder } from '../support/build-site.ts';
import { beginPractice, test, writeFile } from '../support/journey.ts';
import { pageMemoryMb } from '../support/page-memory.ts';
import { pressMs } from '../support/press.ts';
import { percentile, printTable } from '../support/table.ts';

type Row = {
  readonly language: string;
  readonly framework: string;
  readonly startPoint: string;
  readonly file: string;
  /** How long a spare takes to be there again, generously. */
  readonly restMs: number;
  /** Where it is not written as most languages write it: the red one of the start files, green, red. */
  readonly answers?: readonly [first: string, green: string, red: string];
  /** What runs the same files on this machine; without one there is nothing to compare with. */
  readonly native?: readonly [command: string, ...args: string[]];
};

const rows: readonly Row[] = [
  {
    language: 'JavaScript',
    framework: 'assert',
    startPoint: 'javascript-assert',
    file: 'hiker.js',
    restMs: 500,
    native: ['bash', './cyber-dojo.sh'],
  },
  {
    language: 'JavaScript',
    framework: 'Mocha+Chai',
    startPoint: 'javascript-mocha',
    file: 'hiker.js',
    restMs: 500,
  },
  {
    language: 'JavaScript',
    framework: 'Jasmine',
    startPoint: 'javascript-jasmine',
    file: 'hiker.js',
    restMs: 500,
  },
  {
    language: 'JavaScript',
    framework: 'QUnit',
    startPoint: 'javascript-qunit',
    file: 'hiker.js',
    restMs: 500,
  },
  {
    language: 'JavaScript',
    framework: 'uvu',
    startPoint: 'javascript-uvu',
    file: 'hiker.js',
    restMs: 500,
  },
  {
    language: 'JavaScript',
    framework: 'Jest',
    startPoint: 'javascript-jest',
    file: 'hiker.js',
    restMs: 500,
  },
  {
    language: 'JavaScript',
    framework: 'node:test',
    startPoint: 'javascript-node-test',
    file: 'hiker.js',
    restMs: 500,
    native: ['bash', './cyber-dojo.sh'],
  },
  {
    language: 'TypeScript',
    framework: 'Mocha+Chai',
    startPoint: 'typescript-mocha',
    file: 'hiker.ts',
    restMs: 1000,
  },
  {
    language: 'Python',
    framework: 'unittest',
    startPoint: 'python-unittest',
    file: 'hiker.py',
    restMs: 2000,
    native: ['bash', './cyber-dojo.sh'],
  },
  {
    language: 'Ruby',
    framework: 'Minitest',
    startPoint: 'ruby-minitest',
    file: 'hiker.rb',
    restMs: 2000,
    native: ['bash', './cyber-dojo.sh'],
  },
  {
    language: 'C',
    framework: 'assert',
    startPoint: 'c-assert',
    file: 'hiker.c',
    restMs: 1000,
    native: ['make', '--silent', '--always-make', 'test', 'CC=gcc', 'BUILD=build'],
  },
  {
    language: 'C++',
    framework: 'assert',
    startPoint: 'cpp-assert',
    file: 'hiker.cpp',
    restMs: 1000,
    native: ['make', '--silent', '--always-make', 'test', 'CXX=g++', 'BUILD=build'],
  },
  {
    language: 'Prolog',
    framework: 'plunit',
    startPoint: 'prolog-plunit',
    file: 'hiker.pl',
    restMs: 500,
    native: ['bash', './cyber-dojo.sh'],
  },
  {
    language: 'ClojureScript',
    framework: 'cljs.test',
    startPoint: 'clojurescript-test',
    file: 'hiker.cljs',
    restMs: 1000,
    answers: ['* 6 9', '* 6 7', '* 9 6'],
  },
  {
    language: 'Lua',
    framework: 'assert',
    startPoint: 'lua-assert',
    file: 'hiker.lua',
    restMs: 500,
    native: ['lua5.4', 'test_hiker.lua'],
  },
  {
    language: 'SQL',
    framework: 'assert',
    startPoint: 'sql-assert',
    file: 'hiker.sql',
    restMs: 500,
    native: ['bash', './cyber-dojo.sh'],
  },
  {
    language: 'Bash',
    framework: 'assert',
    startPoint: 'bash-assert',
    file: 'hiker.sh',
    restMs: 500,
    native: ['bash', './cyber-dojo.sh'],
  },
];

const usualAnswers = ['6 * 9', '6 * 7', '9 * 6'] as const;
const presses = 12;
const table: Record<string, string | number>[] = [];

for (const row of rows) {
  test(`${row.language}, ${row.framework}`, async ({ page }) => {
    const empty = await pageMemoryMb(page);
    await beginPractice(page, 'Fizz Buzz', row);
    // At once: the language is fetched, its first spare started, the run and its light.
    const cold = await pressMs(page);
    const source = readFileSync(join(folderOf(row), row.file), 'utf8');
    const [first, green, red] = row.answers ?? usualAnswers;
    const warm: number[] = [];
    for (let press = 0; press < presses; press += 1) {
      await writeFile(page, row.file, source.replace(first, press % 2 === 0 ? green : red));
      await page.waitForTimeout(row.restMs);
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

function folderOf({ startPoint }: Row): string {
  return `src/start-points/languages/${startPoint}`;
}

/** The median of ten runs of the same files, or null when this machine has not the language. */
function nativeMs(row: Row): number | null {
  if (row.native === undefined) return null;
  const [command, ...args] = row.native;
  const folder = mkdtempSync(join(tmpdir(), 'pocket-dojo-bench-'));
  try {
    cpSync(folderOf(row), folder, { recursive: true });
    const source = readFileSync(join(folder, row.file), 'utf8');
    writeFileSync(join(folder, row.file), source.replace('6 * 9', '6 * 7'));
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
function pulledMb({ startPoint }: Row): Readonly<Record<string, number>> {
  const manifest = JSON.parse(
    readFileSync(`src/start-points/languages/${startPoint}/manifest.json`, 'utf8'),
  ) as { readonly image_name: string };
  const runtimes = images[manifest.image_name] ?? [];
  const files = runtimes.flatMap((runtime) =>
    readdirSync(join(siteFolder, 'images'))
      .filter((name) => name.startsWith(`${runtime}-`))
      .map((name) => join(siteFolder, 'images', name)),
  );
  const gzipped = files.map((file) => execFileSync('gzip', ['-9c', file], { maxBuffer: 1e9 }));
  return {
    'pulled MB': sum(files.map((file) => readFileSync(file).length)) / 1e6,
    'gzip MB': sum(gzipped.map((bytes) => bytes.length)) / 1e6,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
