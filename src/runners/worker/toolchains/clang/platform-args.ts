/**
 * What every command line gets that makes programs behave as they do at home: room on the stack,
 * signals and clocks as far as WASI has them, exceptions, `long double` in printf.
 */
export function platformArgs([tool = 'clang', ...given]: readonly string[]): readonly string[] {
  const args = given.flatMap((arg) => (arg === '-lstdc++' ? ['-lc++', '-lc++abi'] : [arg]));
  const isCpp = tool === 'clang++';
  return [
    tool,
    // Else clang would warn of what a command that does not link has no use for.
    '--start-no-unused-arguments',
    ...emulated.map((name) => `-D_WASI_EMULATED_${name}`),
    ...(isCpp || args.some(isCppSource) ? ['-fwasm-exceptions'] : ['-mllvm', '-wasm-enable-sjlj']),
    '-Wl,--stack-first,-z,stack-size=8388608,--strip-all',
    ...(isCpp ? ['-Wl,--wrap=__main_void'] : []),
    '--end-no-unused-arguments',
    ...args,
    ...(args.some(isInput)
      ? ['--start-no-unused-arguments', ...libraries, '--end-no-unused-arguments']
      : []),
  ];
}

/** The reason why a command line asks for what cannot be had in a browser; null for any other. */
export function refusalOf(args: readonly string[]): string | null {
  for (const arg of args) {
    const reason = refused[arg];
    if (reason !== undefined) return `${arg} cannot be had in a browser: ${reason}`;
  }
  return null;
}

const refused: Readonly<Record<string, string>> = {
  '-shared': 'there are no shared libraries; link the objects into the program',
  '-pthread': 'a program has one thread',
  '-lpthread': 'a program has one thread',
  '-pg': 'there is no profiler',
  '--coverage': 'coverage is not measured',
  '-fprofile-arcs': 'coverage is not measured',
  '-ftest-coverage': 'coverage is not measured',
};

const emulated = ['SIGNAL', 'PROCESS_CLOCKS', 'MMAN', 'GETPID'];
const libraries = [
  '-lwasi-emulated-signal',
  '-lwasi-emulated-process-clocks',
  '-lwasi-emulated-mman',
  '-lwasi-emulated-getpid',
  '-lsetjmp',
  '-lc-printscan-long-double',
];

function isCppSource(arg: string): boolean {
  return /^[^-].*\.(cc|cp|cxx|cpp|CPP|c\+\+|C|hh|hpp|hxx)$/.test(arg) || arg.startsWith('c++');
}

function isInput(arg: string): boolean {
  return arg === '-' || !arg.startsWith('-');
}
