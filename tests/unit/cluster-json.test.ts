import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invitationCode, readInvitation } from '../../src/archive/invitation.ts';
import { readSharedJson, sharedJson } from '../../src/kata/cluster-json.ts';
import { isGroupJson, readGroupJson } from '../../src/kata/group-json.ts';
import { clusterStart, groupStart } from '../support/groups.ts';

const start = clusterStart('CLUST1', 'AbC123', 'AbC124', 'AbC125');
const json = sharedJson(start);

function changed(change: (cluster: Record<string, unknown>) => void): string {
  const cluster = JSON.parse(json) as Record<string, unknown>;
  change(cluster);
  return JSON.stringify(cluster);
}

const withGroups = (groups: unknown) => changed((cluster) => (cluster['groups'] = groups));
const starts = (count: number) =>
  Array.from({ length: count }, (_, at) => groupStart(`AbC12${at}`));

test('a cluster is the same when it has been written and read, as a file and as a link', async () => {
  expect(isGroupJson(json)).toBe(true);
  expect(readSharedJson(json)).toEqual({ ok: true, value: start });
  expect(await readInvitation(json)).toEqual({ ok: true, value: start });
  const code = await invitationCode(start);
  expect(code).toMatch(/^2\.[\w-]+\.[0-9a-f]{12}$/);
  expect(await readInvitation(code)).toEqual({ ok: true, value: start });
});

test('a cluster of five goes through', () => {
  const five = clusterStart('CLUST1', 'AAAAA1', 'AAAAA2', 'AAAAA3', 'AAAAA4', 'AAAAA5');
  expect(readSharedJson(sharedJson(five))).toEqual({ ok: true, value: five });
});

test('a group is written as it ever was, and read with and without clusters known', async () => {
  const group = groupStart('AbC123');
  expect(sharedJson(group)).toContain('"pocketDojoGroup": 1');
  expect(readSharedJson(sharedJson(group))).toEqual({ ok: true, value: group });
  expect(readGroupJson(sharedJson(group))).toEqual({ ok: true, value: group });
  expect(await invitationCode(group)).toMatch(/^1\./);
});

test('a link that was made before there were clusters still reads', async () => {
  const read = await readInvitation(
    '1.eNplUslOwzAQvfcrLJ-hpOkC5cYikLhyLMhynWniNrEjj1PSoP47Y4eGSBziiWfee7P5e8J4bdUB_LPd21dnm5rfs9kVuStp9A7Q051QjGca61KehJEVkI-_yaN8V07X_opJRHCeE41xXckcBlQvfp2R-s2eGBgZ4j8BCxnwySydL5ar27u13KoMdj1kp0sIigJaDwa1NYTdUITx6R45_XxGnJdbgboLmdPoqGQrEJQ1GYa-kugsdF6U9Hlx0Q3BTS9RO5s7QBQOcmhHgVKavKFKh8x_A4hFMj6qg-Ymdo6Uv6w7DIxR12O0a4wBJ1RhtYpDQy89lFRE3z204JTGGHrRXccem67rQ0dwv9Po-1UOiJpdMqZJGnbJ2Dyes0VvltGs45muolnOl0mSDCXpIMEftk-0Dir0HB5EGFaYR3wN6rQFF9c6xSJgjc2Ahb5pIR8mcCbnyQ9h8apM.a9b3d62de811',
  );
  expect(read).toMatchObject({
    ok: true,
    value: { manifest: { id: 'AbC123', exercise: 'Fizz Buzz' } },
  });
});

test('to a Pocket Dojo that knows groups alone, a cluster is newer', () => {
  expect(readGroupJson(json)).toEqual({ ok: false, problem: { kind: 'newer', version: 2 } });
});

describe('what is no cluster is told', () => {
  const wrong: readonly (readonly [what: string, json: string, problem: object])[] = [
    [
      'one of a later version',
      changed((cluster) => (cluster['pocketDojoGroup'] = 3)),
      { kind: 'newer', version: 3 },
    ],
    ['one that fills a memory', `${json}${' '.repeat(5_000_000)}`, { kind: 'too-large' }],
    ['no id', changed((cluster) => delete cluster['cluster']), { reason: "cluster's id" }],
    ['an id that is none', changed((cluster) => (cluster['cluster'] = '../x')), { reason: 'id' }],
    ['a reserved id', changed((cluster) => (cluster['cluster'] = '999999')), { reason: 'id' }],
    ['no groups', withGroups(undefined), { reason: '2 to 5' }],
    ['one group', withGroups(starts(1)), { reason: '2 to 5' }],
    ['six groups', withGroups(starts(6)), { reason: '2 to 5' }],
    ['a text for a group', withGroups(['x', 'y']), { reason: 'a group is no object' }],
    [
      'the same group twice',
      withGroups([groupStart('AAAAAA'), groupStart('AAAAAA')]),
      { reason: 'the same' },
    ],
    [
      'a group of the cluster’s id',
      withGroups([groupStart('CLUST1'), groupStart('AAAAAA')]),
      { reason: 'the same' },
    ],
    [
      'groups of two exercises',
      withGroups([
        groupStart('AAAAAA'),
        { ...groupStart('BBBBBB'), manifest: { ...groupStart('BBBBBB').manifest, exercise: 'x' } },
      ]),
      { reason: 'different exercises' },
    ],
    [
      'a group with a file outside',
      withGroups([groupStart('AAAAAA'), { ...groupStart('BBBBBB'), files: { '../x': '' } }]),
      { reason: '(dots)' },
    ],
  ];
  test.each(wrong)('%s', (_what, text, problem) => {
    const read = readSharedJson(text);
    const { reason, ...rest } = { kind: 'wrong', ...problem } as { reason?: string };
    expect(read).toMatchObject({ ok: false, problem: rest });
    if (reason !== undefined) expect(JSON.stringify(read)).toContain(reason);
  });

  test('and so is any other text: nothing is thrown', () => {
    assert(property(string(), (text) => !readSharedJson(text).ok));
  });
});
