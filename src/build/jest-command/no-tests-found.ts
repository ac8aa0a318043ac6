import type { Config } from '@jest/types';

/** Where was looked for tests, and by what. */
export function noTestsFound(
  global: Config.GlobalConfig,
  project: Config.ProjectConfig,
  checked: number,
): string {
  const { passWithNoTests, testPathPatterns, rootDir } = global;
  const first = `No tests found, exiting with code ${passWithNoTests ? 0 : 1}`;
  if (passWithNoTests) return first;
  const lines = [
    first,
    'Run with `--passWithNoTests` to exit with code 0',
    `In ${rootDir}`,
    `  ${checked} ${checked === 1 ? 'file' : 'files'} checked.`,
    ...(project.testRegex.length > 0
      ? [`  testRegex: ${project.testRegex.map(String).join(', ')}`]
      : [`  testMatch: ${project.testMatch.join(', ')}`]),
    `  testPathIgnorePatterns: ${project.testPathIgnorePatterns.join(', ')}`,
  ];
  if (testPathPatterns.isSet()) lines.push(`Pattern: ${testPathPatterns.toPretty()} - 0 matches`);
  return lines.join('\n');
}
