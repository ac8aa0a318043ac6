import { runTests } from './run-tests.ts';
import { readOptions } from './options.ts';
import { findTests } from './find-tests.ts';
import { noTestsFound } from './no-tests-found.ts';
import { readConfig } from './read-config.ts';
import { version } from './version.ts';

/**
 * The command `jest`. Jest's own would crawl the disk, transform with Babel and run each file in a vm
 * context, none of which can be had here. So this file and those beside it, which find the files of
 * tests, load them and replace modules by mocks, are ours; the tests are run by jest-circus, with
 * expect, jest-mock, jest-snapshot and fake timers, and told by the reporters, all of which are Jest's.
 */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (!options.ok) {
    console.error(options.problem);
    return 1;
  }
  if (options.value.version) {
    console.log(version);
    return 0;
  }
  const read = readConfig(process.cwd(), options.value);
  if (!read.ok) {
    console.error(read.problem);
    return 1;
  }
  const { global, project, isCoverageAsked } = read.value;
  if (isCoverageAsked)
    console.error('jest: coverage is not measured here; the tests run without it.');
  const found = findTests(global, project);
  if (global.listTests) {
    for (const path of found.tests) console.log(path);
    return 0;
  }
  if (found.tests.length === 0) {
    const text = noTestsFound(global, project, found.checked);
    (global.passWithNoTests ? console.log : console.error)(text);
    return global.passWithNoTests ? 0 : 1;
  }
  const results = await runTests(found.tests, global, project);
  return results.success ? 0 : global.testFailureExitCode;
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
