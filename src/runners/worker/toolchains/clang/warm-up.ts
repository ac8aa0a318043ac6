import type { RunCommand } from './clients.ts';
import type { LibraryLayers } from './header-layer.ts';

/**
 * Before anyone waits for it: the engine has met the compiler and the linker, and what C++ begins
 * with is read. The options are those of the start-points.
 */
export async function warmUp(
  runCommand: RunCommand,
  hasCpp: boolean,
  libraries: readonly LibraryLayers[],
): Promise<void> {
  const compile = (args: readonly string[], text: string): Promise<unknown> =>
    runCommand(
      {
        args,
        cwd: '/sandbox',
        stdin: new Uint8Array(0),
        files: [{ path: '/sandbox/warm.tests.c', bytes: new TextEncoder().encode(text) }],
        folders: ['/sandbox'],
      },
      () => true,
    );
  const source = 'warm.tests.c';
  if (hasCpp) {
    const flags = ['-x', 'c++', '-std=c++20', '-Wall', '-Wextra', '-O0'];
    const own = libraries.flatMap(({ warm }) => (warm === null ? [] : [warm]));
    for (const { text, args } of own.length > 0 ? own : [cppProgram]) {
      await compile(['clang++', ...flags, source, ...args, '-o', 'warm'], text);
    }
  } else {
    const flags = ['-std=gnu17', '-Wall', '-Wextra', '-O0'];
    await compile(['clang', ...flags, source, '-o', 'warm'], cProgram);
  }
}

const cProgram = `#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static int each(int n) { return n * 2; }
int main(void) {
  int (*call)(int) = each;
  char *text = malloc(10);
  snprintf(text, 10, "%d", call(21));
  assert(strcmp(text, "42") == 0);
  puts(text);
  free(text);
}
`;

const cppProgram = {
  args: [],
  text: `#include <algorithm>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>
int main() {
  std::map<std::string, std::vector<int>> all;
  all["warm"].push_back(42);
  std::sort(all["warm"].begin(), all["warm"].end());
  try {
    if (all.empty()) throw std::runtime_error("cold");
  } catch (const std::exception &error) {
    std::cout << error.what() << std::endl;
  }
}
`,
};
