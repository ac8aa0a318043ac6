/** What is told of a test or suite that has ended. */
export type TestReport = {
  readonly name: string;
  readonly nesting: number;
  readonly isSuite: boolean;
  readonly durationMs: number;
  readonly outcome: 'pass' | 'fail' | 'cancelled';
  /** What it threw, when it failed by itself and not by what is in it. */
  readonly error: { readonly thrown: unknown } | null;
  readonly skip: string | boolean;
  readonly todo: string | boolean;
  /** `file:line:column` of the call that made it, below the folder that node was started in. */
  readonly location: string | null;
};

/** What the tests of a process tell as they run. */
export type TestEvents = {
  readonly onStart: (name: string, nesting: number) => void;
  readonly onEnd: (report: TestReport) => void;
  readonly onDiagnostic: (message: string, nesting: number) => void;
};
