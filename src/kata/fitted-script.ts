import { isTestFile } from './file-order.ts';
import { literalPattern } from './literal-pattern.ts';

/** The cyber-dojo.sh of a language, made to fit files that were written for another. */
export type FittedScript = {
  readonly script: string;
  /** The pattern of file names that was put in place of its own; null when its own stayed. */
  readonly pattern: string | null;
  /** Whether what it names is known to be there. */
  readonly isSure: boolean;
};

/**
 * A pattern such as `test_*.py` that leaves a test file out becomes `*test*.py`, where that takes all
 * of them. What a makefile has under its names cannot be known.
 */
export function fittedScript(script: string, names: readonly string[]): FittedScript {
  const [own, ending] = /(?<=\s)[\w*?-]*\*[\w*?-]*(\.\w+)(?=[\s;]|$)/m.exec(script) ?? [];
  if (own === undefined || ending === undefined) {
    return { script, pattern: null, isSure: !/^make\b/m.test(script) };
  }
  const tests = names.filter((name) => name.endsWith(ending) && isTestFile(name));
  const takesAll = (pattern: string): boolean =>
    tests.length > 0 && tests.every((name) => matches(pattern, name));
  if (takesAll(own)) return { script, pattern: null, isSure: true };
  const wider = [`*test*${ending}`, `*spec*${ending}`].find(takesAll);
  return wider === undefined
    ? { script, pattern: null, isSure: false }
    : { script: script.replaceAll(own, () => wider), pattern: wider, isSure: true };
}

/** As the shell matches: not across folders. */
function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map(literalPattern);
  return new RegExp(`^${parts.join('[^/]*')}$`).test(name);
}
