import { changed, created, ran, v0Kata, v1Kata, type FileMap } from '../old-katas.ts';
import type { Refusal } from './refusal.ts';

const lights = [created(), ran(1, 'red'), ran(2, 'green')];
const v0 = v0Kata('AbCd12', lights);
const v1 = v1Kata('AbCd12', lights);
const v1File = (name: string, text: string | null): FileMap =>
  changed(v1, { [`AbCd12/${name}`]: text });
const withFiles = (files: Readonly<Record<string, unknown>>): FileMap =>
  v1Kata('AbCd12', [created(), { ...ran(1, 'red'), raw: { files } }]);
const named = (...names: readonly string[]): FileMap =>
  withFiles(Object.fromEntries(names.map((name) => [name, { content: '' }])));

/** What one event left, and options that are refused. */
export const badOldFiles: readonly Refusal[] = [
  [
    'of v1 without the file of an event',
    v1File('2.event.json', null),
    'damaged',
    'AbCd12/2.event.json',
    /not there/,
  ],
  [
    'of v0 without the file of an event',
    changed(v0, { 'AbCd12/2/event.json': null }),
    'damaged',
    'AbCd12/2/event.json',
    /not there/,
  ],
  [
    'whose event is of another index',
    v1File('2.event.json', '{"files":{},"index":7}'),
    'damaged',
    'AbCd12/2.event.json',
    /event 7/,
  ],
  [
    'whose event is not UTF-8',
    new Map([...v1, ['AbCd12/2.event.json', Uint8Array.of(0x7b, 0xff, 0x7d)]]),
    'damaged',
    'AbCd12/2.event.json',
    /UTF-8/,
  ],
  [
    'whose event has no files',
    v1File('2.event.json', '{"files":[]}'),
    'damaged',
    'AbCd12/2.event.json',
    /files are no object/,
  ],
  [
    'with a file of no content',
    withFiles({ 'hiker.py': { content: 7 } }),
    'damaged',
    'AbCd12/1.event.json',
    /hiker.py has no content/,
  ],
  [
    'with lines that are no text',
    withFiles({ 'hiker.py': { content: ['a', 7] } }),
    'damaged',
    'AbCd12/1.event.json',
    /hiker.py has no content/,
  ],
  [
    'with more files than any has',
    named(...Array.from({ length: 501 }, (_, at) => `f${at}`)),
    'too-large',
    'AbCd12/1.event.json',
    /501 files/,
  ],
  [
    'with a file that leads out',
    named('../x'),
    'bad-name',
    'AbCd12/1.event.json',
    /"..\/x" \(dots\)/,
  ],
  [
    'with a file at the root of the disk',
    named('/etc/passwd'),
    'bad-name',
    'AbCd12/1.event.json',
    /absolute/,
  ],
  [
    'with a file that git obeys',
    named('.git/config'),
    'bad-name',
    'AbCd12/1.event.json',
    /\(git\)/,
  ],
  [
    'with a name that Windows has not',
    named('ab:c'),
    'bad-name',
    'AbCd12/1.event.json',
    /windows-character/,
  ],
  [
    'with two names that are one to some',
    named('Hiker.py', 'hiker.py'),
    'bad-name',
    'AbCd12/1.event.json',
    /another's name/,
  ],
  [
    'with two folders that are one to some',
    named('Lib/a.py', 'lib/b.py'),
    'bad-name',
    'AbCd12/1.event.json',
    /another's name/,
  ],
  [
    'with a file that is a folder too',
    named('lib', 'LIB/b.py'),
    'bad-name',
    'AbCd12/1.event.json',
    /file and a folder/,
  ],
  [
    'with folders too deep',
    named(`${'a/'.repeat(60)}x`),
    'too-large',
    'AbCd12/manifest.json',
    /too deep/,
  ],
  [
    'with a status that is a list',
    v1File('2.event.json', '{"files":{},"status":[]}'),
    'damaged',
    'AbCd12/2.event.json',
    /status/,
  ],
  [
    'with output that is none',
    v1File('2.event.json', '{"files":{},"stdout":"text"}'),
    'damaged',
    'AbCd12/2.event.json',
    /stdout/,
  ],
  [
    'with an option that there is not',
    v1File('theme', 'pink\n'),
    'damaged',
    'AbCd12/theme',
    /pink/,
  ],
  ['with an option of no value', v1File('predict', '\n'), 'damaged', 'AbCd12/predict', /no value/],
];
