import { bytesOf, type Bytes } from '../../src/git/bytes.ts';
import type { PastTime } from '../../src/kata/time.ts';

// Folders as cyber-dojo kept katas and groups before git; v0 until 2020, v1 until 2021.

export type FileMap = ReadonlyMap<string, Bytes>;

/** An entry of events.json, and what the event left. */
export type OldPart = {
  readonly event: Readonly<Record<string, unknown>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly stdout?: string;
  readonly status?: string | number;
  /** In place of all that the event's own file would hold. */
  readonly raw?: unknown;
};

export const oldManifest = {
  display_name: 'Python, unittest',
  image_name: 'cyberdojofoundation/python_unittest:ccd2916',
  filename_extension: ['.py'],
  tab_size: 4,
  progress_regexs: [],
  exercise: 'Fizz Buzz',
  created: [2020, 11, 30, 14, 7, 11, 11464],
} as const;

export const oldFiles = { 'cyber-dojo.sh': 'python3 test.py\n', 'hiker.py': 'answer = 6 * 9\n' };

/** `minute` minutes after the kata was made. */
export function oldTime(minute: number): PastTime {
  return [2020, 11, 30, 15, minute, 28, 706554];
}

export function created(): OldPart {
  return { event: { event: 'created', time: oldManifest.created } };
}

/** A run `minute` minutes after the kata was made. */
export function ran(
  minute: number,
  colour: string,
  more: Readonly<Record<string, unknown>> = {},
): OldPart {
  return {
    event: { duration: 1.25, colour, predicted: 'none', time: oldTime(minute), ...more },
    files: { ...oldFiles, 'hiker.py': `answer = ${minute}\n` },
    stdout: `run ${minute}\n`,
  };
}

/** A v1 kata; an event has the index that it names, or its place. */
export function v1Kata(
  id: string,
  parts: readonly OldPart[],
  { folder = `${id}/`, manifest = {} }: { folder?: string; manifest?: object } = {},
): FileMap {
  const events = parts.map(({ event }, index) => ({ index, ...event }));
  const start = { visible_files: contents(oldFiles, (text) => text), version: 1, id };
  return fileMap([
    [`${folder}manifest.json`, JSON.stringify({ ...oldManifest, ...start, ...manifest })],
    [`${folder}events.json`, events.map((event) => JSON.stringify(event)).join(',\n')],
    ...parts.map((part, at) => {
      const event = events[at] ?? { index: at };
      const whole = part.raw ?? { ...partOf(part, (text) => text, '1'), ...event };
      return [`${folder}${event.index}.event.json`, JSON.stringify(whole)] as const;
    }),
  ]);
}

/** A v0 kata: an object a line, texts in lines, and nothing of the index. */
export function v0Kata(
  id: string,
  parts: readonly OldPart[],
  { folder = `${id}/`, manifest = {} }: { folder?: string; manifest?: object } = {},
): FileMap {
  const start = { hidden_filenames: ['coverage/.*'], id };
  return fileMap([
    [`${folder}manifest.json`, JSON.stringify({ ...oldManifest, ...start, ...manifest }, null, 2)],
    [`${folder}events.json`, parts.map(({ event }) => `${JSON.stringify(event)}\n`).join('')],
    ...parts.map((part, at) => {
      const whole = part.raw ?? partOf(part, linesOf, 1);
      return [`${folder}${at}/event.json`, JSON.stringify(whole, null, 2)] as const;
    }),
  ]);
}

/** A group of v1 and v2: its members in katas.txt. */
export function oldGroup(
  id: string,
  members: readonly string[],
  { folder = `groups/${id}/`, manifest = {} }: { folder?: string; manifest?: object } = {},
): FileMap {
  const start = { visible_files: contents(oldFiles, (text) => text), version: 1, id };
  return fileMap([
    [`${folder}manifest.json`, JSON.stringify({ ...oldManifest, ...start, ...manifest })],
    [`${folder}katas.txt`, members.map((member) => `${member}\n`).join('')],
  ]);
}

/** A group of v0: a folder for each avatar that is someone. */
export function v0Group(id: string, members: Readonly<Record<string, string>>): FileMap {
  const folder = `groups/${id}/`;
  return fileMap([
    [
      `${folder}manifest.json`,
      JSON.stringify({ ...oldManifest, visible_files: contents(oldFiles, linesOf), id }),
    ],
    ...Object.entries(members).map(
      ([index, kataId]) => [`${folder}${index}/kata.id`, kataId] as const,
    ),
  ]);
}

/** With these files in place of those of the same path; a text of null takes one away. */
export function changed(files: FileMap, change: Readonly<Record<string, string | null>>): FileMap {
  const texts = Object.entries(change);
  const put = texts.flatMap(([path, text]) => (text === null ? [] : [[path, text] as const]));
  return new Map([...files, ...fileMap(put)].filter(([path]) => change[path] !== null));
}

export function together(...all: readonly FileMap[]): FileMap {
  return new Map(all.flatMap((files) => [...files]));
}

/** As ruby's `lines`, with a line of nothing for an empty text. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [''] : text.split(/(?<=\n)/);
}

function partOf(
  { event, files = oldFiles, stdout = '', status }: OldPart,
  form: (text: string) => unknown,
  failed: string | number,
): object {
  const named = { files: contents(files, form) };
  if (event['event'] === 'created') return named;
  return {
    ...named,
    stdout: { content: form(stdout), truncated: false },
    stderr: { content: form(''), truncated: true },
    status: status ?? failed,
  };
}

function contents(
  files: Readonly<Record<string, string>>,
  form: (text: string) => unknown,
): object {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, { content: form(text) }]),
  );
}

function fileMap(texts: readonly (readonly [path: string, text: string])[]): FileMap {
  return new Map(texts.map(([path, text]) => [path, bytesOf(text)]));
}
