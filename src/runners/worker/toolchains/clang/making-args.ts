/**
 * Of the arguments of a compilation those that its headers depend on: they are what precompiles
 * headers, and two compilations in which they are the same can begin with the same ones.
 */
export function makingArgs(args: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < args.length - 1; at += 1) {
    const arg = args[at] ?? '';
    const value = args[at + 1] ?? '';
    if (withValue.has(arg)) {
      at += 1;
      if (!dropped.has(arg) && !isOwnName(arg, value)) kept.push(arg, value);
    } else if (arg === '-emit-obj' || arg === '-fsyntax-only') {
      kept.push('-emit-pch', '-fno-pch-timestamp', '-fpch-instantiate-templates');
    } else if (!alone.test(arg)) kept.push(arg);
  }
  return kept;
}

/** Those that precompile `source` to `path`, beginning with what `upon` has. */
export function precompilingArgs(
  making: readonly string[],
  {
    source,
    path,
    upon,
  }: { readonly source: string; readonly path: string; readonly upon: string | null },
): readonly string[] {
  const begun = upon === null ? making : beginningWith(making, upon);
  return [...begun, '-o', path, '-x', 'c++-header', source];
}

/** `args` with the precompiled headers of `path`. */
export function beginningWith(args: readonly string[], path: string): readonly string[] {
  const [clang = '', mode = '', ...rest] = args;
  return [clang, mode, '-fno-validate-pch', '-include-pch', path, ...rest];
}

const dropped = new Set([
  '-o',
  '-x',
  '-main-file-name',
  '-dumpdir',
  '-I',
  '-iquote',
  '-dependency-file',
  '-MT',
  '-MQ',
  '-ferror-limit',
]);
const withValue = new Set([
  ...dropped,
  '-D',
  '-U',
  '-triple',
  '-target-cpu',
  '-target-feature',
  '-mllvm',
  '-mrelocation-model',
  '-resource-dir',
  '-isysroot',
  '-internal-isystem',
  '-isystem',
]);
const alone =
  /^(-W|-w$|-O0$|-pedantic|-MP$|-MG$|-sys-header-deps$|-f(debug|coverage)-|-debug|-dwarf|-gno|-split-dwarf|-fdiagnostics|-fcolor|-skip-unused|-fsyntax|-[-]?verify)/;

/** A macro of the person's; those that begin with `_` may be of the headers. */
function isOwnName(arg: string, value: string): boolean {
  return (arg === '-D' || arg === '-U') && !value.startsWith('_');
}
