import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@jest/types';
import { globsToMatcher } from 'jest-util';

/** The files of tests that are to be run, in one order, and among how many files they were. */
export function findTests(
  global: Config.GlobalConfig,
  project: Config.ProjectConfig,
): { readonly tests: readonly string[]; readonly checked: number } {
  const files = project.roots.flatMap(filesUnder);
  const isAsked = global.testPathPatterns.toExecutor({ rootDir: project.rootDir });
  const asked = global.runTestsByPath
    ? files.filter((file) => global.nonFlagArgs.some((name) => join(project.cwd, name) === file))
    : files.filter((file) => isTest(file, project) && isAsked.isMatch(file));
  return { tests: asked, checked: files.length };
}

function isTest(path: string, project: Config.ProjectConfig): boolean {
  const { testPathIgnorePatterns, testRegex, testMatch } = project;
  if (testPathIgnorePatterns.some((pattern) => new RegExp(pattern).test(path))) return false;
  if (testRegex.length > 0) return testRegex.some((pattern) => new RegExp(pattern).test(path));
  return globsToMatcher(testMatch)(path);
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) return [path];
      return entry.name === 'node_modules' || entry.name === '.git' ? [] : filesUnder(path);
    });
}
