import { inspect } from 'node-inspect-extracted';
import type { TestEvents, TestReport } from './test-report.ts';

export type Reporter = TestEvents & {
  /** What stands at the end; answers whether all is well. */
  readonly end: (durationMs: number) => boolean;
};

/** Node's spec reporter, without colours. */
export function createSpecReporter(print: (text: string) => void): Reporter {
  const reports: TestReport[] = [];
  const diagnostics: string[] = [];
  /** Suites whose name is to be told before the first of what is in them. */
  let begun: { readonly name: string; readonly nesting: number }[] = [];

  return {
    onStart(name, nesting) {
      begun.push({ name, nesting });
    },
    onEnd(report) {
      reports.push(report);
      const above = begun.filter(({ nesting }) => nesting < report.nesting);
      begun = [];
      for (const { name, nesting } of above) print(`${indentOf(nesting)}▶ ${name}\n`);
      print(`${indentOf(report.nesting)}${titleOf(report)}\n`);
    },
    onDiagnostic(message, nesting) {
      if (nesting === 0) diagnostics.push(message);
      else print(`${indentOf(nesting)}ℹ ${message}\n`);
    },
    end(durationMs) {
      for (const message of diagnostics) print(`ℹ ${message}\n`);
      const counts = countsOf(reports);
      for (const [name, count] of Object.entries(counts)) print(`ℹ ${name} ${count}\n`);
      print(`ℹ duration_ms ${shownMs(durationMs)}\n`);
      const failed = reports.filter(({ outcome, error }) => outcome !== 'pass' && error !== null);
      if (failed.length > 0) print(`\n✖ failing tests:\n\n${failed.map(failureOf).join('\n')}`);
      return counts.fail + counts.cancelled === 0 && failed.every(isExcused);
    },
  };
}

function countsOf(reports: readonly TestReport[]) {
  const tests = reports.filter(({ isSuite }) => !isSuite);
  const count = (is: (report: TestReport) => boolean): number => tests.filter(is).length;
  return {
    tests: tests.length,
    suites: reports.length - tests.length,
    pass: count((report) => report.outcome === 'pass' && isPlain(report)),
    fail: count((report) => report.outcome === 'fail' && isPlain(report)),
    cancelled: count(({ outcome }) => outcome === 'cancelled'),
    skipped: count(({ skip }) => skip !== false),
    todo: count(({ skip, todo }) => skip === false && todo !== false),
  };
}

function isPlain({ skip, todo }: TestReport): boolean {
  return skip === false && todo === false;
}

/** What is still to be done may fail. */
function isExcused({ todo }: TestReport): boolean {
  return todo !== false;
}

function titleOf(report: TestReport): string {
  const { name, durationMs, skip, todo } = report;
  const title = `${name} (${shownMs(durationMs)}ms)`;
  if (skip !== false) return `﹣ ${title} # ${skip === true || skip === '' ? 'SKIP' : skip}`;
  const mark = report.outcome === 'pass' ? '✔' : todo === false ? '✖' : '⚠';
  if (todo === false) return `${mark} ${title}`;
  return `${mark} ${title} # ${todo === true || todo === '' ? 'TODO' : todo}`;
}

function failureOf(report: TestReport): string {
  const where = report.location === null ? '' : `test at ${report.location}\n`;
  const shown = inspect(report.error?.thrown).replaceAll('\n', '\n  ');
  return `${where}${titleOf(report)}\n  ${shown}\n`;
}

/** The clock of a browser has no more digits, but sums of its times have. */
function shownMs(durationMs: number): number {
  return Number(durationMs.toFixed(6));
}

function indentOf(nesting: number): string {
  return '  '.repeat(nesting);
}
