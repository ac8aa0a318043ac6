import { createNamespace } from './namespace.ts';

/** A module of a graph, whatever it was written in. */
export type EsRecord = {
  readonly url: string;
  /** For messages: a CommonJS module cannot be asked for all of its names. */
  readonly isCommonJs: boolean;
  readonly dependencies: () => readonly EsRecord[];
  readonly exportedNames: (seen: Set<EsRecord>) => readonly string[];
  readonly resolveExport: (name: string, seen: Set<string>) => Resolution;
  /** Finds what is imported, here only. Throws Node's SyntaxError for what is not there. */
  readonly bind: () => void;
  /** Makes the functions and variables of the module, and runs nothing of it. */
  readonly begin: (isInCircle: boolean) => void;
  readonly hasTopLevelAwait: boolean;
  readonly run: () => Promise<void> | null;
  progress: Progress;
};

export type Progress =
  | { readonly kind: 'loaded' | 'linked' | 'running' }
  | { readonly kind: 'done'; readonly ended: Promise<void> | null }
  | { readonly kind: 'failed'; readonly error: unknown };

/** A variable of a module; `null` when there is none, 'ambiguous' when two stars offer different ones. */
export type Resolution = Binding | 'ambiguous' | null;

export type Binding = {
  readonly owner: EsRecord;
  readonly name: string;
  /** Whether it stays as it is once its module has run. */
  readonly isFinal: boolean;
  readonly read: () => unknown;
};

const namespaces = new WeakMap<EsRecord, object>();

/** The module's namespace, always the same one. */
export function namespaceOf(record: EsRecord): object {
  const made = namespaces.get(record);
  if (made !== undefined) return made;
  const bindings = new Map<string, () => unknown>();
  for (const name of record.exportedNames(new Set())) {
    const found = record.resolveExport(name, new Set());
    if (found !== null && found !== 'ambiguous') bindings.set(name, found.read);
  }
  const namespace = createNamespace(bindings);
  namespaces.set(record, namespace);
  return namespace;
}
