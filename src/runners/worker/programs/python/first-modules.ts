/** Bytecode of what unittest imports: it is unpacked ahead. One that is missing costs nothing. */
export const firstModules: readonly string[] =
  `__future__ _colorize _opcode_metadata _py_warnings _weakrefset annotationlib argparse ast bz2 codeop collections/__init__ compression/__init__ compression/_common/__init__ compression/_common/_streams compression/zstd/__init__ compression/zstd/_zstdfile contextlib copy copyreg dataclasses difflib dis encodings/__init__ encodings/aliases encodings/utf_8 enum fnmatch functools gettext heapq importlib/__init__ importlib/_abc inspect keyword linecache locale lzma opcode operator pprint re/__init__ re/_casefix re/_compiler re/_constants re/_parser reprlib shutil signal textwrap token tokenize traceback types unittest/__init__ unittest/__main__ unittest/case unittest/loader unittest/main unittest/result unittest/runner unittest/signals unittest/suite unittest/util warnings weakref`
    .split(/\s+/)
    .map(bytecodePath);

/** `re/_parser` is in `re/__pycache__/_parser.cpython-314.pyc`. */
export function bytecodePath(module: string): string {
  return `${module.replace(/[^/]*$/, '__pycache__/$&')}.cpython-314.pyc`;
}
