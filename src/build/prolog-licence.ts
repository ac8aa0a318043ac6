import { licenceOf } from './package-files.ts';
import { packagePack } from './package-pack.ts';

/** SWI-Prolog's licence, which has to go where its binaries go: where Debian has it. */
export async function prologLicence(): Promise<Uint8Array> {
  const content = licenceOf('swipl-wasm');
  return packagePack([{ path: '/usr/share/doc/swi-prolog/copyright', content }]);
}
