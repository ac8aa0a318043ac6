import { describe, expect, test } from 'vitest';
import { finishInRuby, printed, ruby } from '../support/ruby.ts';

describe('the command line of ruby', () => {
  test.each([
    ['runs a script with arguments', 'ruby show.rb a "b c"', '["show.rb", ["a", "b c"], true]\n'],
    ['runs what it is told', `ruby -e 'p 1' -e 'p ARGV' x`, '1\n["x"]\n'],
    ['runs what comes in', `echo 'p [__FILE__, $0, ARGV]' | ruby - x`, '["-", "-", ["x"]]\n'],
    ['takes the options of a script from it', 'ruby w.rb', 'true\n'],
    ['finds libraries', `ruby -Ilib -rset -rgreet -e 'greet'`, 'hello from lib\n'],
    ['finds libraries by RUBYLIB', `RUBYLIB=lib ruby -rgreet -e 'greet'`, 'hello from lib\n'],
    ['takes options from RUBYOPT', `RUBYOPT=-W0 ruby -e 'p $VERBOSE'`, 'nil\n'],
    [
      'knows how much to warn',
      `ruby -w -e 'p $VERBOSE'; ruby -W1 -e 'p $VERBOSE'`,
      'true\nfalse\n',
    ],
    ['only checks', 'ruby -c show.rb', 'Syntax OK\n'],
    ['goes where it is told', `ruby -C lib -e 'p Dir.pwd'`, '"/sandbox/lib"\n'],
    [
      'starts where the shell is',
      `cd lib && ruby -e 'p Dir.pwd, Dir.children(".")'`,
      '"/sandbox/lib"\n["greet.rb"]\n',
    ],
    [
      'reads line by line',
      `printf 'a b\\nc d\\n' | ruby -ne 'puts $_.upcase if $_.start_with?("c")'`,
      'C D\n',
    ],
    ['prints each line', `printf 'a b\\nc d\\n' | ruby -lpe '$_.reverse!'`, 'b a\nd c\n'],
    ['splits each line', `printf 'a:b\\nc:d\\n' | ruby -F: -lane 'puts $F[1]'`, 'b\nd\n'],
    [
      'takes options that Ruby knows',
      `ruby --enable=frozen-string-literal -e 'p "".frozen?'`,
      'true\n',
    ],
    [
      'sees exported variables',
      `export A=1; B=2; ruby -e 'p ENV["A"], ENV["B"], ENV["HOME"]'`,
      '"1"\nnil\n"/home/sandbox"\n',
    ],
  ])('%s', async (_what, script, stdout) => {
    const files = {
      'show.rb': 'p [$PROGRAM_NAME, ARGV, __FILE__ == $0]\n',
      'w.rb': '#!/usr/bin/ruby -w\np $VERBOSE\n',
      'lib/greet.rb': "def greet = puts('hello from lib')\n",
    };
    expect(await printed(finishInRuby(script, files))).toBe(stdout);
  });

  test('tells its version', async () => {
    const { stdout } = await finishInRuby('ruby -v; ruby --version');
    expect(stdout).toMatch(/^(ruby 3\.4\.1 \(2024-12-25 .*\n)\1$/);
  });

  test.each([
    [
      'an unknown option',
      'ruby -Z',
      'ruby: invalid option -Z  (-h will show valid options) (RuntimeError)\n',
      '1',
    ],
    [
      'no such script',
      'ruby nix.rb',
      'ruby: No such file or directory -- nix.rb (LoadError)\n',
      '1',
    ],
    ['a folder', 'ruby .', 'ruby: Is a directory -- . (LoadError)\n', '1'],
    ['exit', "ruby -e 'exit 3'", '', '3'],
    ['exit!', "ruby -e 'at_exit { p 1 }; exit! 4'", '', '4'],
    ['abort', "ruby -e 'abort %q(no more)'", 'no more\n', '1'],
    ['exit in at_exit', "ruby -e 'at_exit { exit 7 }; exit 3'", '', '7'],
  ])('says what is wrong and ends as it should: %s', async (_what, script, stderr, status) => {
    expect(await finishInRuby(script)).toMatchObject({ stdout: '', stderr, status });
  });

  test('ends as Ruby ends: at_exit from the last to the first, END, finalizers, open files', async () => {
    const main = `at_exit { puts "first #{$!.message}" }
END { puts 'second' }
at_exit { puts 'third' }
ObjectSpace.define_finalizer(Object.new, proc { puts 'finalized' })
$file = File.open('open.txt', 'w')
$file.write('not closed')
raise 'boo'
`;
    const { stdout, stderr, status, created } = await ruby(main);
    expect(stdout).toBe('third\nsecond\nfirst boo\nfinalized\n');
    expect(stderr).toBe("main.rb:7:in '<main>': boo (RuntimeError)\n");
    expect(status).toBe('1');
    expect(created).toEqual({ 'open.txt': 'not closed' });
  });

  test('a mistake in the syntax is shown as Ruby shows it', async () => {
    const { stderr, status } = await ruby('def answer\n  6 * 9sd\nend\n');
    expect(stderr.trimEnd()).toBe(`main.rb: main.rb:2: syntax error found (SyntaxError)
  1 | def answer
> 2 |   6 * 9sd
    |        ^~ unexpected local variable or method, expecting end-of-input
  3 | end`);
    expect(status).toBe('1');
  });

  test('a mistake at run time is shown with its place, its line and a guess', async () => {
    const { stderr } = await ruby("require_relative 'lib'\ntwice([1, 2])\n", {
      'lib.rb': 'def twice(list)\n  list.frist * 2\nend\n',
    });
    expect(stderr)
      .toBe(`/sandbox/lib.rb:2:in 'Object#twice': undefined method 'frist' for an instance of Array (NoMethodError)

  list.frist * 2
      ^^^^^^
Did you mean?  first
\tfrom main.rb:2:in '<main>'
`);
  });

  test('two of them in one script know nothing of each other but the files', async () => {
    const stdout = await printed(
      finishInRuby(`ruby -e '$x = 1; class String; def shout = upcase; end; File.write("a", "1"); ENV["A"] = "1"'
ruby -e 'p $x, "".respond_to?(:shout), File.read("a"), ENV["A"]'`),
    );
    expect(stdout).toBe('nil\nfalse\n"1"\nnil\n');
  });

  test('its output is what is piped, bytes and all, and its input too', async () => {
    const stdout = await printed(
      finishInRuby(
        `ruby -e '$stdout.binmode.write([0, 255, 195, 169].pack("C*"))' | ruby -e 'p $stdin.read.bytes, gets'`,
      ),
    );
    expect(stdout).toBe('[0, 255, 195, 169]\nnil\n');
  });
});
