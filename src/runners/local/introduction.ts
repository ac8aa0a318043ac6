import type { Confinement } from './confinement.ts';
import type { Settings } from './settings.ts';

/** What is said at the start: where it is, who may use it, and what rights the code has. */
export function introduction(
  { port, token, origins }: Pick<Settings, 'port' | 'token' | 'origins'>,
  confinement: Confinement,
): string {
  return `Pocket Dojo's local runner

  address  http://127.0.0.1:${port}
  token    ${token}
  pages    ${origins.join(', ')}

${rights(confinement)}

Add the address and the token in Pocket Dojo's settings. Ctrl-C ends it.`;
}

function rights(confinement: Confinement): string {
  if (confinement.kind === 'bubblewrap') {
    return `Each run is in a sandbox (bubblewrap): without network, without your files, in a folder of its own.
It can use this machine's programs, and as much of its processor and memory as it likes until its time is up.`;
  }
  return `Each run is NOT in a sandbox (${confinement.why}).
The code of a practice has all the rights that you have: it can read, change and delete your files, and use the network.
Run only what you trust.`;
}
