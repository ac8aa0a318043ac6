import { partsOf } from '../../paths.ts';
import type { FilesView } from './files-view.ts';
import type { Job, JobResult } from './job.ts';
import type { SentFile } from './messages.ts';
import { usualHeaders, usualText } from './usual-headers.ts';

/** Answers what the compilation `args` can begin with, made when it is first needed; null for nothing. */
export type Precompiled = (args: readonly string[], view: FilesView) => Promise<Header | null>;

export type Header = { readonly path: string; readonly files: readonly SentFile[] };

/**
 * Reading <iostream> and its like takes seconds. A compilation that includes one of the usual headers
 * begins with all of them, read once for each set of options that changes what they come to, and kept
 * for as long as this toolchain lives. A file that includes <iostream> therefore finds
 * <map>, <set>, <list>, <sstream>, <numeric> and <iomanip> too; the other usual headers libc++'s
 * <iostream> includes by itself.
 */
export function createPrecompiled(run: (job: Job) => Promise<JobResult>): Precompiled {
  const made = new Map<string, Promise<Header | null>>();

  return async (args, view) => {
    if (!isFit(args, view)) return null;
    const make = makingArgs(args);
    const key = JSON.stringify(make);
    const known = made.get(key) ?? precompile(make, made.size);
    made.delete(key);
    made.set(key, known);
    const [oldest] = made.keys();
    if (made.size > maxKept && oldest !== undefined) made.delete(oldest);
    return known;
  };

  async function precompile(args: readonly string[], number: number): Promise<Header | null> {
    const path = `/precompiled/${(lastNumber += 1)}-${number}.pch`;
    const source = { path: '/precompiled/usual.hpp', bytes: new TextEncoder().encode(usualText) };
    const { status, written } = await run({
      args: [...args, '-o', path, '-x', 'c++-header', source.path],
      cwd: '/',
      stdin: new Uint8Array(0),
      files: [source],
      folders: [],
      beside: [],
    });
    const file = written.find((each) => each.path === path);
    return status === 0 && file !== undefined ? { path, files: [file, source] } : null;
  }
}

/** `args` with what was precompiled. */
export function withPrecompiled(args: readonly string[], { path }: Header): readonly string[] {
  const [clang = '', mode = '', ...rest] = args;
  return [clang, mode, '-fno-validate-pch', '-include-pch', path, ...rest];
}

let lastNumber = 0;

/** Each is some 20 MB. */
const maxKept = 3;

/** Those that take long to read, so that beginning with all is quicker. */
const slowHeaders: ReadonlySet<string> = new Set(
  usualHeaders.filter((name) => !/^(cassert|cctype|cstdio|cstdlib|cstring)$/.test(name)),
);

function isFit(args: readonly string[], view: FilesView): boolean {
  const language = args[args.lastIndexOf('-x') + 1];
  if (args[1] !== '-cc1' || language !== 'c++') return false;
  if (!args.includes('-emit-obj') && !args.includes('-fsyntax-only')) return false;
  if (args.includes('-include') || args.includes('-include-pch')) return false;
  const texts = view.files().flatMap(({ path, bytes }) => {
    const isSource = sourceFile.test(path);
    const isMain =
      args.at(-1) === path || partsOf(path).at(-1) === partsOf(args.at(-1) ?? '').at(-1);
    return (isSource && !isMain) || bytes.length > maxSourceBytes ? [] : [textOf(bytes)];
  });
  if (texts.some((text) => changesHeaders.test(text))) return false;
  return texts.some((text) =>
    Array.from(text.matchAll(included)).some(([, name = '']) => slowHeaders.has(name)),
  );
}

const sourceFile = /\.(c|cc|cp|cxx|cpp|CPP|c\+\+|C|o|a|d)$/;
const maxSourceBytes = 1024 * 1024;
const included = /^[ \t]*#[ \t]*include[ \t]*<(\w+)>/gm;
/** What comes before an #include and makes it something else, which it could not do any more. */
const changesHeaders =
  /^[ \t]*#[ \t]*(define|undef)[ \t]+(_LIBCPP|_GNU_SOURCE|_BSD_SOURCE|_DEFAULT_SOURCE|_POSIX|_XOPEN|_WASI|__STDC)/m;

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** Of the arguments of a compilation those that the headers depend on. */
function makingArgs(args: readonly string[]): readonly string[] {
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
