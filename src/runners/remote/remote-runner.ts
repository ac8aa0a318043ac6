import type { RemoteRunner } from '../../dojo/remote-ports.ts';
import type { Remote } from '../../dojo/remote.ts';
import { unreachable } from '../../kata/result.ts';
import { createCyberDojoRunner } from './cyber-dojo-runner.ts';
import { createPistonRunner } from './piston-runner.ts';

export function createRemoteRunner(
  remote: Remote,
  token: string | null,
  fetch: typeof globalThis.fetch,
): RemoteRunner {
  switch (remote.api) {
    case 'cyber-dojo':
      return createCyberDojoRunner(remote, token, fetch);
    case 'piston':
      return createPistonRunner(remote, token, fetch);
    default:
      return unreachable(remote.api);
  }
}
