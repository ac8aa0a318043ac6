import { namespaceOf } from './es-record.ts';
import type { Binding, EsRecord, Resolution } from './es-record.ts';
import { markPlace } from '../error-place.ts';
import type { Request } from './imports-and-exports.ts';
import { missingExport } from './missing-export.ts';
import type { ReadModule } from './read-module.ts';

/** The function that a written module is. */
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
  readonly compile: (live: ReadonlySet<string>) => ModuleGenerator;
  readonly meta: object;
  readonly dynamicImport: (specifier: unknown, options?: unknown) => Promise<object>;
  /** Told of a run that awaits. */
  readonly onAwaiting: (ended: Promise<void>) => void;
};

/** A module that was written as one. */
export function createSourceRecord(module: ReadModule, around: Around): EsRecord {
  const { url, recordFor } = around;
  const hasTopLevelAwait = module.topLevelAwaits.length > 0;
  const imports = Object.create(null) as object;
  const bindings = new Map<string, Binding>();
  let getters: Getters | null = null;
  let start: (() => Iterator<unknown> | Promise<void>) | null = null;
  let body: Iterator<unknown> | null = null;

  const record: EsRecord = {
    url,
    isCommonJs: false,
    hasTopLevelAwait,
    progress: { kind: 'loaded' },
    dependencies: () => module.requests.map(recordFor),
    exportedNames,
    resolveExport,
    bind() {
      for (const entry of module.indirectExports) {
        if (entry.name !== '*') resolved(entry, resolveExport(entry.exported, new Set()));
      }
      for (const entry of module.imports) {
        const from = recordFor(entry.request);
        const binding =
          entry.name === '*'
            ? wholeOf(from)
            : resolved(entry, from.resolveExport(entry.name, new Set()));
        bindings.set(entry.local, binding);
        const { read } = binding;
        Object.defineProperty(imports, entry.local, { get: read, set: refuse });
      }
    },
    begin(isInCircle) {
      const live = [...bindings].filter(([, binding]) => isInCircle || !binding.isFinal);
      const generator = around.compile(new Set(live.map(([local]) => local)));
      const own = (made: Getters): void => {
        getters = made;
      };
      start = () =>
        Reflect.apply(generator, undefined, [imports, own, around.meta, around.dynamicImport]);
      if (hasTopLevelAwait) return;
      body = start() as Iterator<unknown>;
      body.next();
    },
    run() {
      if (!hasTopLevelAwait) {
        body?.next();
        return null;
      }
      const ended = start?.() as Promise<void>;
      around.onAwaiting(ended);
      return ended;
    },
  };
  return record;

  function resolved(
    {
      request,
      name,
      line,
      column,
    }: { request: Request; name: string; line: number; column: number },
    found: Resolution,
  ): Binding {
    if (found !== null && found !== 'ambiguous') return found;
    throw markPlace(missingExport(request, recordFor(request), name, found), { url, line, column });
  }

  function exportedNames(seen: Set<EsRecord>): readonly string[] {
    if (seen.has(record)) return [];
    seen.add(record);
    const starred = module.starExports
      .flatMap((request) => recordFor(request).exportedNames(seen))
      .filter((name) => name !== 'default');
    const indirect = module.indirectExports.map(({ exported }) => exported);
    return [...new Set([...module.locals.keys(), ...indirect, ...starred])];
  }

  function resolveExport(name: string, seen: Set<string>): Resolution {
    const key = `${url} ${name}`;
    if (seen.has(key)) return null;
    seen.add(key);
    const local = module.locals.get(name);
    if (local !== undefined) {
      const isFinal = !module.assigned.has(local);
      return { owner: record, name, isFinal, read: () => readLocal(name) };
    }
    const indirect = module.indirectExports.find(({ exported }) => exported === name);
    if (indirect !== undefined) {
      const from = recordFor(indirect.request);
      return indirect.name === '*' ? wholeOf(from) : from.resolveExport(indirect.name, seen);
    }
    return name === 'default' ? null : resolveStars(name, seen);
  }

  function resolveStars(name: string, seen: Set<string>): Resolution {
    let found: Binding | null = null;
    for (const request of module.starExports) {
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
}

function wholeOf(from: EsRecord): Binding {
  return { owner: from, name: '*', isFinal: true, read: () => namespaceOf(from) };
}

function refuse(): never {
  throw new TypeError('Assignment to constant variable.');
}
