import { expect, test } from 'vitest';
import { describeDebian } from '../support/debian-start-point.ts';

const hikerOf = (answer: string) => ({ 'hiker.rb': `def answer\n  ${answer}\nend\n` });

describeDebian('Ruby, RSpec', (ruby) => {
  test('starts red, and says what was expected and where', async () => {
    const { colour, stdout, stderr, result } = await ruby.press({}, 20);
    expect(timeless(stdout)).toBe(`F

Failures:

  1) hiker knows the answer
     Failure/Error: expect(answer).to eq(42)

       expected: 42
            got: 54

       (compared using ==)
     # ./hiker_spec.rb:6:in 'block (2 levels) in <top (required)>'

Finished
1 example, 1 failure

Failed examples:

rspec ./hiker_spec.rb:5 # hiker knows the answer

`);
    expect(stderr).toBe('');
    expect(colour).toBe('red');
    expect(result).toMatchObject({ status: '1', created: {}, changed: {} });
  });

  test.each([
    ['6 * 7', 'green', '1 example, 0 failures'],
    ['6 * 9sd', 'amber', 'SyntaxError:\n  /sandbox/hiker.rb:2: syntax error found\n'],
    ['six * 9', 'red', "undefined local variable or method 'six'"],
  ])('an answer of %s is %s', async (answer, colour, says) => {
    const pressed = await ruby.press(hikerOf(answer), 20);
    expect(pressed.stdout + pressed.stderr).toContain(says);
    expect(pressed.colour).toBe(colour);
  });

  test.each([
    ['a file without examples', { 'hiker_spec.rb': '' }],
    ['no file of examples', { 'cyber-dojo.sh': 'rspec *_test.rb\n' }],
  ])('%s is amber', async (_what, changes) => {
    expect(await ruby.press(changes, 20)).toMatchObject({ colour: 'amber' });
  });

  test('an endless loop runs out of time, and the next attempt runs', async () => {
    expect(await ruby.press(hikerOf('loop {}'), 4)).toMatchObject({ colour: 'timed_out' });
    expect(await ruby.press(hikerOf('6 * 7'), 20)).toMatchObject({ colour: 'green' });
  });

  test('a kata of several files makes a file, and uses what else RSpec can do', async () => {
    const { colour, stdout, result } = await ruby.press(
      {
        'lib/guide.rb': `class Guide
  def initialize(printer) = @printer = printer
  def write(path) = File.write(path, "Don't Panic\\n")
  def print = @printer.print('42')
end
`,
        'spec_helper.rb': 'RSpec.configure { |config| config.order = :defined }\n',
        'hiker_spec.rb': `require_relative 'spec_helper'
require_relative 'lib/guide'
RSpec.describe Guide do
  subject(:guide) { described_class.new(printer) }
  let(:printer) { double('printer') }
  before { allow(printer).to receive(:print) }
  after { expect(1).to be_odd }

  it 'prints' do
    guide.print
    expect(printer).to have_received(:print).with('42').once
  end
  it('writes') { expect { guide.write('book.txt') }.to change { File.exist?('book.txt') }.from(false).to(true) }
  it('raises') { expect { raise ArgumentError, 'no' }.to raise_error(ArgumentError, /n/) }
  it('is later') { pending 'not yet'; expect([1, 2]).to contain_exactly(2, 3) }
  context 'with many' do
    [1, 2].each { |n| it("has #{n}") { expect(n * 2).to be > n } }
  end
end
`,
        ...hikerOf('42'),
        'cyber-dojo.sh': `rspec --format documentation --no-color hiker_spec.rb
rspec -e prints --format progress hiker_spec.rb:9 > /tmp/out; echo $?; grep examp /tmp/out
`,
      },
      30,
    );
    expect(timeless(stdout)).toContain(`
Guide
  prints
  writes
  raises
  is later (PENDING: not yet)
  with many
    has 1
    has 2
`);
    expect(stdout).toContain('\n6 examples, 0 failures, 1 pending\n');
    expect(stdout).toMatch(/\n0\n1 example, 0 failures\n$/);
    expect(colour).toBe('green');
    expect(result).toMatchObject({ created: { 'book.txt': "Don't Panic\n" } });
  });

  test('two texts that differ are shown line by line', async () => {
    const { stdout } = await ruby.press(
      {
        'hiker_spec.rb': `describe('text') { it('is') { expect("one\\n2\\n").to eq("one\\ntwo\\n") } }\n`,
      },
      20,
    );
    expect(stdout).toContain(`       Diff:
       @@ -1,3 +1,3 @@
        one
       -two
       +2
`);
  });
});

function timeless(text: string): string {
  return text.replace(/^Finished in .*$/m, 'Finished');
}
