import { describe, expect, test } from 'vitest';
import { createTrafficLight } from '../../src/runners/traffic-light.ts';
import { shippedStartPoints } from '../../src/start-points/start-points.ts';
import type { Files } from '../../src/kata/files.ts';
import { finish, runFiles, sandbox } from '../support/run-files.ts';
import { unversionedName } from '../../src/kata/unversioned-name.ts';
import { rubyImage } from '../support/ruby.ts';

async function startFiles(): Promise<Files> {
  const languages = await shippedStartPoints().languages();
  const ruby = languages.find(({ manifest }) => unversionedName(manifest) === 'Ruby, Minitest');
  if (ruby === undefined) throw new Error('there is no Ruby, Minitest');
  return ruby.files;
}

async function colourOf(changes: Files) {
  const files: Files = { ...(await startFiles()), ...changes };
  const result = await finish(files['cyber-dojo.sh'] ?? '', files, { imageName: rubyImage });
  const light = createTrafficLight(new Map(), sandbox);
  const judged = await light.judge(rubyImage, files['red_amber_green.js'] ?? '', result);
  return { ...result, colour: judged.kind === 'colour' ? judged.colour : judged };
}

describe('Ruby, Minitest', () => {
  test('starts red, and says what was expected and where', async () => {
    const { colour, stdout, stderr, status } = await colourOf({});
    expect(colour).toBe('red');
    expect({ stderr, status }).toEqual({ stderr: '', status: '1' });
    expect(stdout).toMatch(/^Run options: --seed \d+\n\n# Running:\n\nF\n\nFinished in /);
    expect(stdout).toContain(
      '\n  1) Failure:\nTestHiker#test_answer [test_hiker.rb:7]:\nExpected: 42\n  Actual: 54\n\n',
    );
    expect(stdout).toMatch(/\n1 runs, 1 assertions, 1 failures, 0 errors, 0 skips\n$/);
  });

  test.each([
    ['6 * 7', 'green', ''],
    [
      '6 * 9sd',
      'amber',
      '> 2 |   6 * 9sd\n    |        ^~ unexpected local variable or method, expecting end-of-input',
    ],
    ['six * 9', 'amber', ''],
    ["raise 'no idea'", 'amber', ''],
    ['exit', 'amber', ''],
  ])('an answer of %s is %s', async (answer, colour, complaint) => {
    const result = await colourOf({ 'hiker.rb': `def answer\n  ${answer}\nend\n` });
    expect(result).toMatchObject({ colour });
    expect(result.stderr).toContain(complaint);
  });

  test('a test file without a test class is amber', async () => {
    expect(await colourOf({ 'test_hiker.rb': "puts 'nothing here'\n" })).toMatchObject({
      colour: 'amber',
      status: '0',
    });
  });

  test('an endless loop runs out of time, and the next attempt runs', async () => {
    const files: Files = { ...(await startFiles()), 'hiker.rb': 'def answer = loop {}\n' };
    const script = files['cyber-dojo.sh'] ?? '';
    const result = await runFiles(script, files, { imageName: rubyImage, maxSeconds: 1 });
    expect(result.kind).toBe('timed_out');
    expect(await colourOf({ 'hiker.rb': 'def answer = 42\n' })).toMatchObject({ colour: 'green' });
  });

  test('shows how two long texts differ, line by line', async () => {
    const test = `require 'minitest/autorun'
class TestText < Minitest::Test
  def test_text = assert_equal("one\\ntwo\\n", "one\\n2\\n")
end
`;
    const { colour, stdout } = await colourOf({ 'test_hiker.rb': test });
    expect(colour).toBe('red');
    expect(stdout).toContain(`TestText#test_text [test_hiker.rb:3]:
--- expected
+++ actual
@@ -1,3 +1,3 @@
 "one
-two
+2
 "
`);
  });

  test('its tests run in another order each time', async () => {
    const seeds = new Set<string | undefined>();
    for (let time = 0; time < 2; time += 1) {
      const { stdout } = await colourOf({});
      seeds.add(/--seed (\d+)/.exec(stdout)?.[1]);
    }
    expect(seeds.size).toBe(2);
  });
});
