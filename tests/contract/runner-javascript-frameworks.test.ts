import { describe, expect, test } from 'vitest';
import { basket, frameworks } from '../support/javascript-frameworks.ts';
import { startPoint } from '../support/press-start-point.ts';
import type { Files } from '../../src/kata/files.ts';

const hikerOf = (answer: string) => ({
  'hiker.js': `'use strict';\n\nfunction answer() {\n  return ${answer};\n}\n\nmodule.exports = { answer };\n`,
});

describe.each(frameworks)('$name', ({ name, ...says }) => {
  const javascript = startPoint(name);
  const told = async (changes: Files) => {
    const { colour, stdout, stderr, result } = await javascript.press(changes);
    return { colour, says: alike(stdout + stderr), result };
  };

  test('begins red, and says where and why as at home', async () => {
    expect(await told({})).toMatchObject({ colour: 'red', says: says.red });
  });

  test('a mistake of writing is amber, with its line', async () => {
    const { colour, says: text } = await told(hikerOf('6 * 9sd'));
    expect(text).toContain('hiker.js:4\n');
    expect(text).toContain(says.syntaxError);
    expect(colour).toBe('amber');
  });

  test('what is thrown is amber, with its lines and none of ours', async () => {
    const { colour, says: text } = await told(hikerOf('6 * nine'));
    expect(text).toContain(says.thrown);
    expect(text).not.toContain('pocket-dojo');
    expect(colour).toBe('amber');
  });

  test('what passes is green', async () => {
    const { colour, says: text } = await told(hikerOf('6 * 7'));
    expect(text).toContain(says.green);
    expect(colour).toBe('green');
  });

  test(`no tests are ${says.noTests}`, async () => {
    const empty = Object.keys(javascript.files).filter((file) => /[._](test|spec)\.js$/.test(file));
    const { colour } = await told(Object.fromEntries(empty.map((file) => [file, ''])));
    expect(colour).toBe(says.noTests);
  });

  test('an endless loop is stopped, and the next run is fine', async () => {
    const looping = await javascript.press(hikerOf('(() => { for (;;); })()'), 1);
    expect(looping.colour).toBe('timed_out');
    expect((await told(hikerOf('6 * 7'))).colour).toBe('green');
  });

  test('a second file is required, and a file that the run makes comes back', async () => {
    const ran = await told({ ...hikerOf('6 * 7'), ...basket, ...says.second });
    expect(ran.says).toContain(says.secondSays);
    expect(ran).toMatchObject({
      colour: 'green',
      result: { created: { 'made.txt': 'by the run' } },
    });
  });

  test('what is run to warm up works, and leaves nothing', async () => {
    const { stdout } = await javascript.press({
      'cyber-dojo.sh':
        'ls /tmp; for warm in /usr/lib/warm-up/*; do [ -x "$warm" ] && "$warm" > /tmp/out 2>&1; done; echo; grep -c "" /tmp/out; node -p "typeof describe"',
    });
    expect(stdout).toMatch(
      name.endsWith('node:test') ? /undefined\n$/ : /^\n[1-9]\d\nundefined\n$/,
    );
  });
});

/** Seeds, times and lines in the frameworks differ from run to run and from build to build. */
function alike(text: string): string {
  return text
    .replace(/(seed[ =])\d+/g, '$1N')
    .replace(/(Finished in |Time: +)[\d.]+/g, '$1N')
    .replace(/(Duration: +)[\d.]+ms|(duration_ms )[\d.]+/g, '$1$2N')
    .replace(/\([\d.]+ms\)/g, '(N)')
    .replace(/ \(\d+ ms\)$/gm, '')
    .replace(/(\/node_modules\/uvu\/[^\s:]+):\d+:\d+/g, '$1:L');
}
