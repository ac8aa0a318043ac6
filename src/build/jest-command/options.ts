import { parseArgs } from 'node:util';
import { failed, ok } from '../../kata/result.ts';
import type { Result } from '../../kata/result.ts';

/** What a command line of jest asks for. */
export type Options = {
  readonly version: boolean;
  readonly patterns: readonly string[];
  /** null where the configuration decides. */
  readonly verbose: boolean | null;
  readonly silent: boolean | null;
  /** After how many failures to stop; 0 is never. */
  readonly bail: number | null;
  readonly ci: boolean;
  readonly updateSnapshot: boolean;
  readonly testNamePattern: string | null;
  readonly testTimeoutMs: number | null;
  readonly listTests: boolean;
  readonly passWithNoTests: boolean;
  readonly runTestsByPath: boolean;
  readonly expand: boolean;
  readonly randomize: boolean;
  readonly seed: number | null;
  readonly config: string | null;
  /** It cannot be measured here; the tests run without it. */
  readonly coverage: boolean;
};

export function readOptions(args: readonly string[]): Result<Options, string> {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: known,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const unknown = tokens.flatMap((token) =>
    token.kind === 'option' && !isKnown(token.name) ? [token.rawName] : [],
  );
  if (unknown.length > 0) {
    return failed(
      `jest: ${unknown.join(', ')} is not known here. Known are ${Object.keys(known)
        .map((name) => `--${name}`)
        .join(', ')}.`,
    );
  }
  const flag = (name: keyof typeof known): boolean => values[name] === true;
  const text = (name: keyof typeof known): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const number = (name: keyof typeof known): number | null =>
    text(name) === null ? null : Number(text(name));
  return ok({
    version: flag('version'),
    patterns: positionals,
    verbose: flag('verbose') ? true : flag('no-verbose') ? false : null,
    silent: flag('silent') ? true : null,
    bail: flag('bail') ? 1 : null,
    ci: flag('ci'),
    updateSnapshot: flag('updateSnapshot'),
    testNamePattern: text('testNamePattern'),
    testTimeoutMs: number('testTimeout'),
    listTests: flag('listTests'),
    passWithNoTests: flag('passWithNoTests'),
    runTestsByPath: flag('runTestsByPath'),
    expand: flag('expand'),
    randomize: flag('randomize'),
    seed: number('seed'),
    config: text('config'),
    coverage: flag('coverage') || flag('collectCoverage'),
  });
}

/** Those that change nothing here are known too: tests run one after the other, without colours. */
const known = {
  version: { type: 'boolean', short: 'v' },
  verbose: { type: 'boolean' },
  'no-verbose': { type: 'boolean' },
  silent: { type: 'boolean' },
  bail: { type: 'boolean', short: 'b' },
  ci: { type: 'boolean' },
  updateSnapshot: { type: 'boolean', short: 'u' },
  testNamePattern: { type: 'string', short: 't' },
  testTimeout: { type: 'string' },
  listTests: { type: 'boolean' },
  passWithNoTests: { type: 'boolean' },
  runTestsByPath: { type: 'boolean' },
  expand: { type: 'boolean', short: 'e' },
  randomize: { type: 'boolean' },
  seed: { type: 'string' },
  config: { type: 'string', short: 'c' },
  coverage: { type: 'boolean' },
  collectCoverage: { type: 'boolean' },
  coverageReporters: { type: 'string' },
  coverageDirectory: { type: 'string' },
  runInBand: { type: 'boolean', short: 'i' },
  colors: { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  'no-colors': { type: 'boolean' },
  'no-cache': { type: 'boolean' },
} as const;

function isKnown(name: string): boolean {
  return Object.hasOwn(known, name);
}
