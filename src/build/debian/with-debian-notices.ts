import type { Notices } from '../../dojo/notices-port.ts';
import { isPermissive } from '../permissive.ts';
import { debianLicence, debianPackages } from './debian-packages.ts';

/** Adds the packages of Debian that are in this build. Throws when a licence does not allow that. */
export function withDebianNotices({ packages, texts }: Notices): Notices {
  const added = [...debianPackages()].map(([name, { version }], index) => {
    const text = debianLicence(name);
    const licence = spdxOf(text);
    if (!isPermissive(licence)) throw new Error(`the licence of Debian's ${name} is ${licence}`);
    return { notice: { name, version, licence, text: texts.length + index }, text };
  });
  return {
    packages: [...packages, ...added.map(({ notice }) => notice)].toSorted((a, b) =>
      a.name.localeCompare(b.name, 'en'),
    ),
    texts: [...texts, ...added.map(({ text }) => text)],
  };
}

/** What Debian says of all files but its own packaging, in SPDX's words. */
function spdxOf(copyright: string): string {
  const [, said = ''] = /^Files: ?\*\n(?:.*\n)*?License: *(.+)$/m.exec(copyright) ?? [];
  const names = said.split(/ or /i).map((name) => spdx[name.trim()] ?? name.trim());
  return names.length === 1 ? (names[0] ?? '') : `(${names.join(' OR ')})`;
}

const spdx: Readonly<Record<string, string>> = {
  Artistic: 'Artistic-1.0',
  'BSD-2-clause': 'BSD-2-Clause',
  'BSD-C3': 'BSD-3-Clause',
  'Boost-1.0': 'BSL-1.0',
  Expat: 'MIT',
  'GPL-2': 'GPL-2.0-only',
  Go: 'BSD-3-Clause',
};
