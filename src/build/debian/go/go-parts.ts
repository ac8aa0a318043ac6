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
  return partNamed(name);
}

/**
 * What is in GOROOT, on the tree of each run: the standard library, compiled, and what each package of
 * it imports, which is all that `go` reads of its sources.
 */
export function goStandardLibrary(): Promise<Uint8Array> {
  return partNamed('std');
}

/** All of it is built at once, when any of it is not there, and kept. */
async function partNamed(wanted: PartName): Promise<Uint8Array> {
  making ??= (async () => {
    const recipe = JSON.stringify([
      goPackages.map((name) => debianPackages().get(name)?.sha256),
      await Promise.all(ours.map((file) => readFile(new URL(file, import.meta.url), 'utf8'))),
    ]);
    let building: Promise<GoBuild> | null = null;
    const made = await Promise.all(
      [...goTools, 'std' as const].map(async (name) => {
        const make = async (): Promise<Uint8Array> => {
          const { tools, packages } = await (building ??= goBuild(isWanted));
          return name === 'std' ? libraryOf(packages) : (tools.get(name) ?? new Uint8Array(0));
        };
        return [name, await kept(`go-${name}`, recipe, make)] as const;
      }),
    );
    return new Map<PartName, Uint8Array>(made);
  })();
  return (await making).get(wanted) ?? new Uint8Array(0);
}

type PartName = GoTool | 'std';

let making: Promise<ReadonlyMap<PartName, Uint8Array>> | null = null;

const ours = ['go-build.ts', 'go-changes.ts', 'go-parts.ts'];

async function libraryOf(packages: readonly GoPackage[]): Promise<Uint8Array> {
  return packagePack([
    ...packages.flatMap(filesOf),
    ...goTools.map((name) => ({ path: toolPath(name), content: '', mode: 0o755 })),
    { path: '/usr/lib/warm-up/go', content: warmUp, mode: 0o755 },
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
  ]);
}

const root = '/usr/lib/go';

/** The engine compiles each tool when it meets it, and keeps that for all runs. */
const warmUp = `#!/usr/bin/env bash
go-is-cold || exit 0
mkdir /tmp/warm && cd /tmp/warm || exit
echo 'module warm' > go.mod
echo 'package warm
import "testing"
func TestWarm(t *testing.T) { t.Errorf("%d", 6 * 9) }' > warm_test.go
go test ./...
`;

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
