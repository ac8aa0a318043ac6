import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { debianPackagePath } from '../debian-packages.ts';
import { goChanges } from './go-changes.ts';

/** What is built once with Go as Debian has it: Go's tools as WebAssembly, and what they compile against. */
export type GoBuild = {
  readonly tools: ReadonlyMap<GoTool, Uint8Array>;
  readonly packages: readonly GoPackage[];
};

export const goTools = ['go', 'gofmt', 'compile', 'link', 'vet'] as const;
export type GoTool = (typeof goTools)[number];

/** A package of the standard library. */
export type GoPackage = {
  /** `net/url`; under `vendor/` what the library has from elsewhere. */
  readonly path: string;
  /** What a source of it says: `package url`. */
  readonly name: string;
  readonly imports: readonly string[];
  /** null for `unsafe`, which the compiler knows. */
  readonly archive: Uint8Array | null;
};

/** Takes a minute or two; `wanted` says which packages a person may import. */
export async function goBuild(wanted: (path: string) => boolean): Promise<GoBuild> {
  const folder = await mkdtemp(join(debianPackagePath('golang-1.24-go'), '../../go-build-'));
  try {
    const root = join(folder, 'root');
    await mkdir(root);
    const own = join(debianPackagePath('golang-1.24-go'), 'usr');
    for (const name of ['bin', 'pkg', 'VERSION', 'go.env']) {
      await symlink(join(own, 'lib/go-1.24', name), join(root, name));
    }
    // What is the same for all machines has a package of its own, the rest is with the compiler.
    const sources = join(debianPackagePath('golang-1.24-src'), 'usr/share/go-1.24/src');
    for (const from of [sources, join(own, 'share/go-1.24/src')]) {
      await cp(from, join(root, 'src'), { recursive: true });
    }
    const go = goCommand(root, folder);
    const changed = ['-overlay', await writeOverlay(root, folder), '-tags', 'cmd_go_bootstrap'];
    return {
      tools: await buildTools(go, changed, folder),
      packages: await buildPackages(go, changed, wanted),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Go = (...args: string[]) => Promise<string>;

function goCommand(root: string, folder: string): Go {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    GOROOT: root,
    GOPATH: join(folder, 'path'),
    GOCACHE: join(folder, 'cache'),
    GOENV: 'off',
    GOFLAGS: '-trimpath',
    GOOS: 'wasip1',
    GOARCH: 'wasm',
    GOPROXY: 'off',
    GOTELEMETRY: 'off',
    GOTOOLCHAIN: 'local',
  };
  return async (...args) => {
    const options = { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 };
    const { stdout } = await promisify(execFile)(join(root, 'bin/go'), args, options);
    return stdout;
  };
}

/** Go reads what we have changed in the place of its own: https://pkg.go.dev/cmd/go (-overlay). */
async function writeOverlay(root: string, folder: string): Promise<string> {
  const replaced: Record<string, string> = {};
  for (const [index, { file, change }] of goChanges.entries()) {
    const path = join(root, 'src', file);
    replaced[path] = change === null ? '' : join(folder, `${index}.go`);
    if (change === null) continue;
    const source = await readFile(path, 'utf8');
    const changed = change(source);
    if (changed === source) throw new Error(`Go's ${file} is not as it was: nothing is changed`);
    await writeFile(join(folder, `${index}.go`), changed);
  }
  const overlay = join(folder, 'overlay.json');
  await writeFile(overlay, JSON.stringify({ Replace: replaced }));
  return overlay;
}

/** With the tag that Go's first `go` is built with it does not ask the network. */
async function buildTools(
  go: Go,
  changed: readonly string[],
  folder: string,
): Promise<ReadonlyMap<GoTool, Uint8Array>> {
  const out = join(folder, 'out/');
  await mkdir(out);
  const commands = goTools.map((name) => `cmd/${name}`);
  await go('build', ...changed, '-ldflags=-s -w', '-o', out, ...commands);
  return new Map(
    await Promise.all(
      goTools.map(async (name) => [name, await readFile(join(out, name))] as const),
    ),
  );
}

async function buildPackages(
  go: Go,
  changed: readonly string[],
  wanted: (path: string) => boolean,
): Promise<readonly GoPackage[]> {
  const all = (await go('list', 'std')).trim().split('\n');
  const template = '{{.ImportPath}}\t{{.Name}}\t{{join .Imports ","}}\t{{.Export}}';
  const packages = all.filter(wanted);
  const list = await go('list', ...changed, '-export', '-deps', '-f', template, ...packages);
  return Promise.all(
    list
      .trimEnd()
      .split('\n')
      .map(async (line): Promise<GoPackage> => {
        const [path = '', name = '', imports = '', archive = ''] = line.split('\t');
        return {
          path,
          name,
          imports: imports === '' ? [] : imports.split(','),
          archive: archive === '' ? null : await readFile(archive),
        };
      }),
  );
}
