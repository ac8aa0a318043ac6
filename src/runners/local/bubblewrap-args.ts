import { lstatSync, readlinkSync } from 'node:fs';
import type { RunFolder } from './run-folder.ts';

/**
 * Arguments of bwrap before the command: namespaces of its own for everything, so no network and no
 * process of this machine; the system's programs, to be read only; nothing of anybody's home. It
 * dies with us, and all that was started in it dies with it.
 */
export function bubblewrapArgs(folder: RunFolder, tools: readonly string[]): readonly string[] {
  const system = ['/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32'];
  return [
    // cyber-dojo's own numbers for its user.
    '--unshare-user --unshare-all --die-with-parent --new-session',
    '--uid 41966 --gid 51966 --hostname cyber-dojo',
    '--ro-bind /usr /usr',
  ]
    .flatMap((some) => some.split(' '))
    .concat(
      system.flatMap(asOnThisMachine),
      readable.flatMap((path) => ['--ro-bind-try', path, path]),
      ['--ro-bind', folder.passwd, '/etc/passwd', '--ro-bind', folder.group, '/etc/group'],
      ['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp'],
      ['--bind', folder.sandbox, '/sandbox', '--bind', folder.home, '/home/sandbox'],
      tools.flatMap((path) => ['--ro-bind', path, path]),
      ['--chdir', '/sandbox', '--'],
    );
}

/** What programs look for beside themselves: where their libraries, versions and time zone are. */
const readable = [
  '/etc/alternatives',
  '/etc/ld.so.cache',
  '/etc/ld.so.conf',
  '/etc/ld.so.conf.d',
  '/etc/localtime',
  '/etc/mono',
  '/nix/store',
  '/opt',
];

/** Most systems have /bin as a link to usr/bin; some have a folder. */
function asOnThisMachine(path: string): readonly string[] {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined) return [];
  return there.isSymbolicLink()
    ? ['--symlink', readlinkSync(path), path]
    : ['--ro-bind', path, path];
}
