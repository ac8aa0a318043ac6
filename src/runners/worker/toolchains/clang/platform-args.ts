/**
 * What every command line gets that makes programs behave as they do at home: room on the stack,
 * signals and clocks as far as WASI has them, exceptions, `long double` in printf.
 */
export function platformArgs([tool = 'clang', ...given]: readonly string[]): readonly string[] {
  const args = given.flatMap((arg) => (arg === '-lstdc++' ? ['-lc++', '-lc++abi'] : [arg]));
  const isCpp = tool === 'clang++' || args.some(isCppSource);
  const hasSanitizer = args.some((arg) => arg.startsWith('-fsanitize'));
  const isLinked = inputsOf(args).length > 0;
  return [
    tool,
    ...unasked([
      ...emulated.map((name) => `-D_WASI_EMULATED_${name}`),
      ...(isCpp
        ? ['-fwasm-exceptions']
        : ['-mllvm', '-wasm-enable-sjlj', ...(hasSanitizer ? [] : checksForNull)]),
      ...(isLinked ? linking : []),
      ...(isLinked && tool === 'clang++' ? ['-Wl,--wrap=__main_void'] : []),
    ]),
    ...args,
    ...unasked(isLinked ? libraries : []),
  ];
}

/** Of what a command has no use for, one that does not link for instance, clang would warn. */
function unasked(args: readonly string[]): readonly string[] {
  return ['--start-no-unused-arguments', ...args, '--end-no-unused-arguments'];
}

/** The reason why a command line asks for what cannot be had in a browser; null for any other. */
export function refusalOf(args: readonly string[]): string | null {
  for (const arg of args) {
    const reason = refused[arg];
    const isSanitizer =
      arg.startsWith('-fsanitize=') && !args.some((each) => each.startsWith('-fsanitize-trap'));
    if (isSanitizer) return `${arg} cannot be had in a browser: its library is not there`;
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

const checksForNull = [
  '-fsanitize=null',
  '-fno-sanitize-recover=null',
  '-fsanitize-minimal-runtime',
];
const linking = ['-Wl,--stack-first,-z,stack-size=8388608,--strip-all'];
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

function inputsOf(args: readonly string[]): readonly string[] {
  return args.filter((arg, at) => {
    const isValue = takesNext.has(args[at - 1] ?? '');
    return !isValue && (arg === '-' || !arg.startsWith('-'));
  });
}

const takesNext = new Set(
  '-o -I -D -U -x -L -l -MF -MT -MQ -include -isystem -iquote -idirafter -Xclang -Xlinker -mllvm'.split(
    ' ',
  ),
);
