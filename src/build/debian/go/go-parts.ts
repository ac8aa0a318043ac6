import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kept } from '../../kept.ts';
import { packagePack } from '../../package-pack.ts';
import type { PackFile } from '../../package-pack.ts';
import { debianLicence, debianPackagePath, debianPackages } from '../debian-packages.ts';
import { goBuild, goTools } from './go-build.ts';
import type { GoBuild, GoPackage, GoTool } from './go-build.ts';

export const goPackages = ['golang-1.24-go', 'golang-1.24-src'] as const;

/** One of Go's tools as WebAssembly. */
export function goTool(name: GoTool): Promise<Uint8Array> {
  return keptOfGo(name, async ({ tools }) => tools.get(name) ?? new Uint8Array(0));
}

/**
 * What is in GOROOT, on the tree of each run: the standard library as it was compiled, and what each
 * package of it imports, which is all that `go` reads of its sources.
 */
export function goStandardLibrary(): Promise<Uint8Array> {
  return keptOfGo('std', async ({ packages }) =>
    packagePack([
      ...packages.flatMap(filesOf),
      ...goTools.map((name) => ({ path: toolPath(name), content: '', mode: 0o755 })),
      { path: `${root}/VERSION`, content: await ofSource('VERSION') },
      { path: `${root}/go.env`, content: 'GOPROXY=off\nGOSUMDB=off\nGOTOOLCHAIN=local\n' },
      ...(await Promise.all(
        ['src/go.mod', 'src/vendor/modules.txt'].map(async (path) => ({
          path: `${root}/${path}`,
          content: await ofSource(path),
        })),
      )),
      ...goPackages.map((name) => ({
        path: `/usr/share/doc/${name}/copyright`,
        content: debianLicence(name),
      })),
    ]),
  );
}

const root = '/usr/lib/go';

/** As programs/go/main.ts knows them. */
function toolPath(name: GoTool): string {
  const isCommand = name === 'go' || name === 'gofmt';
  return isCommand ? `${root}/bin/${name}` : `${root}/pkg/tool/wasip1_wasm/${name}`;
}

/** What no one will want here is left out: the network, other machines' programs, ciphers, Go's own parser. */
function isWanted(path: string): boolean {
  if (path === 'testing/internal/testdeps') return true;
  return !/(^|\/)(internal|vendor)(\/|$)/.test(path) && !leftOut.test(path);
}

const leftOut =
  /^(net(?!\/(url|netip)$)|debug|go|plugin|expvar|database|archive|mime\/multipart|log\/syslog|time\/tzdata|testing\/slogtest|runtime\/(race|coverage|cgo)|crypto(?!\/(md5|sha1|sha256|sha512|hmac|rand|subtle)$)|image)(\/|$)/;

function filesOf({ path, name, imports, archive }: GoPackage): readonly PackFile[] {
  const lines = imports.map((each) => `\t_ "${each}"\n`).join('');
  const source = `package ${name}\n\nimport (\n${lines})\n`;
  return [
    { path: `${root}/src/${path}/imports.go`, content: source },
    ...(archive === null ? [] : [{ path: `${root}/pkg/wasip1_wasm/${path}.a`, content: archive }]),
  ];
}

async function ofSource(path: string): Promise<Uint8Array> {
  const [name, folder] = path.startsWith('src/')
    ? (['golang-1.24-src', 'usr/share/go-1.24'] as const)
    : (['golang-1.24-go', 'usr/lib/go-1.24'] as const);
  return readFile(join(debianPackagePath(name), folder, path));
}

/** All of it is built at once, when any of it is not there. */
async function keptOfGo(
  name: string,
  of: (build: GoBuild) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const debs = goPackages.map((each) => debianPackages().get(each)?.sha256);
  const ours = await Promise.all(
    ['go-build.ts', 'go-changes.ts', 'go-parts.ts'].map((file) =>
      readFile(new URL(file, import.meta.url), 'utf8'),
    ),
  );
  return kept(`go-${name}`, JSON.stringify([debs, ours]), async () =>
    of(await (building ??= goBuild(isWanted))),
  );
}

let building: Promise<GoBuild> | null = null;
