import { zlibSync } from 'fflate';
import { asyncProperty, assert, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invitationCode, readInvitation } from '../../src/archive/invitation.ts';
import { filesOf } from '../../src/kata/files.ts';
import { groupJson } from '../../src/kata/group-json.ts';
import { groupStart } from '../support/groups.ts';

const start = groupStart('AbC123');
const code = await invitationCode(start);

/** A code whose check is right, whatever is in it. */
async function codeOf(body: string, version = '1'): Promise<string> {
  const bytes = new TextEncoder().encode(`${version}.${body}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${version}.${body}.${hex.slice(0, 12)}`;
}

async function deflatedCode(text: string): Promise<string> {
  return codeOf(base64urlOf(zlibSync(new TextEncoder().encode(text))));
}

function base64urlOf(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

test('a group comes out of a code as it went in', async () => {
  expect(await readInvitation(code)).toEqual({ ok: true, value: start });
  expect(await readInvitation(`\n ${code} \n`)).toEqual({ ok: true, value: start });
});

test('a code stands in a link as it is, and ends so that no program takes its end for a full stop', () => {
  expect(code).toMatch(/^1\.[\w-]+\.[0-9a-f]{12}$/);
});

test('a group comes out of its file as well', async () => {
  expect(await readInvitation(groupJson(start))).toEqual({ ok: true, value: start });
});

test('a group with files of any text goes through', async () => {
  const content = Array.from({ length: 40_000 }, (_, at) => String.fromCodePoint(32 + at)).join('');
  const files = filesOf([...Object.entries(start.files), ['größe.txt', content]]);
  const read = await readInvitation(await invitationCode({ ...start, files }));
  expect(read).toMatchObject({ ok: true, value: { files: { 'größe.txt': content } } });
});

describe('a link that is not as it was sent says what is wrong', () => {
  const middle = Math.floor(code.length / 2);
  const other = code[middle] === 'A' ? 'B' : 'A';
  const bad: readonly (readonly [
    what: string,
    make: () => Promise<string> | string,
    kind: string,
  ])[] = [
    ['nothing', () => '', 'not-a-group'],
    ['a word', () => 'hello', 'not-a-group'],
    ['one of a later version', () => codeOf('whatever', '3'), 'newer'],
    ['one that was cut', () => code.slice(0, middle), 'cut'],
    ['one whose last letter was cut', () => code.slice(0, -1), 'cut'],
    [
      'one letter that is another',
      () => code.slice(0, middle) + other + code.slice(middle + 1),
      'altered',
    ],
    ['one with something behind', () => `${code}.`, 'altered'],
    ['one with a letter behind', () => `${code}x`, 'altered'],
    ['a body that is no base64', () => codeOf('a*b'), 'not-a-group'],
    ['a body of a length that base64 has not', () => codeOf('abcde'), 'not-a-group'],
    ['a body that does not inflate', () => codeOf('AAAA'), 'not-a-group'],
    ['a body of no group', () => deflatedCode('[1, 2]'), 'not-a-group'],
    ['a body that is no text', () => codeOf('eNr7DwABAQEA'), 'not-a-group'],
    ['a group of a later version', () => deflatedCode('{"pocketDojoGroup": 9}'), 'newer'],
    ['a group without anything', () => deflatedCode('{"pocketDojoGroup": 1}'), 'wrong'],
    ['a bomb', () => deflatedCode(' '.repeat(6_000_000)), 'too-large'],
    [
      'a small bomb',
      () => deflatedCode(`{"pocketDojoGroup": 1}${' '.repeat(5_000_000)}`),
      'too-large',
    ],
    ['one that is too long', () => codeOf('A'.repeat(5_000_000)), 'too-large'],
  ];

  test.each(bad)('%s', async (_what, make, kind) => {
    expect(await readInvitation(await make())).toMatchObject({ ok: false, problem: { kind } });
  });

  test('and so does any other text: nothing is thrown', async () => {
    await assert(asyncProperty(string(), async (text) => !(await readInvitation(text)).ok));
  });
});

test('a bomb of 600 MB is refused without being unpacked', async () => {
  let left = 600;
  const zeros = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (left === 0) controller.close();
      else controller.enqueue(new Uint8Array(1_000_000));
      left -= 1;
    },
  });
  const deflated = zeros.pipeThrough(new CompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(deflated).arrayBuffer());
  const bomb = await codeOf(base64urlOf(bytes));
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await readInvitation(bomb)).toEqual({ ok: false, problem: { kind: 'too-large' } });
});
