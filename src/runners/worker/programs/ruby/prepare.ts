import type { Main, Options } from './command.ts';
import { rubyList, rubyText } from './ruby-text.ts';

/**
 * The Ruby code that does what is done before a program: it comes to the compiled program, or to nil
 * when there is none to run. It raises what Ruby raises.
 */
export function prepareSource(
  main: Main,
  options: Options,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
): string {
  const { folder, includes, requires, loops, prints, splits, chomps } = options;
  const pairs = Object.entries(env).map(([name, value]) => `${rubyText(name)}=>${rubyText(value)}`);
  const values = [
    `env: {${pairs.join(',')}}`,
    `cwd: ${rubyText(cwd)}`,
    `folder: ${folder === null ? 'nil' : rubyText(folder)}`,
    `includes: ${rubyList(includes)}`,
    `requires: ${rubyList(requires)}`,
    `args: ${rubyList(args)}`,
    `kind: :${main.kind}`,
    `name: ${rubyText(nameOf(main))}`,
    `source: ${main.kind === 'source' ? rubyText(main.source) : 'nil'}`,
    `verbose: ${['nil', 'false', 'true'][options.warningLevel]}`,
    `version: ${options.printsVersion}`,
    `check: ${options.checksOnly}`,
    `shebang: ${options.skipsToShebang}`,
    `head: ${rubyText(loops ? `while gets(${chomps ? 'chomp: true' : ''});${splits ? '$F = $_.split;' : ''}` : '')}`,
    `tail: ${rubyText(loops ? `\n${prints ? '(print $_)' : ''};end` : '')}`,
  ];
  return `RubyVM::InstructionSequence.compile(<<~'RUBY', '<internal:ruby>').eval.call(${values.join(', ')})\n${code}RUBY`;
}

function nameOf(main: Main): string {
  if (main.kind === 'file') return main.path;
  return main.kind === 'source' ? '-e' : '-';
}

/**
 * The person's program is not the one that Ruby was started with but compiled here, in the order of
 * Ruby's own main.c: RUBYLIB after -I, (and last, where an image may bring libraries: what is under
 * /usr is built into Ruby), `$0`, the script is opened, -r, then compiled; what follows
 * __END__ is DATA. What fails before the program runs has no place where it was called from.
 */
const code = String.raw`
lambda do |env:, cwd:, folder:, includes:, requires:, args:, kind:, name:, source:, verbose:,
           version:, check:, shebang:, head:, tail:|
  ENV.replace(env)
  Dir.chdir(cwd)
  Dir.chdir(folder) if folder
  $VERBOSE = verbose
  Warning[:deprecated] = true if verbose
  puts RUBY_DESCRIPTION if version
  next if kind == :none

  $:.unshift(*(includes + ENV.fetch('RUBYLIB', '').split(':')).map { |path| File.expand_path(path) })
  $:.push('/lib/ruby/vendor_ruby') if File.directory?('/lib/ruby/vendor_ruby')
  ARGV.replace(args)
  $0 = 'ruby'
  begin
    raise Errno::EISDIR if kind == :file && File.directory?(name)
    input = File.open(name, 'rb') if kind == :file
  rescue SystemCallError => error
    raise LoadError, "#{error.class.new.message} -- #{name}", ['ruby'], cause: nil
  end
  input = STDIN if kind == :stdin
  $0 = name
  requires.each { |feature| require feature }

  lines = []
  while input && (line = input.gets)
    ends = line.match?(/\A__END__\r?\n?\z/n)
    if ends
      input.set_encoding(Encoding.default_external)
      Object.const_set(:DATA, input)
      break
    end
    lines.clear if shebang && line.match?(/\A#!.*ruby/n)
    lines << line
  end
  input.close if kind == :file && !ends
  $VERBOSE = nil if kind == :source
  begin
    unchanged = kind == :file && !shebang && head.empty?
    source = (source || lines.join).dup.force_encoding(Encoding::UTF_8)
    program =
      if unchanged then RubyVM::InstructionSequence.compile_file_prism(name)
      else RubyVM::InstructionSequence.compile(head + source + tail, name, name)
      end
  rescue SyntaxError => error
    error.set_backtrace([name])
    raise
  end
  $VERBOSE = verbose
  check ? puts('Syntax OK') : program
end
`;
