import { execFile } from 'node:child_process';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserCommand } from 'vitest/node';
import { workerBundle } from '../../../src/build/bundle.ts';
import type { MakeCase, MakeOutcome } from './make-cases.ts';

const entry = fileURLToPath(new URL('./make-shell.ts', import.meta.url));

/** As a script that leaves its exports in `makeShell`. */
export const makeShell: BrowserCommand = () =>
  workerBundle(entry, { minify: false, globalName: 'makeShell' });

/** What GNU make says of itself; null where there is none. */
export const nativeMakeVersion: BrowserCommand = async () => {
  try {
    const { stdout } = await promisify(execFile)('make', ['--version']);
    return stdout.split('\n')[0] ?? null;
  } catch {
    return null;
  }
};

/** What native make does in each case, in a fresh folder. Several at a time. */
export const nativeMake: BrowserCommand<
  [cases: readonly MakeCase[], bin: Readonly<Record<string, string>>]
> = async (_context, cases, bin) => {
  const all: MakeOutcome[][] = [];
  for (let at = 0; at < cases.length; at += 4) {
    all.push(...(await Promise.all(cases.slice(at, at + 4).map((each) => runCase(each, bin)))));
  }
  return all;
};

async function runCase(
  { files, steps }: MakeCase,
  bin: Readonly<Record<string, string>>,
): Promise<MakeOutcome[]> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'pocket-dojo-make-')));
  try {
    const put = async (path: string, text: string): Promise<void> => {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
      if (text.startsWith('#!')) await chmod(join(root, path), 0o755);
    };
    for (const [path, text] of Object.entries(files)) await put(`sandbox/${path}`, text);
    for (const [name, text] of Object.entries(bin)) await put(`bin/${name}`, text);
    const outcomes: MakeOutcome[] = [];
    for (const { line } of steps) outcomes.push(await runLine(root, line));
    return outcomes;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function runLine(root: string, line: string): Promise<MakeOutcome> {
  // The clock of the file system ticks every few milliseconds; a touch has to be newer than a build.
  await new Promise((resolve) => {
    setTimeout(resolve, 15);
  });
  const env = {
    HOME: '/home/sandbox',
    USER: 'sandbox',
    LANG: 'C.UTF-8',
    PATH: `${root}/bin:/usr/bin:/bin`,
  };
  const sandbox = join(root, 'sandbox');
  const { stdout, stderr, status } = await new Promise<Omit<MakeOutcome, 'files'>>((resolve) => {
    execFile('bash', ['-c', line], { cwd: sandbox, env }, (error, out, err) => {
      resolve({
        stdout: out,
        stderr: err,
        status: typeof error?.code === 'number' ? error.code : 0,
      });
    });
  });
  const here = (text: string): string => text.replaceAll(sandbox, '/sandbox');
  const files = Object.fromEntries(await filesIn(sandbox, ''));
  return { stdout: here(stdout), stderr: here(stderr), status, files };
}

async function filesIn(folder: string, above: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = await Promise.all(
    entries.map(async (entry): Promise<[string, string][]> => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path, `${above}${entry.name}/`);
      return [[above + entry.name, await readFile(path, 'utf8')]];
    }),
  );
  return files.flat();
}
