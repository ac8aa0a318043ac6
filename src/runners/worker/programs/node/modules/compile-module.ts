import { evaluate, expressionColumn } from '../../../evaluate.ts';
import { clarifySyntaxError, isParseError } from '../syntax-error.ts';
import { readModule } from './read-module.ts';
import type { ReadModule } from './read-module.ts';
import type { ModuleGenerator } from './source-record.ts';
import { writeModule } from './write-module.ts';
import { rememberCode } from './written-code.ts';

/** Throws the SyntaxError that the engine would, with its place marked. */
export function parseModule(source: string, url: string): ReadModule {
  try {
    return readModule(source);
  } catch (error) {
    if (!isParseError(error)) throw error;
    throw clarifySyntaxError(asEngineSays(error, source), source, 'module', url);
  }
}

/** The module as a function. Nothing of it runs. */
export function compileModule(
  module: ReadModule,
  url: string,
  live: ReadonlySet<string>,
): ModuleGenerator {
  const { source } = module;
  const { code, head, edits } = writeModule(module, live);
  rememberCode(url, { source, edits, headColumn: expressionColumn + head.length });
  try {
    return evaluate(code, url) as ModuleGenerator;
  } catch (error) {
    throw error instanceof SyntaxError ? clarifySyntaxError(error, source, 'module', url) : error;
  }
}

/** The engine's words for what acorn found, as far as it finds it too in a function's body. */
function asEngineSays(error: SyntaxError, source: string): SyntaxError {
  const inside = source
    .replace(/^#!/, '//')
    .replace(/^(\s*)import\b(?=[\s{*"'])[^'"]*(['"])[^'"\n]*\2/gm, blank)
    .replace(/^(\s*)export\s*(\*|\{[^}]*\})\s*([\w$\s]*from\s*(['"])[^'"\n]*\4)?/gm, blank)
    .replace(/^(\s*)export\s+default\b/gm, '$1void   ')
    .replace(/^(\s*)export\b/gm, '$1');
  try {
    evaluate(`async function* () {"use strict";${inside}\n}`, 'module');
  } catch (found) {
    if (found instanceof SyntaxError) return found;
  }
  return new SyntaxError(
    error.message
      .replace(/ \(\d+:\d+\)$/, '')
      .replace(/^(Export '.*' is not defined)$/, '$1 in module')
      .replace(/^Duplicate export '/, "Duplicate export of '"),
  );
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
