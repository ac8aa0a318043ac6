import { nodeError } from '../node-error.ts';
import { commonJsNames } from './commonjs-names.ts';
import { parseJson } from './commonjs.ts';
import { compileModule, parseModule } from './compile-module.ts';
import { namespaceOf } from './es-record.ts';
import type { EsRecord } from './es-record.ts';
import { markPlace } from '../error-place.ts';
import type { ErrorPlace } from '../error-place.ts';
import { placeAt } from './edits.ts';
import { pathOfUrl } from './file-url.ts';
import { createImportMeta } from './import-meta.ts';
import { resolveCommonJs } from './resolve-commonjs.ts';
import type { Places } from './resolve-commonjs.ts';
import { resolveImport } from './resolve-import.ts';
import { awaitsSomewhere, linkGraph, runGraph } from './run-graph.ts';
import { createSourceRecord } from './source-record.ts';
import { createSyntheticRecord } from './synthetic-record.ts';
import type { Request } from './imports-and-exports.ts';

/** What ES modules need of the process around them. */
export type EsHost = {
  readonly places: Places;
  readonly builtin: (name: string) => { readonly exports: unknown } | null;
  readonly sourceOf: (path: string) => string;
  readonly isEsModule: (path: string, source: string) => boolean;
  readonly requireCommonJs: (path: string) => unknown;
};

export type EsModules = ReturnType<typeof createEsModules>;

type Wanted = Pick<Request, 'specifier' | 'attributes'>;

/** The ES module loader of one node process. */
export function createEsModules(host: EsHost) {
  const records = new Map<string, EsRecord>();
  const awaiting = new Map<EsRecord, ErrorPlace>();

  return {
    importFrom,
    importUrl,
    importSource,
    requireModule,
    /** Where a module awaits that has not come to its end. Which await it is, only a single one tells. */
    awaitingPlace: (): ErrorPlace | null => awaiting.values().next().value ?? null,
  };

  /** `import()` in the file of that path. Rejects with what goes wrong. */
  function importFrom(path: string) {
    return async (specifier: unknown, options?: unknown): Promise<object> => {
      const wanted = { specifier: String(specifier), attributes: attributesOf(options) };
      await afterTheCodeThatAsks;
      return finish(recordFor(wanted, path));
    };
  }

  async function importUrl(url: string): Promise<object> {
    return finish(recordAt(url, {}));
  }

  /** Runs a text of no file; `path` is where it looks from. */
  async function importSource(source: string, url: string, path: string): Promise<object> {
    return finish(createRecord(source, url, path));
  }

  /** The namespace, for require(): everything has run when it answers. */
  function requireModule(url: string): object {
    const record = recordAt(url, {});
    if (record.progress.kind === 'running') {
      const message = `Cannot require() ES Module ${pathOfUrl(url)} in a cycle. A cycle involving require(esm) is not allowed to maintain invariants mandated by the ECMAScript specification. Try making at least part of the dependency in the graph lazily loaded.`;
      throw nodeError('ERR_REQUIRE_CYCLE_MODULE', message, {});
    }
    linkGraph(record);
    if (awaitsSomewhere(record)) {
      const message =
        'require() cannot be used on an ESM graph with top-level await. Use import() instead. To see where the top-level await comes from, use --experimental-print-required-tla.';
      throw nodeError('ERR_REQUIRE_ASYNC_MODULE', message, {});
    }
    void runGraph(record);
    return namespaceOf(record);
  }

  async function finish(record: EsRecord): Promise<object> {
    linkGraph(record);
    try {
      await runGraph(record);
    } catch (error) {
      throw withAdvice(error);
    }
    return namespaceOf(record);
  }

  function recordFor(wanted: Wanted, from: string): EsRecord {
    return recordAt(resolveImport(host.places, wanted.specifier, from), wanted.attributes);
  }

  function recordAt(url: string, attributes: Wanted['attributes']): EsRecord {
    checkAttributes(url, attributes);
    const known = records.get(url);
    if (known !== undefined) return known;
    const made = url.startsWith('node:') ? builtinRecord(url) : fileRecord(url);
    records.set(url, made);
    return made;
  }

  function builtinRecord(url: string): EsRecord {
    const exports = host.builtin(url)?.exports;
    const names = new Set(['default', ...enumerableNames(exports)]);
    return createSyntheticRecord(url, names, () => (name) => valueOf(exports, name));
  }

  function fileRecord(url: string): EsRecord {
    const path = pathOfUrl(url);
    const ending = /\/[^/]+(\.[^/.]+)$/.exec(path)?.[1];
    if (ending === '.json') {
      return createSyntheticRecord(url, ['default'], () => {
        const json = parseJson(host.sourceOf(path), path);
        return () => json;
      });
    }
    if (ending !== undefined && !/^\.[cm]?[jt]s$/.test(ending)) {
      const message = `Unknown file extension "${ending}" for ${path}`;
      throw nodeError('ERR_UNKNOWN_FILE_EXTENSION', message, {}, TypeError);
    }
    const source = host.sourceOf(path);
    if (host.isEsModule(path, source)) return createRecord(source, url, path);
    const names = new Set(['default', 'module.exports', ...namesOf(path, source, new Set())]);
    return createSyntheticRecord(
      url,
      names,
      () => {
        const exports = host.requireCommonJs(path);
        return (name) => valueOf(exports, name);
      },
      { isCommonJs: true },
    );
  }

  function createRecord(source: string, url: string, path: string): EsRecord {
    const module = parseModule(source, url);
    const resolved = new Map<Request, EsRecord>();
    const record = createSourceRecord(module, {
      url,
      compile: (live) => compileModule(module, url, live),
      recordFor(request) {
        const known = resolved.get(request);
        if (known !== undefined) return known;
        try {
          const made = recordFor(request, path);
          resolved.set(request, made);
          return made;
        } catch (error) {
          const { line, column } = request;
          throw error instanceof Error ? markPlace(error, { url, line, column }) : error;
        }
      },
      meta: createImportMeta(url, path, (specifier) => resolveImport(host.places, specifier, path)),
      dynamicImport: importFrom(path),
      onAwaiting(ended) {
        const place = placeAt(source, module.topLevelAwaits[0] ?? 0);
        awaiting.set(record, { url, ...place });
        const forget = (): void => void awaiting.delete(record);
        ended.then(forget, forget);
      },
    });
    return record;
  }

  function namesOf(path: string, source: string, seen: Set<string>): ReadonlySet<string> {
    if (seen.has(path)) return new Set();
    seen.add(path);
    return commonJsNames(source, (request) => {
      const own = host.builtin(request);
      if (own !== null) return enumerableNames(own.exports);
      const next = resolveCommonJs(host.places, request, path);
      return next === null || !/\.c?js$/.test(next) ? [] : namesOf(next, host.sourceOf(next), seen);
    });
  }
}

const afterTheCodeThatAsks = Promise.resolve();

/** Node adds it to what an ES module says that was written as CommonJS. */
function withAdvice(error: unknown): unknown {
  if (!(error instanceof ReferenceError)) return error;
  const name = /^(require|module|exports|__filename|__dirname) is not defined$/.exec(error.message);
  if (name === null) return error;
  const advice = name[1] === 'require' ? ', you can use import instead' : '';
  const { message, stack = '' } = error;
  error.message = `${message} in ES module scope${advice}`;
  error.stack = stack.replace(message, error.message);
  return error;
}

function attributesOf(options: unknown): Wanted['attributes'] {
  if (typeof options !== 'object' || options === null) return {};
  const given: unknown = Reflect.get(options, 'with');
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, String(value)]));
}

function checkAttributes(url: string, attributes: Wanted['attributes']): void {
  const isJson = /\.json([?#]|$)/.test(url);
  const { type } = attributes;
  if (isJson && type === undefined) {
    const message = `Module "${url}" needs an import attribute of "type: json"`;
    throw nodeError('ERR_IMPORT_ATTRIBUTE_MISSING', message, {}, TypeError);
  }
  if (type !== undefined && (type !== 'json' || !isJson)) {
    const isKnown = type === 'json';
    const message = isKnown
      ? `Module "${url}" is not of type "json"`
      : `Import attribute "type" with value "${type}" is not supported`;
    const code = isKnown
      ? 'ERR_IMPORT_ATTRIBUTE_TYPE_INCOMPATIBLE'
      : 'ERR_IMPORT_ATTRIBUTE_UNSUPPORTED';
    throw nodeError(code, message, {}, TypeError);
  }
}

function enumerableNames(exports: unknown): readonly string[] {
  const isObject = typeof exports === 'object' || typeof exports === 'function';
  return isObject && exports !== null ? Object.keys(exports) : [];
}

/** What a module that is not ES has under a name that an import asks for. */
function valueOf(exports: unknown, name: string): unknown {
  if (name === 'default' || name === 'module.exports') return exports;
  if (exports === null || exports === undefined) return undefined;
  return Reflect.get(Object(exports) as object, name, exports);
}
