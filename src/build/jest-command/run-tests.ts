import { DefaultReporter, SummaryReporter, VerboseReporter } from '@jest/reporters';
import {
  addResult,
  buildFailureTestResult,
  makeEmptyAggregatedTestResult,
} from '@jest/test-result';
import type { AggregatedResult, Test, TestResult } from '@jest/test-result';
import type { Config } from '@jest/types';
import { formatExecError } from 'jest-message-util';
import { runTestFile } from './run-test-file.ts';

/** Runs one file after the other and lets Jest's reporters tell of them. */
export async function runTests(
  paths: readonly string[],
  asked: Config.GlobalConfig,
  project: Config.ProjectConfig,
): Promise<AggregatedResult> {
  // As Jest does: of a single file all tests are told.
  const isTold = paths.length === 1 && asked.silent !== true && asked.verbose !== false;
  const global = isTold ? { ...asked, verbose: true } : asked;
  // Of all that Jest has there (the tree of files, the resolver) its reporters want the config alone.
  const context = { config: project } as Test['context'];
  const reporter = reporterOf(global);
  const results = makeEmptyAggregatedTestResult();
  results.numTotalTestSuites = paths.length;
  results.startTime = Date.now();
  reporter.onRunStart(results);
  for (const path of paths) {
    const test = { context, path };
    reporter.onTestStart(test);
    const result = await resultOf(test, global, project);
    addResult(results, result);
    reporter.onTestResult(test, result, results);
    if (global.bail > 0 && results.numFailedTests >= global.bail) break;
  }
  results.snapshot.didUpdate = global.updateSnapshot === 'all';
  results.success = results.numFailedTests + results.numRuntimeErrorTestSuites === 0;
  reporter.onRunComplete(new Set([context]), results);
  return results;
}

/** The two that Jest has when none is asked for. */
function reporterOf(global: Config.GlobalConfig) {
  const files = global.verbose === true ? new VerboseReporter(global) : new DefaultReporter(global);
  const summary = new SummaryReporter(global);
  return {
    onRunStart(results: AggregatedResult): void {
      const options = { estimatedTime: 0, showStatus: true };
      files.onRunStart(results, options);
      summary.onRunStart(results, options);
    },
    onTestStart: (test: Test): void => files.onTestStart(test),
    onTestResult: (test: Test, result: TestResult, results: AggregatedResult): void =>
      files.onTestResult(test, result, results),
    onRunComplete(contexts: Set<Test['context']>, results: AggregatedResult): void {
      files.onRunComplete();
      summary.onRunComplete(contexts, results);
    },
  };
}

async function resultOf(
  test: Test,
  global: Config.GlobalConfig,
  project: Config.ProjectConfig,
): Promise<TestResult> {
  try {
    const result = await runTestFile(test.path, global, project);
    if (result.testResults.length > 0) return result;
    const message = 'Your test suite must contain at least one test.';
    return failureOf(test, { message, stack: message }, global);
  } catch (thrown) {
    return failureOf(test, thrown, global);
  }
}

function failureOf({ path, context }: Test, thrown: unknown, global: Config.GlobalConfig) {
  const error =
    typeof thrown === 'object' && thrown !== null ? thrown : { message: String(thrown) };
  const { message = '', stack } = error as { readonly message?: string; readonly stack?: string };
  const result = buildFailureTestResult(path, { ...error, message, stack });
  result.failureMessage = formatExecError(
    result.testExecError,
    context.config,
    { noStackTrace: global.noStackTrace },
    path,
  );
  return result;
}
