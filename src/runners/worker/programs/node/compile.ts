import { parse } from 'acorn';
import type { Program } from 'acorn';
import { evaluate, expressionColumn } from '../../evaluate.ts';
import { withEdits } from './modules/edits.ts';
import type { Edit } from './modules/edits.ts';
import { findReferences } from './modules/find-references.ts';
import { rememberCode } from './modules/written-code.ts';
import { clarifySyntaxError } from './syntax-error.ts';

/** The function that CommonJS makes of a module's source. */
export type ModuleFunction = (
  this: unknown,
  exports: unknown,
  require: unknown,
  module: unknown,
  filename: string,
  dirname: string,
  importModule: (specifier: unknown, options?: unknown) => Promise<object>,
) => unknown;

/** Throws the engine's SyntaxError, with its place in the source marked (error-place.ts). */
export function compileCommonJs(source: string, fileName: string): ModuleFunction {
  const code = source.replace(/^#!/, '//');
  const name = importName(code);
  const edits = name === null ? [] : dynamicImports(code, name);
  return evaluateFunction(code, edits, fileName, name);
}

/** As compileCommonJs, but the function answers the value of the last statement, if it has one. */
export function compilePrinting(source: string, fileName: string): ModuleFunction {
  const last = tryParse(source)?.body.at(-1);
  if (last?.type !== 'ExpressionStatement') return compileCommonJs(source, fileName);
  const name = importName(source);
  const end = source[last.end - 1] === ';' ? last.end - 1 : last.end;
  const edits = [
    ...(name === null ? [] : dynamicImports(source, name)),
    { start: last.start, end: last.start, text: 'return (' },
    { start: end, end: last.end, text: '\n)' },
  ];
  return evaluateFunction(source, edits, fileName, name);
}

function evaluateFunction(
  source: string,
  edits: readonly Edit[],
  fileName: string,
  name: string | null,
): ModuleFunction {
  const head = `function (exports, require, module, __filename, __dirname${name === null ? '' : `, ${name}`}) {`;
  rememberCode(fileName, { source, edits, headColumn: expressionColumn + head.length });
  try {
    return evaluate(`${head}${withEdits(source, edits)}\n}`, fileName) as ModuleFunction;
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw clarifySyntaxError(error, source, 'script', fileName);
    }
    throw error;
  }
}

/** What stands for `import` in `import()`: the engine's own would ask the network. */
function importName(source: string): string | null {
  // Reading a large file for it takes long: the word alone stands in many a comment.
  if (!/\bimport\s*(\(|\.|\/[/*])/.test(source)) return null;
  let name = '$import';
  while (source.includes(name)) name = `$${name}`;
  return name;
}

function dynamicImports(source: string, name: string): readonly Edit[] {
  const program = tryParse(source);
  if (program === null) return [];
  const stand = { imports: '', meta: 'import.meta', dynamicImport: name };
  return findReferences(program, new Set(), stand).edits;
}

function tryParse(source: string): Program | null {
  try {
    return parse(source, {
      ecmaVersion: 'latest',
      allowReturnOutsideFunction: true,
      allowHashBang: true,
    });
  } catch {
    return null;
  }
}
