import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright';

/** The variable that names another browser than the one that would be found. */
const variable = 'POCKET_DOJO_BROWSER';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium that the tests can drive. Looks for the one named in POCKET_DOJO_BROWSER,
 * Playwright's own, Debian's, Chrome; installs one where there is none. Throws, saying what to do.
 */
export function findBrowser(): string {
  const named = process.env[variable];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`${variable} is ${named}, and there is no such file.`);
  }
  return installed() ?? install();
}

function installed(): string | null {
  return [chromium.executablePath(), ...usualPlaces].find((path) => existsSync(path)) ?? null;
}

function install(): string {
  for (const [command, ...args] of waysToInstall()) {
    console.log(`No browser for the tests is here. Trying: ${command} ${args.join(' ')}`);
    try {
      execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    } catch (error) {
      console.log(`That did not work: ${String(error)}`);
    }
    const found = installed();
    if (found !== null) return found;
  }
  throw new Error(
    `The tests need Chromium or Chrome, and none could be found or installed. ` +
      `Install one (Debian, Ubuntu: "sudo apt-get install chromium"; others: "npx playwright install chromium"), ` +
      `or set ${variable} to the path of one, and run the same command again.`,
  );
}

function waysToInstall(): readonly (readonly [string, ...string[]])[] {
  const playwright = createRequire(import.meta.url).resolve('playwright/cli');
  const isDebianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  return [
    ...(isDebianRoot
      ? ([
          ['apt-get', 'update', '-qq'],
          ['apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-liberation'],
        ] as const)
      : []),
    [process.execPath, playwright, 'install', 'chromium'],
  ];
}

/** What Chromium needs on a machine of tests: no sandbox as root, no calls home. */
export const browserArgs: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
