import type { EsRecord } from './es-record.ts';

/** A module that is not ES: its names are known before, their values once `load` has run. */
export function createSyntheticRecord(
  url: string,
  names: Iterable<string>,
  load: () => (name: string) => unknown,
  { isCommonJs = false } = {},
): EsRecord {
  const values = new Map<string, unknown>();
  for (const name of names) values.set(name, undefined);
  const record: EsRecord = {
    url,
    isCommonJs,
    hasTopLevelAwait: false,
    progress: { kind: 'loaded' },
    dependencies: () => [],
    exportedNames: () => [...values.keys()],
    resolveExport: (name) =>
      values.has(name)
        ? { owner: record, name, isFinal: true, read: () => values.get(name) }
        : null,
    bind: () => undefined,
    begin: () => undefined,
    run() {
      const valueOf = load();
      for (const name of values.keys()) values.set(name, valueOf(name));
      return null;
    },
  };
  return record;
}
