import { replaceOnce } from './replace-once.ts';

/**
 * What is changed in Python's standard library (PSF licence), two files of it: the rest is as it
 * comes. Throws when one of them is no longer what it was.
 */
export function changedLibrary(
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  const changed = new Map(files);
  for (const { path, replaced, by, appended } of changes) {
    const content = files.get(path);
    if (content === undefined) throw new Error(`python_stdlib.zip has no ${path}`);
    const text = replaceOnce(new TextDecoder().decode(content), replaced, by);
    changed.set(path, new TextEncoder().encode(text + appended));
  }
  return changed;
}

type Change = {
  readonly path: string;
  readonly replaced: string;
  readonly by: string;
  readonly appended: string;
};

export const changes: readonly Change[] = [
  {
    // asyncio wakes its loop through a pair of sockets. There are none here; a pipe does.
    path: 'asyncio/selector_events.py',
    replaced: 'self._ssock, self._csock = socket.socketpair()',
    by: 'self._ssock, self._csock = _pipe_ends()',
    appended: `

def _pipe_ends():
    return tuple(map(_PipeEnd, os.pipe()))


class _PipeEnd:
    def __init__(self, fd):
        self._fd = fd

    def fileno(self):
        return self._fd

    def close(self):
        os.close(self._fd)

    def setblocking(self, flag):
        os.set_blocking(self._fd, flag)

    def recv(self, size):
        return os.read(self._fd, size)

    def send(self, data):
        return os.write(self._fd, data)
`,
  },
  {
    // Pyodide's own advice, for a program that runs in its own way.
    path: 'zoneinfo/_common.py',
    replaced: `        import sys
        if "tzdata" not in sys.modules:
            raise ZoneInfoNotFoundError(
               f"No time zone found with key {key}. \\n"
                " On Pyodide you must do pyodide.loadPackage('tzdata')"
                " package before you use zoneinfo.")
`,
    by: '',
    appended: '',
  },
];
