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
  const drawRandom = imports['random_get'];
  let isEnding = false;
  const { exports } = new Instance(module, {
    ...abi.imports,
    wasi_snapshot_preview1: {
      ...imports,
      random_get(at: number, length: number): unknown {
        if (isEnding) leaveTags();
        isEnding = false;
        return typeof drawRandom === 'function' ? drawRandom(at, length) : undefined;
      },
    },
  });
  const { memory: own, _initialize: initialize } = exports;
  if (!(own instanceof WebAssembly.Memory) || typeof initialize !== 'function') {
    throw new TypeError('this is no Ruby: it has no memory or no _initialize');
  }
  memory.attach(own);
  initialize();
  const ruby = abi.bind(exports);
  ruby.init(args);
  const ender = ruby.evaluate(enderSource);
  // An option that Ruby does not know, or one that only prints: then nothing has been set up.
  if (ender.failed) return null;

  return {
    evaluate: ruby.evaluate,
    call: (value, method) => ruby.call(value, method),
    end() {
      isEnding = true;
      try {
        const { failed } = ruby.call(ender.value, 'call');
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
 * Random.urandom tells the host that the end has come (leaveTags). Before that the frames that are
 * ours, at the bottom, are taken off what will be printed.
 */
const enderSource = `RubyVM::InstructionSequence.compile(<<~'RUBY', '<internal:ruby>').eval
  raise 'it only printed' unless $0 == '-e'
  Kernel.module_eval do
    %i[system spawn exec \`].each do |name|
      define_method(name) do |*|
        raise NotImplementedError, "#{name}() function is unimplemented on this machine", caller
      end
      private name
    end
  end
  urandom = Random.method(:urandom)
  exit = Process.method(:exit)
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
  ensure
    urandom.call(1)
    exit.call
  end
RUBY`;
