import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Confinement } from './confinement.ts';
import type { RunFolder } from './run-folder.ts';

/** All that a run knows of its surroundings: nothing of ours is handed on. */
export function runEnvironment({
  confinement,
  folder,
  tools,
  id,
  imageName,
}: {
  readonly confinement: Confinement;
  readonly folder: RunFolder;
  readonly tools: readonly string[];
  readonly id: string;
  readonly imageName: string;
}): {
  readonly variables: Readonly<Record<string, string>>;
  /** By which a process of this run is known, whatever it has done to its group and session. */
  readonly mark: string;
} {
  const isConfined = confinement.kind === 'bubblewrap';
  const mark = `POCKET_DOJO_RUN=${randomBytes(16).toString('hex')}`;
  const [markName = '', markValue = ''] = mark.split('=');
  return {
    mark,
    variables: {
      PATH: [...tools.map(programsIn), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter),
      HOME: isConfined ? '/home/sandbox' : folder.home,
      USER: 'sandbox',
      LANG: 'C.UTF-8',
      CYBER_DOJO_SANDBOX: isConfined ? '/sandbox' : folder.sandbox,
      CYBER_DOJO_ID: id,
      CYBER_DOJO_IMAGE_NAME: imageName,
      ...(isConfined ? {} : { TMPDIR: folder.tmp, [markName]: markValue }),
    },
  };
}

function programsIn(folder: string): string {
  const bin = join(folder, 'bin');
  return existsSync(bin) ? bin : folder;
}
