import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

/** Of the newer build, as the screen About tells it. */
export const newerCommit = 'abcdef0123';

/**
 * The site as a later build would be: all files of the app have other names, and it tells another
 * commit. It is made of the one that is there, since a whole build takes its time.
 */
export function newerBuild(siteFolder: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pocket-dojo-newer-'));
  // The parts of languages are the same ones.
  const images = join(siteFolder, 'images');
  cpSync(siteFolder, folder, { recursive: true, filter: (path) => path !== images });
  symlinkSync(images, join(folder, 'images'));
  renameSync(join(folder, 'assets'), join(folder, 'newer'));
  for (const path of [...filesIn(folder), ...filesIn(join(folder, 'newer'))]) {
    if (!['.js', '.html', '.css'].includes(extname(path))) continue;
    const text = readFileSync(path, 'utf8');
    const renamed = text
      .replace(/\bassets\//g, 'newer/')
      .replace(/(commit:\s*["'`])[0-9a-f]{10}/, `$1${newerCommit}`)
      // Of what keeps its name, the service worker tells a change by this.
      .replace(/"revision":"[0-9a-f]{32}"(?=,"url":"index\.html")/, '"revision":"newer"');
    if (renamed !== text) writeFileSync(path, renamed);
  }
  return folder;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name));
}
