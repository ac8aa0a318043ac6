import { resolvePath } from '../../paths.ts';
import { createTree } from '../../tree.ts';
import { statusOf } from '../../wasi/exit.ts';
import type { Surroundings } from '../../wasi/calls.ts';
import type { Process, Program } from '../program.ts';
import { readRubyCommand, readShebang } from './command.ts';
import type { RubyCommand } from './command.ts';
import { prepareSource } from './prepare.ts';
import { bootRuby } from './vm.ts';
import type { Vm } from './vm.ts';

/** The `ruby` command. Each has a Ruby of its own; the first is started before it is asked for. */
export function createRuby(module: WebAssembly.Module): Program {
  let spare: Booted | null = null;
  return {
    names: ['ruby'],
    async warm() {
      spare ??= boot(module, []);
    },
    async run(process) {
      const command = commandOf(process);
      const usesSpare = command.native.length === 0;
      const booted = (usesSpare ? spare : null) ?? boot(module, command.native, process);
      if (usesSpare) spare = null;
      booted.around.give(process);
      return runToItsEnd(booted, command, process);
    },
  };
}

type Booted = { readonly vm: Vm | null; readonly around: Movable };
type Movable = Surroundings & { give(process: Process): void; readonly hasComplained: boolean };

/** Before there is a process it stands in an empty tree, and what it says is not heard. */
function boot(module: WebAssembly.Module, native: readonly string[], process?: Process): Booted {
  const around = movable();
  if (process !== undefined) around.give(process);
  const vm = bootRuby(module, around, ['ruby', ...bootOptions, ...native, '-e', '_ = 0']);
  return { vm, around };
}

/** syntax_suggest needs threads, which there are none of. */
const bootOptions = ['-EUTF-8:', '--disable-syntax_suggest'];

function movable(): Movable {
  let process: Process | null = null;
  let hasComplained = false;
  const empty = createTree(() => performance.timeOrigin + performance.now());
  return {
    args: ['ruby'],
    env: { LANG: 'C.UTF-8' },
    get tree() {
      return process?.tree ?? empty;
    },
    readStdin: () => process?.readStdin() ?? new Uint8Array(0),
    get hasComplained() {
      return hasComplained;
    },
    write(stream, bytes) {
      if (stream === 'stderr') hasComplained = true;
      process?.write(stream, bytes);
    },
    give(given) {
      process = given;
    },
  };
}

function commandOf({ args, env, cwd, tree }: Process): RubyCommand {
  const command = readRubyCommand(args, env['RUBYOPT'] ?? '');
  if (command.main.kind !== 'file') return command;
  const path = resolvePath(cwd, command.main.path);
  if (!tree.exists(path) || tree.stat(path).kind !== 'file') return command;
  return readShebang(command, new TextDecoder().decode(tree.readFile(path).subarray(0, 256)));
}

function runToItsEnd({ vm, around }: Booted, command: RubyCommand, process: Process): number {
  if (vm === null) return around.hasComplained ? 1 : 0;
  try {
    const { main, options, args } = command;
    // Minitest would start threads, which there are none of.
    const env = { MT_CPU: '0', ...process.env };
    const prepared = vm.evaluate(prepareSource(main, options, args, env, process.cwd));
    const isToRun = main.kind !== 'none' && !options.checksOnly;
    if (!prepared.failed && isToRun) vm.call(prepared.value, 'eval');
    return vm.end();
  } catch (error) {
    return statusOf(error) ?? tellCrash(error, vm, process);
  }
}

/** Tells what Ruby itself cannot tell any more. */
function tellCrash(error: unknown, vm: Vm, process: Process): number {
  if (error instanceof RangeError) {
    // The browser's stack is shorter than Ruby believes, when blocks run in blocks.
    printWhatWaits(vm);
    process.write('stderr', 'ruby: stack level too deep (SystemStackError)\n');
    return 1;
  }
  if (!(error instanceof WebAssembly.RuntimeError)) throw error;
  process.write('stderr', `ruby: [BUG] ${error.message}\n`);
  return 134;
}

function printWhatWaits(vm: Vm): boolean {
  try {
    return !vm.evaluate('STDOUT.flush').failed;
  } catch {
    return false;
  }
}
