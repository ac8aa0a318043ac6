import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { textsIn } from '../support/texts-in.ts';

const ui = fileURLToPath(new URL('../../src/ui/', import.meta.url));

const files = readdirSync(ui, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('words/'))
  .toSorted();

test.each(files)('all that %s lets a person see or hear stands in words/', (name) => {
  const found = textsIn(name, readFileSync(`${ui}${name}`, 'utf8'));
  expect(found.map(({ line, text }) => `src/ui/${name}:${line} ${text}`)).toEqual([]);
});

describe('a text that is planted', () => {
  const planted: readonly (readonly [where: string, code: string, texts: readonly string[]])[] = [
    ['between tags', '<p>\n  One moment…\n</p>', ['One moment…']],
    ['between tags, one letter', '<p>x</p>', ['x']],
    ['between tags, in braces', "<p>{'gone'}</p>", ['gone']],
    ['in a branch', "<p>{is ? 'here' : `gone ${n}`}</p>", ['here', 'gone …']],
    ['behind a condition', "<p>{is && 'here'}</p>", ['here']],
    ['in aria-label', '<ul aria-label="traffic lights" />', ['traffic lights']],
    ['in aria-roledescription', '<ul aria-roledescription="strip" />', ['strip']],
    ['in title', '<p title={`the id ${id}`} />', ['the id …']],
    ['in placeholder', '<input placeholder="name" />', ['name']],
    ['in alt', '<img alt="a picture" />', ['a picture']],
    [
      'in a label of a part',
      '<TextField label="name" hint={is ? "long" : ""} />',
      ['name', 'long'],
    ],
    ['in words of a model', "const notice = { kind: 'told', words: 'gone on' };", ['gone on']],
    ['in the title of the page', "document.title = 'Home';", ['Home']],
    ['in a function', "const titleOf = () => 'Add a runner';", ['Add a runner']],
    ['in a sentence', "say('it is gone.');", ['it is gone.']],
    ['in what comes of an error', "failed(error, () => 'Not found…');", ['Not found…']],
  ];
  test.each(planted)('%s is found', (_, code, texts) => {
    const all = textsIn('planted.tsx', `\n${code}`);
    expect(all.map(({ text }) => text)).toEqual(texts);
    expect(all[0]?.line).toBeGreaterThan(1);
  });

  const harmless: readonly (readonly [what: string, code: string])[] = [
    ['a picture that says nothing', '<img alt="" src="./icon.svg" />'],
    ['a sign', '<span aria-hidden="true">×</span>'],
    ['a number and a dash', '<p>{1} – {2}</p>'],
    ['a class', '<p class="notice notice-problem" role="alert" />'],
    ['a comparison', "<p>{state.kind === 'loading' && <b />}</p>"],
    ['a kind', "const notice = { kind: 'told', words: goneOnWords };"],
    ['what is thrown', 'throw new RangeError(`No event ${index}: it has ${count}`);'],
    ['a key', '<p key={`create ${kind}`} />'],
    ['a type', "type Scope = 'This practice' | 'All practices';"],
  ];
  test.each(harmless)('%s is none', (_, code) => {
    expect(textsIn('planted.tsx', code)).toEqual([]);
  });
});
