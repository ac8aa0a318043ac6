import { expect, test } from 'vitest';
import { createFilesView } from '../../src/runners/worker/toolchains/clang/files-view.ts';
import { usualLayer } from '../../src/runners/worker/toolchains/clang/header-layer.ts';
import type { Layer } from '../../src/runners/worker/toolchains/clang/header-layer.ts';
import { layerFor } from '../../src/runners/worker/toolchains/clang/layer-for.ts';

const gtest: Layer = {
  name: 'gtest',
  upon: 'usual',
  headers: ['gtest/gtest.h'],
  changedBy: 'GTEST_',
  text: '',
};
const gmock: Layer = { ...gtest, name: 'gmock', upon: 'gtest', headers: ['gmock/gmock.h'] };
const layers = [usualLayer, gtest, gmock];

/** With what a compilation of main.cpp begins, beside these files. */
function begunWith(files: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const sent = Object.entries(files).map(([name, text]) => ({
    path: `/sandbox/${name}`,
    bytes: new TextEncoder().encode(text),
  }));
  const command = ['clang++', '-cc1', ...args, '-emit-obj', '-o', 'main.o', '-x', 'c++'];
  return layerFor(layers, [...command, 'main.cpp'], createFilesView(sent, []))?.name ?? null;
}

test.each<
  readonly [what: string, files: Readonly<Record<string, string>>, begunWith: string | null]
>([
  ['no header', { 'main.cpp': 'int main() {}\n' }, null],
  ['a header that is read at once', { 'main.cpp': '#include <cassert>\n' }, null],
  ['a header of C++', { 'main.cpp': '#include <vector>\n' }, 'usual'],
  [
    'a header of C++, by one of its own',
    { 'main.cpp': '#include "src/own.hpp"\n', 'src/own.hpp': '  #  include <map>\n' },
    'usual',
  ],
  ['a library', { 'main.cpp': '#include <gtest/gtest.h>\n' }, 'gtest'],
  ['a library in quotes', { 'main.cpp': '#include "gtest/gtest.h"\n' }, 'gtest'],
  ['a library that has another in it', { 'main.cpp': '#include <gmock/gmock.h>\n' }, 'gmock'],
  [
    'a library by a header of its own, and that by another',
    {
      'main.cpp': '#include "a.hpp"\n',
      'a.hpp': '#include "b.hpp"\n#include "a.hpp"\n',
      'b.hpp': '#include <gtest/gtest.h>\n',
    },
    'gtest',
  ],
  [
    'nothing, beside others that do',
    {
      'main.cpp': 'int main() {}\n',
      'a.tests.cpp': '#include <gtest/gtest.h>\n',
      'a.hpp': '#include <vector>\n',
    },
    null,
  ],
  [
    'a library that it sets up in its own way',
    { 'main.cpp': '#define GTEST_DONT_DEFINE_TEST 1\n#include <gtest/gtest.h>\n' },
    'usual',
  ],
  [
    'headers of C++ that it sets up in its own way',
    { 'main.cpp': '#define _LIBCPP_REMOVE 1\n#include <gtest/gtest.h>\n' },
    null,
  ],
  [
    'a library of its own',
    { 'main.cpp': '#include "gtest/gtest.h"\n', 'gtest/gtest.h': '#include <map>\n' },
    'usual',
  ],
])('a source that includes %s', (_what, files, expected) => {
  expect(begunWith(files)).toBe(expected);
});

test.each<readonly [args: readonly string[], begunWith: string | null]>([
  [['-D', 'OWN=1'], 'gtest'],
  [['-D', 'GTEST_HAS_EXCEPTIONS=0'], 'usual'],
  [['-U', 'GTEST_HAS_RTTI'], 'usual'],
  [['-include', 'own.hpp'], null],
])('a command with %j', (args, expected) => {
  expect(begunWith({ 'main.cpp': '#include <gtest/gtest.h>\n' }, args)).toBe(expected);
});
