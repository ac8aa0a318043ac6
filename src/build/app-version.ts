import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Which Pocket Dojo this build is. */
export type AppVersion = {
  readonly version: string;
  /** The first digits of the commit; '' where it is built from something else than a clone. */
  readonly commit: string;
};

export function appVersion(): AppVersion {
  const { version } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { readonly version: string };
  return { version, commit: commitHere() };
}

function commitHere(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short=10', 'HEAD'], {
      cwd: new URL('.', import.meta.url),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
