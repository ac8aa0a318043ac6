import { filesOf } from '../../kata/files.ts';
import type { Files } from '../../kata/files.ts';
import { keptBytes, maxKeptBytes } from '../../kata/kept-files.ts';
import type { KeptFile, KeptFiles } from '../../kata/kept-files.ts';
import { maxCreatedFiles, maxTextLength } from '../../kata/output.ts';
import type { FromWorker, WorkerRan } from '../protocol.ts';

/**
 * What came through a worker's port, or null when it is no message of the protocol. The code of a
 * person runs beside the sender, so nothing is taken on trust: shapes are checked, sizes cut again.
 */
export function readWorkerMessage(message: unknown): FromWorker | null {
  if (!isRecord(message)) return null;
  switch (message['kind']) {
    case 'ready':
    case 'started':
      return { kind: message['kind'] };
    case 'output': {
      const { stream, text } = message;
      if ((stream !== 'stdout' && stream !== 'stderr') || typeof text !== 'string') return null;
      return { kind: 'output', stream, text: text.slice(0, maxTextLength + 1) };
    }
    case 'ran': {
      const ran = readRan(message['ran']);
      return ran === null ? null : { kind: 'ran', ran };
    }
    case 'judged': {
      const { value } = message;
      return typeof value === 'string' ? { kind: 'judged', value: value.slice(0, maxShown) } : null;
    }
    case 'unparsed':
    case 'threw': {
      const { kind, message: text } = message;
      return typeof text === 'string' ? { kind, message: text.slice(0, maxShown) } : null;
    }
    case 'no_function': {
      const { shown } = message;
      return typeof shown === 'string'
        ? { kind: 'no_function', shown: shown.slice(0, maxShown) }
        : null;
    }
    case 'failed': {
      const { reason } = message;
      return typeof reason === 'string'
        ? { kind: 'failed', reason: reason.slice(0, maxShown) }
        : null;
    }
    default:
      return null;
  }
}

const maxShown = 1000;
/** Of files that a run changed; there are never more than a kata has. */
const maxChangedFiles = 10_000;

function readRan(ran: unknown): WorkerRan | null {
  if (!isRecord(ran)) return null;
  const { stdout, stderr, status, truncations } = ran;
  const created = readFiles(ran['created'], maxCreatedFiles);
  const changed = readFiles(ran['changed'], maxChangedFiles);
  if (
    typeof stdout !== 'string' ||
    typeof stderr !== 'string' ||
    typeof status !== 'string' ||
    !/^\d{1,3}$/.test(status) ||
    !isRecord(truncations) ||
    created === null ||
    changed === null
  ) {
    return null;
  }
  return {
    stdout: stdout.slice(0, maxTextLength),
    stderr: stderr.slice(0, maxTextLength),
    status,
    truncations: {
      stdout: truncations['stdout'] === true || stdout.length > maxTextLength,
      stderr: truncations['stderr'] === true || stderr.length > maxTextLength,
    },
    created,
    changed,
    kept: readKept(ran['kept']),
  };
}

/** What is not as it should be is not kept; the run counts all the same. */
function readKept(kept: unknown): KeptFiles | null {
  if (!(kept instanceof Map) || kept.size > maxChangedFiles) return null;
  const read = new Map<string, KeptFile>();
  for (const [path, file] of kept as ReadonlyMap<unknown, unknown>) {
    if (typeof path !== 'string' || !isRecord(file)) return null;
    const { content, modifiedAt, mode, wasSent } = file;
    if (
      !(content instanceof Uint8Array) ||
      !(content.buffer instanceof ArrayBuffer) ||
      typeof modifiedAt !== 'number' ||
      !Number.isFinite(modifiedAt) ||
      typeof mode !== 'number'
    ) {
      return null;
    }
    const bytes = new Uint8Array(content.buffer, content.byteOffset, content.length);
    read.set(path, { content: bytes, modifiedAt, mode, wasSent: wasSent === true });
  }
  return keptBytes(read) <= maxKeptBytes ? read : null;
}

function readFiles(files: unknown, most: number): Files | null {
  if (!isRecord(files)) return null;
  const pairs: [string, string][] = [];
  for (const [name, content] of Object.entries(files).slice(0, most)) {
    if (typeof content !== 'string') return null;
    pairs.push([name, content.slice(0, maxTextLength)]);
  }
  return filesOf(pairs);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
