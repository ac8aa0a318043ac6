import { parse } from 'acorn';
import type { Edit } from './edits.ts';
import { findReferences } from './find-references.ts';
import type { References, Stand } from './find-references.ts';
import { readImportsAndExports } from './imports-and-exports.ts';
import type { ImportsAndExports } from './imports-and-exports.ts';

/** What can be known of an ES module before it is run. */
export type ReadModule = ImportsAndExports &
  Pick<References, 'uses' | 'assigned' | 'topLevelAwaits'> & {
    readonly source: string;
    readonly names: ModuleNames;
    /** All that have to be made, whatever is imported. */
    readonly edits: readonly Edit[];
  };

/** Names that stand nowhere in the source. */
export type ModuleNames = Stand & { readonly exports: string; readonly default: string };

/** Throws acorn's SyntaxError. */
export function readModule(source: string): ReadModule {
  const program = parse(source, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    allowHashBang: true,
    locations: true,
  });
  const names = freeNames(source);
  const parts = readImportsAndExports(program, source, names.default);
  const locals = new Set(parts.imports.map(({ local }) => local));
  const { edits, uses, assigned, topLevelAwaits } = findReferences(program, locals, names);
  const all = [...edits, ...parts.edits];
  return { ...parts, source, names, uses, assigned, topLevelAwaits, edits: all };
}

function freeNames(source: string): ModuleNames {
  let free = '$';
  while (source.includes(`${free}imports`) || source.includes(`${free}default`)) free += '$';
  return {
    imports: `${free}imports`,
    exports: `${free}exports`,
    meta: `${free}meta`,
    dynamicImport: `${free}import`,
    default: `${free}default`,
  };
}
