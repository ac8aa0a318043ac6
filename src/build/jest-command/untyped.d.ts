declare module 'jest-circus/runner' {
  import type { TestResult } from '@jest/test-result';
  import type { Config } from '@jest/types';

  const runner: {
    readonly default: (
      global: Config.GlobalConfig,
      project: Config.ProjectConfig,
      environment: object,
      runtime: object,
      path: string,
    ) => Promise<TestResult>;
  };
  export default runner;
}
