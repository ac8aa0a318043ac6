import { describe, expect, test } from 'vitest';
import { finishInRuby, printed, ruby } from '../support/ruby.ts';

describe('a Ruby program', () => {
  test('reads and writes the files of the run, and what it makes comes back', async () => {
    const main = `require 'fileutils'
FileUtils.mkdir_p('out/deep')
File.write('out/deep/a.txt', "one\\n")
File.open('out/deep/a.txt', 'a') { |file| file.puts 'two' }
File.open('given.txt', 'r+') { |file| file.seek(2); file.write('XX'); file.truncate(5) }
File.rename('out/deep/a.txt', 'out/b.txt')
File.symlink('b.txt', 'out/link.txt')
p Dir.glob('**/*.txt').sort, Dir.children('out').sort, File.readlink('out/link.txt')
p File.read('out/link.txt'), File.size('given.txt'), File.symlink?('out/link.txt')
FileUtils.rm_rf('out/deep')
p Dir.exist?('out/deep')
`;
    const result = await ruby(main, { 'given.txt': 'abcdefgh' });
    expect(result.stderr).toBe('');
    expect(result.stdout).toBe(`["given.txt", "out/b.txt", "out/link.txt"]
["b.txt", "deep", "link.txt"]
"b.txt"
"one\\ntwo\\n"
5
true
false
`);
    expect(result.created).toEqual({ 'out/b.txt': 'one\ntwo\n' });
    expect(result.changed).toEqual({ 'given.txt': 'abXXe' });
  });

  test('agrees with the shell on the times of files', async () => {
    const script = `echo 1 > old; ruby -e 'File.write("new", "2"); p File.mtime("new") > File.mtime("old")'
[ new -nt old ] && echo newer
ruby -e 'at = Time.at(1_700_000_000, 123_456, :usec); File.utime(at, at, "old"); p File.mtime("old") == at, File.mtime("old").usec'
ruby -e 'p (Time.now - File.mtime("new")).between?(0, 10)'
`;
    expect(await printed(finishInRuby(script))).toBe('true\nnewer\ntrue\n123456\ntrue\n');
  });

  test.each([
    ['File.read("nix")', 'Errno::ENOENT'],
    ['File.read("/sandbox")', 'Errno::EISDIR'],
    ['Dir.mkdir("/tmp")', 'Errno::EEXIST'],
    ['Dir.rmdir("/home")', 'Errno::ENOTEMPTY'],
    ['File.open("main.rb", File::WRONLY | File::CREAT | File::EXCL)', 'Errno::EEXIST'],
    ['Dir.children("main.rb")', 'Errno::ENOTDIR'],
    ['File.write("nix/a", "")', 'Errno::ENOENT'],
  ])('%s raises %s', async (expression, error) => {
    const main = `begin; ${expression}; rescue SystemCallError => error; print error.class; end`;
    expect(await printed(ruby(main))).toBe(error);
  });

  test('draws other numbers each time', async () => {
    const main = `require 'securerandom'
puts rand(2**60), Random.new_seed, SecureRandom.hex(8), [*1..50].shuffle.join(','), 'a'.hash`;
    const [one, other] = [await printed(ruby(main)), await printed(ruby(main))];
    const others = other.split('\n');
    for (const [index, line] of one.trimEnd().split('\n').entries()) {
      expect(line).not.toBe(others[index]);
    }
  });

  test('calls itself too deeply, and can be told of it', async () => {
    const main = `def deep(n) = deep(n + 1)
begin
  deep(0)
rescue SystemStackError => error
  puts error.message
end
deep(0)`;
    const { stdout, stderr, status } = await ruby(main);
    expect(stdout).toBe('stack level too deep\n');
    expect(stderr).toContain(
      "main.rb:1:in 'Object#deep': stack level too deep (SystemStackError)\n",
    );
    expect(status).toBe('1');
  });

  test('calls itself in blocks, a hundred deep while garbage is collected', async () => {
    const main = `def deep(n) = n.zero? ? GC.start : [n].each { { n => 1 }.map { deep(n - 1) } }
deep(45)
def jump(n) = n.zero? ? throw(:out, 'jumped') : [n].each { jump(n - 1) }
puts catch(:out) { jump(100) }`;
    expect(await printed(ruby(main))).toBe('jumped\n');
  });

  test('calls itself in blocks without end, and ends with a reason', async () => {
    const main = `def deep(n) = [n].map { deep(n + 1) }\nputs 'before'\ndeep(0)\n`;
    const { stderr, status } = await ruby(main);
    expect(stderr).toContain('stack level too deep (SystemStackError)');
    expect(status).toBe('1');
    expect(await printed(ruby('puts :alive'))).toBe('alive\n');
  });

  test('that takes all memory is told so', async () => {
    const main = `all = []
begin
  loop { all << 'x' * 100_000_000 }
rescue NoMemoryError => error
  all = nil
  puts error.message
end`;
    expect(await printed(ruby(main))).toBe('failed to allocate memory\n');
  });

  test.each(['Thread.new { 1 }', 'fork', 'system("ls")', '`ls`', 'spawn("ls")'])(
    '%s is not there, and says so',
    async (expression) => {
      const main = `begin; ${expression}; rescue NotImplementedError => error; puts error.message; end`;
      expect(await printed(ruby(main))).toMatch(/function is unimplemented on this machine\n$/);
    },
  );

  test('waits as long as it says, and knows the time', async () => {
    const main = `from = Process.clock_gettime(Process::CLOCK_MONOTONIC)
sleep 0.2
p (Process.clock_gettime(Process::CLOCK_MONOTONIC) - from).between?(0.2, 2)
puts Time.now.utc.strftime('%F')`;
    expect(await printed(ruby(main))).toBe(`true\n${new Date().toISOString().slice(0, 10)}\n`);
  });
});
