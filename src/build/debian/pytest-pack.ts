import { kept } from '../kept.ts';
import { packagePack } from '../package-pack.ts';
import { bytecodeRecipe, pythonBytecode } from '../python-bytecode.ts';
import { debianFiles, debianLicence, debianPackages } from './debian-packages.ts';

/** pytest and what it imports. */
export const pytestPackages = [
  'python3-pytest',
  'python3-attr',
  'python3-iniconfig',
  'python3-packaging',
  'python3-pluggy',
] as const;

/**
 * pytest where Debian has it, with bytecode, and its commands. It is as it comes but for the changes
 * below.
 */
export function pytestPack(): Promise<Uint8Array> {
  const debs = pytestPackages.map((name) => debianPackages().get(name)?.sha256);
  return kept('pytest', JSON.stringify([bytecodeRecipe(), changes, debs, form]), async () => {
    const sources = changed(
      new Map(pytestPackages.flatMap((name) => [...debianFiles(name, distPackages)])),
    );
    const files = new Map([...sources, ...(await pythonBytecode(sources, `/${distPackages}`))]);
    return packagePack([
      ...[...files].map(([path, content]) => ({ path: `/${distPackages}${path}`, content })),
      ...['pytest', 'py.test'].map((name) => ({
        path: `/usr/bin/${name}`,
        content: command,
        mode: 0o755,
      })),
      ...pytestPackages.map((name) => ({
        path: `/usr/share/doc/${name}/copyright`,
        content: debianLicence(name),
      })),
    ]);
  });
}

/** To be raised when what is packed changes. */
const form = 1;

const distPackages = 'usr/lib/python3/dist-packages/';

const command = `#!/usr/bin/env python3
import sys
from pytest import console_main
sys.exit(console_main())
`;

/** What this pytest uses of Python that Python 3.14 has no more: names of ast, which are Constant now. */
const rewrite = '_pytest/assertion/rewrite.py';
const changes: readonly (readonly [was: string, becomes: string, times: number])[] = [
  [
    'isinstance(item.value, ast.Str)',
    'isinstance(item.value, ast.Constant) and isinstance(item.value.value, str)',
    1,
  ],
  ['item.value.s\n', 'item.value.value\n', 1],
  ['ast.Str(', 'ast.Constant(', 12],
  ['ast.Num(', 'ast.Constant(', 2],
  ['ast.NameConstant(', 'ast.Constant(', 2],
];

function changed(sources: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  let text = new TextDecoder().decode(sources.get(rewrite));
  for (const [was, becomes, times] of changes) {
    const parts = text.split(was);
    if (parts.length !== times + 1) {
      throw new Error(`${rewrite} has ${was} ${parts.length - 1} times, not ${times}`);
    }
    text = parts.join(becomes);
  }
  return new Map([...sources, [rewrite, new TextEncoder().encode(text)]]);
}
