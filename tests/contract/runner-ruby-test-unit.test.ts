import { describe, expect, test } from 'vitest';
import { startPoint } from '../support/press-start-point.ts';

const ruby = startPoint('Ruby, Test::Unit');

const hikerOf = (answer: string) => ({ 'hiker.rb': `def answer\n  ${answer}\nend\n` });
const rule = '='.repeat(79);

describe('Ruby, Test::Unit', () => {
  test('starts red, and says what was expected and where', async () => {
    const { colour, stdout, stderr, result } = await ruby.press();
    expect(timeless(stdout)).toBe(`Loaded suite test_hiker
Started
F
${rule}
Failure: test_answer(TestHiker)
test_hiker.rb:7:in 'TestHiker#test_answer'
     4: # Life, the universe, and everything: an example to start from. It fails on purpose.
     5: class TestHiker < Test::Unit::TestCase
     6:   def test_answer
  => 7:     assert_equal 42, answer
     8:   end
     9: end
<42> expected but was
<54>

diff:
? 542
${rule}
Finished
${'-'.repeat(79)}
1 tests, 1 assertions, 1 failures, 0 errors, 0 pendings, 0 omissions, 0 notifications
0% passed
${'-'.repeat(79)}
`);
    expect(stderr).toBe('');
    expect(colour).toBe('red');
    expect(result).toMatchObject({ status: '1', created: {}, changed: {} });
  });

  test.each([
    ['6 * 7', 'green', '1 tests, 1 assertions, 0 failures, 0 errors, '],
    ['6 * 9sd', 'amber', '/sandbox/hiker.rb:2: syntax error found (SyntaxError)\n'],
    [
      'six * 9',
      'amber',
      "Error: test_answer(TestHiker): NameError: undefined local variable or method 'six' for an instance of TestHiker\n/sandbox/hiker.rb:2:in 'Object#answer'\n",
    ],
    ["raise 'no idea'", 'amber', 'Error: test_answer(TestHiker): RuntimeError: no idea\n'],
    ['exit', 'amber', ''],
  ])('an answer of %s is %s', async (answer, colour, says) => {
    const pressed = await ruby.press(hikerOf(answer));
    expect(pressed.stdout + pressed.stderr).toContain(says);
    expect(pressed.colour).toBe(colour);
  });

  test.each([
    ['a class without a test', "require 'test/unit'\nclass TestNone < Test::Unit::TestCase; end\n"],
    ['a file without a class', "require 'test/unit'\n"],
    ['no Test::Unit at all', "puts '1 test'\n"],
  ])('%s is amber', async (_what, tests) => {
    expect(await ruby.press({ 'test_hiker.rb': tests })).toMatchObject({ colour: 'amber' });
  });

  test('an endless loop runs out of time, and the next attempt runs', async () => {
    expect(await ruby.press(hikerOf('loop {}'), 1)).toMatchObject({ colour: 'timed_out' });
    expect(await ruby.press(hikerOf('6 * 7'))).toMatchObject({ colour: 'green' });
  });

  test('a kata of several files makes a file, and uses what else Test::Unit can do', async () => {
    const pressed = await ruby.press({
      'lib/guide.rb': `class Guide
  def write(path) = File.write(path, "Don't Panic\\n")
  def read(path) = File.read(path)
end
`,
      'test_guide.rb': `require 'test/unit'
require_relative 'lib/guide'
class TestGuide < Test::Unit::TestCase
  setup { @guide = Guide.new }
  sub_test_case 'a guide' do
    data('one' => 'a.txt', 'two' => 'b.txt')
    test('is written') do |path|
      @guide.write(path)
      assert_equal("Don't Panic\\n", @guide.read(path))
    end
  end
  def test_missing = assert_raise(Errno::ENOENT) { @guide.read('gone.txt') }
  def test_close = assert_in_delta(0.3, 0.1 + 0.2)
  def test_later = omit('not today')
  def test_power = assert { [1, 2].sum == 3 }
end
`,
      ...hikerOf('42'),
    });
    expect(pressed.stdout).toContain(
      '\n6 tests, 5 assertions, 0 failures, 0 errors, 0 pendings, 1 omissions, 0 notifications\n',
    );
    expect(pressed.colour).toBe('green');
    expect(pressed.result).toMatchObject({
      created: { 'a.txt': "Don't Panic\n", 'b.txt': "Don't Panic\n" },
    });
  });

  test('its command line is its own, and its version is the one that is told', async () => {
    const { stdout } = await ruby.press({
      'cyber-dojo.sh': `ruby test_hiker.rb --name nothing --verbose=silent; echo $?
ruby -e 'require "test/unit/version"; puts Test::Unit::VERSION'`,
    });
    expect(stdout).toBe(`0\n3.6.7\n`);
    expect(ruby.manifest.test_framework).toEqual(['Test::Unit', '3.6.7']);
  });
});

function timeless(text: string): string {
  return text.replace(/ in [\d.]+ seconds\.$/m, '').replace(/^.* tests\/s, .*\n/m, '');
}
