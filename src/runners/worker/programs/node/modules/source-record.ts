import { namespaceOf } from './es-record.ts';
import type { EsRecord, Resolution } from './es-record.ts';
import { markPlace } from '../error-place.ts';
import type { Request, TransformedModule } from './transform-module.ts';

/** The function that a transformed module is. */
export type ModuleGenerator = (
  imports: object,
  exports: (getters: Getters) => void,
  meta: object,
  dynamicImport: (specifier: unknown, options?: unknown) => Promise<object>,
) => Iterator<unknown> | Promise<void>;

type Getters = Readonly<Record<string, () => unknown>>;

/** What a source needs of the graph around it. */
export type Around = {
  readonly url: string;
  readonly recordFor: (request: Request) => EsRecord;
  readonly meta: object;
  readonly dynamicImport: (specifier: unknown, options?: unknown) => Promise<object>;
  /** Told of a run that awaits. */
  readonly onAwaiting: (ended: Promise<void>) => void;
};

/** A module that was written as one. */
export function createSourceRecord(
  source: TransformedModule,
  generator: ModuleGenerator,
  { url, recordFor, meta, dynamicImport, onAwaiting }: Around,
): EsRecord {
  const hasTopLevelAwait = source.topLevelAwaits.length > 0;
  const imports = Object.create(null) as object;
  let getters: Getters | null = null;
  let body: Iterator<unknown> | null = null;
  const start = (): Iterator<unknown> | Promise<void> =>
    generator.call(undefined, imports, (own) => (getters = own), meta, dynamicImport);

  const record: EsRecord = {
    url,
    isCommonJs: false,
    hasTopLevelAwait,
    progress: { kind: 'loaded' },
    dependencies: () => source.requests.map(recordFor),
    exportedNames,
    resolveExport,
    bind() {
      for (const { request, name, exported, line, column } of source.indirectExports) {
        if (name === '*') continue;
        const found = resolveExport(exported, new Set());
        if (found === null || found === 'ambiguous') {
          throw markPlace(missing(request, recordFor(request), name, found), { url, line, column });
        }
      }
      for (const { request, name, local, line, column } of source.imports) {
        const from = recordFor(request);
        if (name === '*') {
          bindImport(local, () => namespaceOf(from));
          continue;
        }
        const found = from.resolveExport(name, new Set());
        if (found === null || found === 'ambiguous') {
          throw markPlace(missing(request, from, name, found), { url, line, column });
        }
        bindImport(local, found.read);
      }
    },
    begin() {
      if (hasTopLevelAwait) return;
      body = start() as Iterator<unknown>;
      body.next();
    },
    run() {
      if (!hasTopLevelAwait) {
        body?.next();
        return null;
      }
      const ended = start() as Promise<void>;
      onAwaiting(ended);
      return ended;
    },
  };
  return record;

  function exportedNames(seen: Set<EsRecord>): readonly string[] {
    if (seen.has(record)) return [];
    seen.add(record);
    const starred = source.starExports
      .flatMap((request) => recordFor(request).exportedNames(seen))
      .filter((name) => name !== 'default');
    const own = [...source.localExports, ...source.indirectExports.map(({ exported }) => exported)];
    return [...new Set([...own, ...starred])];
  }

  function resolveExport(name: string, seen: Set<string>): Resolution {
    const key = `${url} ${name}`;
    if (seen.has(key)) return null;
    seen.add(key);
    if (source.localExports.includes(name)) {
      return { owner: record, name, read: () => readLocal(name) };
    }
    const indirect = source.indirectExports.find(({ exported }) => exported === name);
    if (indirect !== undefined) {
      const from = recordFor(indirect.request);
      if (indirect.name !== '*') return from.resolveExport(indirect.name, seen);
      return { owner: from, name: '*', read: () => namespaceOf(from) };
    }
    return name === 'default' ? null : resolveStars(name, seen);
  }

  function resolveStars(name: string, seen: Set<string>): Resolution {
    let found: Resolution = null;
    for (const request of source.starExports) {
      const next = recordFor(request).resolveExport(name, seen);
      if (next === 'ambiguous') return next;
      if (next === null) continue;
      if (found !== null && (found.owner !== next.owner || found.name !== next.name)) {
        return 'ambiguous';
      }
      found = next;
    }
    return found;
  }

  function readLocal(name: string): unknown {
    const getter = getters?.[name];
    if (getter === undefined) {
      throw new ReferenceError(`Cannot access '${name}' before initialization`);
    }
    return getter();
  }

  function bindImport(local: string, get: () => unknown): void {
    Object.defineProperty(imports, local, { get, set: refuse, configurable: true });
  }
}

function refuse(): never {
  throw new TypeError('Assignment to constant variable.');
}

function missing(
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
