import type { EsRecord } from './es-record.ts';
import type { Request } from './imports-and-exports.ts';

/** Node's words for an import of what is not there, or is there twice. */
export function missingExport(
  { specifier }: Request,
  from: EsRecord,
  name: string,
  found: 'ambiguous' | null,
): SyntaxError {
  if (found === 'ambiguous') {
    return new SyntaxError(
      `The requested module '${specifier}' contains conflicting star exports for name '${name}'`,
    );
  }
  if (!from.isCommonJs) {
    return new SyntaxError(
      `The requested module '${specifier}' does not provide an export named '${name}'`,
    );
  }
  return new SyntaxError(
    `Named export '${name}' not found. The requested module '${specifier}' is a CommonJS module, which may not support all module.exports as named exports.
CommonJS modules can always be imported via the default export, for example using:

import pkg from '${specifier}';
const {${name}} = pkg;
`,
  );
}
