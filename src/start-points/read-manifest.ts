import { failed, ok, type Result } from '../kata/result.ts';
import { maxFileBytes } from './check-visible-files.ts';
import { isRecord } from './checks.ts';
import { jsonPlaces, type JsonPlaces } from './json-places.ts';
import { broken, show, type Broken } from './rules.ts';

export type KeyProblem = Broken & { readonly key: string | null };

type Read = {
  readonly manifest: Readonly<Record<string, unknown>>;
  /** Keys that are there more than once: JSON.parse would keep the last, and say nothing. */
  readonly repeated: readonly KeyProblem[];
};

/** Reads the text of a manifest.json. */
export function readManifest(text: string | undefined): Result<Read, readonly KeyProblem[]> {
  if (text === undefined) return failed([{ key: null, ...broken('manifest-there') }]);
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > maxFileBytes) {
    return failed([{ key: null, ...broken('manifest-size', `${maxFileBytes}`, `${bytes}`) }]);
  }
  const { keys, mistake } = jsonPlaces(text);
  if (mistake !== null) {
    const { line, column, expected, found } = mistake;
    return failed([{ key: null, ...broken('json', `${line}`, `${column}`, expected, found) }]);
  }
  const manifest: unknown = JSON.parse(text);
  return isRecord(manifest)
    ? ok({ manifest, repeated: repeatedIn(keys) })
    : failed([{ key: null, ...broken('json-object', show(manifest)) }]);
}

function repeatedIn(keys: JsonPlaces['keys']): readonly KeyProblem[] {
  return keys.flatMap(({ name, line }, index) => {
    const first = keys.findIndex((other) => other.name === name);
    const before = keys[first]?.line ?? line;
    return first === index ? [] : [{ key: name, ...broken('key-once', `${before}`, `${line}`) }];
  });
}
