import { withEdits } from './edits.ts';
import type { Edit } from './edits.ts';
import type { ReadModule } from './read-module.ts';

/** An ES module as a function that can be evaluated. Its lines are those of the source. */
export type WrittenModule = {
  readonly code: string;
  /** Before the source, on its first line. */
  readonly head: string;
  readonly edits: readonly Edit[];
};

/**
 * Writes an ES module as a generator function `(imports, exports, meta, dynamicImport)`. Up to its
 * one `yield` it hands `exports` a function for each name that it exports; behind it stands the
 * source. Between the two every module of a graph exists, and its functions are hoisted, so that
 * modules in a circle see each other; a variable before its line is in its dead zone as in any
 * function. With a top-level await it is an async function, without the yield.
 *
 * An imported name that is in `live` is read from `imports` at each use, since the other module may
 * change it. Any other is a constant of that name, so that the engine speaks of it as it stands in
 * the source, and knows it as it knows any constant.
 */
export function writeModule(module: ReadModule, live: ReadonlySet<string>): WrittenModule {
  const { source, names, imports } = module;
  const awaits = module.topLevelAwaits.length > 0;
  const locals = new Set(imports.map(({ local }) => local));
  const getters = [...module.locals].map(
    ([exported, local]) =>
      `[${JSON.stringify(exported)}]: () => ${locals.has(local) ? `${names.imports}.` : ''}${local}`,
  );
  const constants = [...locals].filter((local) => !live.has(local));
  const head = [
    awaits ? 'async function' : 'function*',
    ` (${names.imports}, ${names.exports}, ${names.meta}, ${names.dynamicImport}) {"use strict";`,
    `${names.exports}({${getters.join()}});`,
    module.hoisted,
    awaits ? '' : 'yield;',
    constants.length === 0 ? '' : `const {${constants.join()}} = ${names.imports};`,
  ].join('');
  const edits = [...module.edits, ...[...live].flatMap((name) => module.uses.get(name) ?? [])];
  const body = withEdits(source.replace(/^#!/, '//'), edits);
  return { code: `${head}${body}\n}`, head, edits };
}
