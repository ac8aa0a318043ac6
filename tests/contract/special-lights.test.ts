import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { downloadKata } from '../../src/dojo/download-kata.ts';
import { lightsOf } from '../../src/kata/light.ts';
import { lightName } from '../../src/ui/words/lights.ts';
import { base64 } from '../support/base64.ts';
import { hikerFiles, openDojo, type TestDojo } from '../support/dojo.ts';
import { importKata } from '../support/import-kata.ts';
import { openThere } from '../support/katas.ts';
import { newKata, pressTest } from '../support/other-runners.ts';

let dojo: TestDojo;

beforeEach(() => {
  dojo = openDojo();
});

afterEach(() => dojo.close());

test.each([
  ['6 * 7', 'green', 'green_special'],
  ['6 * 9', 'red', 'red_special'],
  ['(', 'amber', 'amber_special'],
])(
  'a run of %s that leaves outcome.special is a light of its own, as in cyber-dojo: %s',
  async (answer, colour, own) => {
    const touching = 'touch outcome.special\nnode test.js && echo All tests passed\n';
    const kata = await newKata(dojo, hikerFiles(answer, { 'cyber-dojo.sh': touching }));
    expect(await pressTest(dojo, kata)).toMatchObject({ kind: 'light', colour });
    const { events } = await kata.head();
    expect(events.at(-1)).toMatchObject({ colour, own_colour: own });
    expect(lightsOf(events).map(lightName)).toEqual(['0 created', `1 ${colour} (${own})`]);
    expect((await kata.snapshot(-1)).files).not.toHaveProperty(['outcome.special']);

    const { bytes } = await downloadKata(dojo, kata, null);
    const script = `git fsck --strict --full --no-progress; git log -1 --format=%s; cat events.json event.json`;
    const said = await commands.inDownload(base64(bytes), script);
    expect(said).toContain(`1 ran tests, no prediction, got ${own}\n`);
    expect(said.match(/"colour": ?"\w+"/g)).toHaveLength(2);
    expect(said.match(new RegExp(`"colour": ?"${own}"`, 'g'))).toHaveLength(2);
    expect(said).not.toContain('own_colour');
    const there = openDojo();
    expect(await importKata(there, bytes)).toMatchObject({ ok: true });
    const copy = await openThere(there.store, kata.id);
    expect((await copy.head()).events.at(-1)).toMatchObject({ colour, own_colour: own });
    await there.close();
  },
);

test('a file of that name that a person made is theirs', async () => {
  const kata = await newKata(dojo, hikerFiles('6 * 7', { 'outcome.special': 'mine\n' }));
  await pressTest(dojo, kata);
  expect((await kata.head()).events.at(-1)).not.toHaveProperty('own_colour');
  expect((await kata.snapshot(-1)).files['outcome.special']).toBe('mine\n');
});
