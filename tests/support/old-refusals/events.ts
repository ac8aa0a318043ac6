import { changed, created, oldTime, ran, v0Kata, v1Kata, type FileMap } from '../old-katas.ts';
import type { Refusal } from './refusal.ts';

const lights = [created(), ran(1, 'red'), ran(2, 'green')];
const v0 = v0Kata('AbCd12', lights);
const v1 = v1Kata('AbCd12', lights);
const v1File = (name: string, text: string | null): FileMap =>
  changed(v1, { [`AbCd12/${name}`]: text });
const withManifest = (manifest: object): FileMap => v1Kata('AbCd12', lights, { manifest });
const withEvent = (event: object): FileMap =>
  v1Kata('AbCd12', [created(), ran(1, 'red', { ...event })]);

/** Manifests and lists of events that are refused. */
export const badOldEvents: readonly Refusal[] = [
  [
    'whose manifest is no JSON',
    v1File('manifest.json', '{'),
    'damaged',
    'AbCd12/manifest.json',
    /no JSON/,
  ],
  [
    'whose manifest is a list',
    v1File('manifest.json', '[]'),
    'damaged',
    'AbCd12/manifest.json',
    /no object/,
  ],
  [
    'whose id is none',
    withManifest({ id: '../../x' }),
    'damaged',
    'AbCd12/manifest.json',
    /id cannot be/,
  ],
  [
    'whose id is the reserved one',
    withManifest({ id: '999999' }),
    'damaged',
    'AbCd12/manifest.json',
    /999999/,
  ],
  [
    'whose folder is of another id',
    v1Kata('AbCd12', lights, { folder: 'katas/Zz/yy/Xx/' }),
    'damaged',
    'katas/Zz/yy/Xx/manifest.json',
    /its folder's ZzyyXx/,
  ],
  [
    'of a version to come',
    withManifest({ version: 3 }),
    'damaged',
    'AbCd12/manifest.json',
    /version is 3/,
  ],
  [
    'with a group index that no avatar has',
    withManifest({ group_id: 'GrPAbc', group_index: 64 }),
    'damaged',
    'AbCd12/manifest.json',
    /group_index cannot be 64/,
  ],
  [
    'whose manifest has a key __proto__',
    v1File('manifest.json', '{"__proto__":{},"id":"AbCd12"}'),
    'damaged',
    'AbCd12/manifest.json',
    /__proto__/,
  ],
  [
    'whose manifest is very long',
    withManifest({ display_name: 'x'.repeat(60_000) }),
    'too-large',
    'AbCd12/manifest.json',
    /longer/,
  ],
  [
    'without an image',
    withManifest({ image_name: undefined }),
    'damaged',
    'AbCd12/manifest.json',
    /image_name cannot be missing/,
  ],
  [
    'whose events are no JSON',
    v1File('events.json', '{"index":0'),
    'damaged',
    'AbCd12/events.json',
    /no JSON/,
  ],
  ['whose events are none', v1File('events.json', ''), 'damaged', 'AbCd12/events.json', /no event/],
  [
    'of v0 with a line that is no JSON',
    changed(v0, { 'AbCd12/events.json': '{"event":"created","time":[2020,1,1,0,0,0,0]}\nx\n' }),
    'damaged',
    'AbCd12/events.json',
    /line 2/,
  ],
  ['that lists a number', v1File('events.json', '7'), 'damaged', 'AbCd12/events.json', /no event/],
  [
    'that was never created',
    v1Kata('AbCd12', [ran(1, 'red')]),
    'damaged',
    'AbCd12/events.json',
    /not created/,
  ],
  [
    'that was created twice',
    v1Kata('AbCd12', [created(), created()]),
    'damaged',
    'AbCd12/events.json',
    /event 1 has a place/,
  ],
  [
    'with an event twice',
    v1Kata('AbCd12', [created(), ran(1, 'red'), ran(2, 'red', { index: 1 })]),
    'damaged',
    'AbCd12/events.json',
    /event 1 twice/,
  ],
  [
    'with events in disorder',
    v1Kata('AbCd12', [created(), ran(1, 'red', { index: 5 }), ran(2, 'red', { index: 3 })]),
    'damaged',
    'AbCd12/events.json',
    /event 3 after 5/,
  ],
  [
    'with an index that is text',
    withEvent({ index: 'one' }),
    'damaged',
    'AbCd12/events.json',
    /index that is no number/,
  ],
  [
    'with a day that no month has',
    withEvent({ time: [2020, 2, 30, 0, 0, 0, 0] }),
    'damaged',
    'AbCd12/events.json',
    /event 1 has no time/,
  ],
  [
    'without a colour',
    withEvent({ colour: undefined }),
    'damaged',
    'AbCd12/events.json',
    /no colour/,
  ],
  [
    'whose event has a key __proto__',
    v1File(
      'events.json',
      `{"event":"created","time":[2020,1,1,0,0,0,0]},{"__proto__":1,"colour":"red","time":${JSON.stringify(oldTime(1))}}`,
    ),
    'damaged',
    'AbCd12/events.json',
    /__proto__/,
  ],
  [
    'with an event that never ends',
    withEvent({ more: 'x'.repeat(5000) }),
    'too-large',
    'AbCd12/events.json',
    /longer/,
  ],
  [
    'with more events than anyone presses',
    v0Kata('AbCd12', [
      created(),
      ...Array.from({ length: 3001 }, () => ({ event: { colour: 'red', time: oldTime(1) } })),
    ]),
    'too-large',
    'AbCd12/events.json',
    /3002 events/,
  ],
  [
    'with a duration that is text',
    withEvent({ duration: 'long' }),
    'damaged',
    'AbCd12/manifest.json',
    /events.json/,
  ],
];
