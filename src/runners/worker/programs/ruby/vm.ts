import { statusOf } from '../../wasi/exit.ts';
import { createWasi } from '../../wasi/wasi.ts';
import type { Surroundings } from '../../wasi/calls.ts';
import { createAbi } from './abi.ts';
import type { Outcome, RubyValue } from './outcome.ts';

/** A Ruby that has been started and waits for something to do. It does one program, and ends with it. */
export type Vm = {
  /** Runs Ruby code at the top level. Throws an exit (wasi/exit.ts) where the code ends the process. */
  evaluate(source: string): Outcome;
  /** Calls a method, without arguments, of a value that an `evaluate` came to. */
  call(value: RubyValue, method: string): Outcome;
  /**
   * Ends as Ruby itself ends: at_exit, END and finalizers, then the exception that the last call left
   * is printed. Answers the status.
   */
  end(): number;
};

/** Starts Ruby with these options; `args` begin with its name. null when that has ended it. */
export function bootRuby(
  module: WebAssembly.Module,
  around: Surroundings,
  args: readonly string[],
): Vm | null {
  const { imports, memory } = createWasi(around, [['/', '/']]);
  const abi = createAbi(memory);
  const { exports } = new Instance(module, { ...abi.imports, wasi_snapshot_preview1: imports });
  const { memory: own, _initialize: initialize } = exports;
  if (!(own instanceof WebAssembly.Memory) || typeof initialize !== 'function') {
    throw new TypeError('this is no Ruby: it has no memory or no _initialize');
  }
  memory.attach(own);
  initialize();
  const ruby = abi.bind(exports);
  ruby.init(args);
  const ready = ruby.evaluate(readySource);
  // An option that Ruby does not know, or one that only prints: then nothing has been set up.
  if (ready.failed) return null;
  const world = ruby.evaluate('Process');
  const success = ruby.evaluate('true');

  return {
    evaluate: ruby.evaluate,
    call: (value, method) => ruby.call(value, method),
    end() {
      try {
        ruby.call(ready.value, 'call');
        const { failed } = ruby.callAtLast(world.value, 'exit', success.value, leaveTags);
        throw new Error(`Ruby did not end: its last call ${failed ? 'raised' : 'came back'}`);
      } catch (error) {
        const status = statusOf(error);
        if (status === null) throw error;
        return status;
      }
    },
  };

  /**
   * Ruby's Process.exit raises SystemExit when there is someone to catch it, which is a `tag` in its
   * words, and ends the process when there is none. All calls from outside are in a tag, and this
   * build has no way in without. So the last call takes itself out of it: `tag` of the execution
   * context becomes null. The two numbers are those that rb_exit has in exactly the pinned build.
   */
  function leaveTags(): void {
    memory.setU32(memory.getU32(currentContextAt) + tagOffset, 0);
  }
}

const currentContextAt = 21_129_336;
const tagOffset = 12;

// Taken before the code of a person can change it.
const { Instance } = WebAssembly;

/**
 * Comes to what takes the frames that are ours, at the bottom, off what will be printed of the last
 * error. What would start other processes says that it cannot, but for `diff`: Minitest shows with it
 * how two long values differ, and test-unit brings one that is written in Ruby.
 */
const readySource = `RubyVM::InstructionSequence.compile(<<~'RUBY', '<internal:ruby>').eval
  raise 'it only printed' unless $0 == '-e'
  Kernel.module_eval do
    refuse = ->(name) do
      raise NotImplementedError, "#{name}() function is unimplemented on this machine", caller_locations(2)
    end
    define_method(:system) do |*command, **|
      next nil if command.first == 'gdiff'
      refuse.('system') unless command.first == 'diff' && command.size == 3
      File.binread(command[1]) == File.binread(command[2])
    end
    define_method(:\`) do |line|
      refuse.('\`') unless line =~ /\\Adiff -u (\\S+) (\\S+)\\z/
      require 'test/unit/diff'
      paths = [$1, $2]
      from, to = paths.map { |path| File.read(path) }
      lines = Test::Unit::Diff.unified(from, to).lines.drop(2).join
      from == to ? '' : "--- #{paths[0]}\\n+++ #{paths[1]}\\n#{lines}\\n"
    end
    %i[spawn exec].each { |name| define_method(name) { |*, **| refuse.(name) } }
    private :system, :\`, :spawn, :exec
  end
  ours = ->(place) do
    ['<internal:ruby>', 'eval'].include?(place.path) ||
      ['Kernel.eval', 'RubyVM::InstructionSequence#eval'].include?(place.label)
  end
  lambda do
    error = $!
    while error
      places = error.backtrace_locations&.dup
      if places
        places.pop while places.any? && ours.(places.last)
        error.set_backtrace(places) if places.any?
      end
      error.set_backtrace([$0]) if error.backtrace.nil?
      error = error.cause
    end
  end
RUBY`;
