import { evaluate, expressionColumn } from '../../../evaluate.ts';
import { markPlace } from '../error-place.ts';
import { clarifySyntaxError, isParseError } from '../syntax-error.ts';
import type { ModuleGenerator } from './source-record.ts';
import { transformModule } from './transform-module.ts';
import type { TransformedModule } from './transform-module.ts';
import { rememberCode } from './written-code.ts';

/** Throws the engine's SyntaxError, with its place marked. Nothing of the module runs. */
export function compileModule(
  source: string,
  url: string,
): { readonly module: TransformedModule; readonly generator: ModuleGenerator } {
  try {
    const module = transformModule(source);
    const { code, head, edits } = module;
    rememberCode(url, { source, edits, headColumn: expressionColumn + head.length });
    return { module, generator: evaluate(code, url) as ModuleGenerator };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const told = isParseError(error) ? asEngineSays(error, source) : error;
    throw markPlace(told, { url, ...clarifySyntaxError(told, source, 'module') });
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
