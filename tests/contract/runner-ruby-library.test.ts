import { describe, expect, test } from 'vitest';
import { finishInRuby, printed } from '../support/ruby.ts';

const library = {
  'lib/loan.rb': `require 'date'
Loan = Data.define(:title, :reader, :due) do
  include Comparable
  def <=>(other) = [due, title] <=> [other.due, other.title]
  def overdue?(on) = due < on
  def fine(on)
    days = (on - due).to_i
    return 0 unless days.positive?
    (days * 25 / 100r).to_f
  end
end
`,
  'lib/library.rb': `require 'csv'
require 'json'
require 'set'
require 'stringio'
require 'strscan'
require_relative 'loan'

class UnknownReader < StandardError
  def initialize(name) = super("no reader #{name.inspect}")
end

class Library
  include Enumerable
  Entry = Struct.new(:name, :count)

  def self.load(path)
    rows = CSV.read(path, headers: true)
    new(rows.map { |row| Loan.new(row['title'], row['reader'], Date.parse(row['due'])) })
  end

  def initialize(loans) = @loans = loans.sort
  def each(&) = @loans.each(&)
  def readers = Set.new(map(&:reader))

  def of(reader)
    raise UnknownReader, reader unless readers.include?(reader)
    select { _1.reader == reader }
  end

  def describe(loan, on:)
    case loan
    in { title:, due: } if loan.overdue?(on) then format('%-12s overdue since %s', title, due.strftime('%d %b %Y'))
    in Loan[title, _, Date => due] then "#{title} until #{due.iso8601}"
    end
  end

  def busiest = map(&:reader).tally.max_by { |_, count| count }.then { |name, count| Entry.new(name, count) }
  def save(path) = File.write(path, JSON.pretty_generate(map(&:to_h)))

  def search(query)
    scanner = StringScanner.new(query)
    words = []
    until scanner.eos?
      words << (scanner.scan(/"([^"]*)"/) ? scanner[1] : scanner.scan(/\\S+/)) 
      scanner.skip(/\\s+/)
    end
    select { |loan| words.all? { loan.title.downcase.include?(_1.downcase) } }
  end
end
`,
  'loans.csv': `title,reader,due
"Ünder Milk Wood",Zoë,2024-02-29
"A, B and C",Ann,2024-03-10
日本語,Zoë,2024-01-01
`,
  'test_library.rb': `require 'minitest/autorun'
require_relative 'lib/library'

class TestLibrary < Minitest::Test
  def setup = @library = Library.load('loans.csv')
  def today = Date.new(2024, 3, 1)

  def test_is_sorted_by_day = assert_equal(%w[日本語 Ünder\\ Milk\\ Wood A,\\ B\\ and\\ C], @library.map(&:title))
  def test_readers = assert_equal(Set['Ann', 'Zoë'], @library.readers)
  def test_one_reader = assert_equal(2, @library.of('Zoë').size)

  def test_unknown
    error = assert_raises(UnknownReader) { @library.of('Bob') }
    assert_equal 'no reader "Bob"', error.message
  end

  def test_describe
    texts = @library.map { @library.describe(_1, on: today) }
    assert_equal ['日本語          overdue since 01 Jan 2024', 'Ünder Milk Wood overdue since 29 Feb 2024', 'A, B and C until 2024-03-10'], texts
  end

  def test_fine = assert_in_delta(15.0, @library.first.fine(today))
  def test_busiest = assert_equal(['Zoë', 2], @library.busiest.to_a)
  def test_search = assert_equal(['Ünder Milk Wood'], @library.search('"milk wood" ünder').map(&:title))
  def test_lazy = assert_equal([1, 9, 25], (1..Float::INFINITY).lazy.map { _1**2 }.select(&:odd?).first(3))
  def test_output = assert_output("hi\\n") { puts 'hi' }

  def test_enumerator
    words = %w[a b].each
    assert_equal %w[a b], [words.next, words.next]
    assert_raises(StopIteration) { words.next }
  end

  def test_save
    @library.save('loans.json')
    assert_equal 'Ann', JSON.parse(File.read('loans.json'), symbolize_names: true).last[:reader]
  end
end
`,
};

describe('a kata of several files that uses the library of Ruby', () => {
  test('is green when it is solved, and what it saves comes back', async () => {
    const { stdout, stderr, status, created } = await finishInRuby('ruby test_library.rb', library);
    expect(stderr).toBe('');
    expect(stdout).toContain('12 runs, 14 assertions, 0 failures, 0 errors, 0 skips');
    expect(status).toBe('0');
    expect(JSON.parse(created['loans.json'] ?? '')).toHaveLength(3);
  });

  test('test-unit is there too', async () => {
    const { stdout, status } = await finishInRuby('ruby test_it.rb', {
      'test_it.rb': `require 'test/unit'
class TestIt < Test::Unit::TestCase
  def test_it = assert_equal(42, 6 * 9)
end
`,
    });
    expect(stdout).toContain('<42> expected but was\n<54>');
    expect(stdout).toContain('1 tests, 1 assertions, 1 failures, 0 errors');
    expect(status).toBe('1');
  });

  test.each([
    ['yaml', `{ 'a' => [1, 2] }.to_yaml`, '---\na:\n- 1\n- 2\n'],
    ['erb', `ERB.new('<% 2.times do |i| %><%= i %>,<% end %>').result`, '0,1,'],
    ['digest', `Digest::SHA256.hexdigest('')[0, 8]`, 'e3b0c442'],
    ['tempfile', `Tempfile.create('x') { |f| f.write('1'); f.flush; File.read(f.path) }`, '1'],
    ['prime', 'Prime.first(5).join(" ")', '2 3 5 7 11'],
    ['matrix', 'Matrix[[1, 2], [3, 4]].det', '-2'],
    ['time', `Time.parse('2024-02-29 12:00 UTC').iso8601`, '2024-02-29T12:00:00Z'],
    ['pp', `PP.pp({ a: 1 }, +'')`, '{a: 1}\n'],
    ['ostruct', 'OpenStruct.new(a: 1).a', '1'],
    ['observer', 'Observable.class', 'Module'],
    ['benchmark', 'Benchmark.realtime { 1 }.class', 'Float'],
    ['optparse', 'OptionParser.new.parse(%w[a b]).join', 'ab'],
    ['zlib', `Zlib.inflate(Zlib.deflate('again'))`, 'again'],
  ])('%s works', async (feature, expression, answer) => {
    expect(
      await printed(
        finishInRuby(`ruby -W0 -r${feature} main.rb`, { 'main.rb': `print(${expression})` }),
      ),
    ).toBe(answer);
  });
});
