import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { beginPractice, createFile, test, writeFile } from '../support/journey.ts';
import { pressMs } from '../support/press.ts';
import { percentile, printTable } from '../support/table.ts';

// From [test] to the light when one file of several was edited, and when a header was that all of
// them include, so that all is compiled; beside the same makefile with gcc and make of this machine.

type Kata = {
  readonly language: string;
  readonly folder: string;
  readonly compiler: string;
  readonly files: Readonly<Record<string, string>>;
  readonly edited: string;
  readonly header: string;
};

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];

const c: Kata = {
  language: 'C',
  folder: 'c-assert',
  compiler: 'CC=gcc',
  edited: 'step1.c',
  header: 'hiker.h',
  files: {
    'hiker.h': `#ifndef HIKER_INCLUDED\n#define HIKER_INCLUDED\n#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n${numbers.map((n) => `int step${n}(const char *text);\n`).join('')}#endif\n`,
    'hiker.c': '',
    ...Object.fromEntries(
      numbers.map((n) => [
        `step${n}.c`,
        `#include "hiker.h"\n\nint step${n}(const char *text)\n{\n    char *copy = malloc(strlen(text) + 1);\n    strcpy(copy, text);\n    int sum = 0;\n    for (char *at = copy; *at; at++) if (*at % ${n + 1} == 0) sum += *at;\n    free(copy);\n    return sum;\n}\n`,
      ]),
    ),
    'hiker.tests.c': `#include "hiker.h"\n#include <assert.h>\n\nint main(void)\n{\n    assert(${numbers.map((n) => `step${n}("text")`).join(' + ')} > 0);\n    puts("All tests passed");\n}\n`,
  },
};

const cpp: Kata = {
  language: 'C++',
  folder: 'cpp-assert',
  compiler: 'CXX=g++',
  edited: 'step1.cpp',
  header: 'hiker.hpp',
  files: {
    'hiker.hpp': `#pragma once\n#include <map>\n#include <string>\n#include <vector>\nusing Counts = std::map<std::string, std::vector<int>>;\n${numbers
      .slice(0, 3)
      .map((n) => `Counts step${n}(const std::string& text);\n`)
      .join('')}`,
    'hiker.cpp': '#include "hiker.hpp"\n',
    ...Object.fromEntries(
      numbers
        .slice(0, 3)
        .map((n) => [
          `step${n}.cpp`,
          `#include "hiker.hpp"\n#include <algorithm>\n#include <sstream>\n#include <stdexcept>\n\nCounts step${n}(const std::string& text)\n{\n    Counts counts;\n    std::istringstream words(text);\n    for (std::string word; words >> word;) counts[word].push_back(${n});\n    if (counts.empty()) throw std::invalid_argument("no words");\n    for (auto& [word, all] : counts) std::sort(all.begin(), all.end());\n    return counts;\n}\n`,
        ]),
    ),
    'hiker.tests.cpp': `#include "hiker.hpp"\n#include <cassert>\n#include <iostream>\n\nint main()\n{\n    assert(step1("a b a").at("a").size() == 2);\n    assert(step2("a b").size() + step3("c").size() == 3);\n    std::cout << "All tests passed" << std::endl;\n}\n`,
  },
};

const rounds = 7;
const table: Record<string, string | number>[] = [];

for (const kata of [c, cpp]) {
  test(`a kata of several files in ${kata.language}`, async ({ page }) => {
    await beginPractice(page, 'Fizz Buzz', { language: kata.language, framework: 'assert' });
    const cold = await pressMs(page);
    const given = new Set(['hiker.h', 'hiker.c', 'hiker.hpp', 'hiker.cpp']);
    for (const [name, content] of Object.entries(kata.files)) {
      if (given.has(name) || name.startsWith('hiker.')) await writeFile(page, name, content);
      else await createFile(page, name, content);
    }
    await pressMs(page);
    const full = await after(page, kata, kata.header);
    const edit = await after(page, kata, kata.edited);
    await page.waitForTimeout(2000);
    const again = await pressMs(page);
    const native = nativeMs(kata);
    table.push({
      what: `${kata.language}, ${Object.keys(kata.files).length} files`,
      'first [test]': cold,
      'all p50': percentile(full, 0.5),
      'edit p50': percentile(edit, 0.5),
      'edit p95': percentile(edit, 0.95),
      'nothing changed': again,
      'native all': native.all,
      'native edit': native.edit,
    });
  });
}

test.afterAll(() => printTable('[test] to light in ms, C and C++ beside gcc and make', table));

/** Presses after `name` was changed to what it never was, with a spare ready. */
async function after(page: Page, { files }: Kata, name: string): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await writeFile(page, name, `${files[name] ?? ''}// ${name} ${round}\n`);
    await page.waitForTimeout(2000);
    all.push(await pressMs(page));
  }
  return all;
}

function nativeMs({ files, folder, compiler, edited }: Kata): { all: number; edit: number } {
  const place = mkdtempSync(join(tmpdir(), 'pocket-dojo-bench-'));
  const makefile = readFileSync(`src/start-points/languages/${folder}/makefile`, 'utf8');
  writeFileSync(join(place, 'makefile'), makefile);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(place, name), content);
  const make = (...more: string[]): number => {
    const started = performance.now();
    const options = { cwd: place, stdio: 'ignore' } as const;
    execFileSync('make', ['test', compiler, `BUILD=${place}/build`, ...more], options);
    return performance.now() - started;
  };
  try {
    const all = Array.from({ length: 5 }, () => make('--always-make'));
    const edit = Array.from({ length: 5 }, (_, round) => {
      writeFileSync(join(place, edited), `${files[edited] ?? ''}// ${round}\n`);
      return make();
    });
    return { all: percentile(all, 0.5), edit: percentile(edit, 0.5) };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
