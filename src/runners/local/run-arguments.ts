import { filesOf, type Files } from '../../kata/files.ts';

/** The arguments of `run_cyber_dojo_sh`, checked. */
export type RunArguments = {
  readonly id: string;
  readonly files: Files;
  readonly manifest: { readonly image_name: string; readonly max_seconds: number };
};

/** Throws RangeError that says what is wrong. Names that lead out of the folder are refused. */
export function runArgumentsOf(args: Readonly<Record<string, unknown>>): RunArguments {
  const { id, files, manifest } = args;
  if (typeof id !== 'string') throw new RangeError('id is no string');
  if (!isRecord(files)) throw new RangeError('files is no hash');
  if (!isRecord(manifest)) throw new RangeError('manifest is no hash');
  const { image_name, max_seconds } = manifest;
  if (typeof image_name !== 'string') throw new RangeError('image_name is missing');
  if (typeof max_seconds !== 'number' || !(max_seconds >= 1 && max_seconds <= 20)) {
    throw new RangeError('max_seconds is no number from 1 to 20');
  }
  if (/\0/.test(id + image_name)) throw new RangeError('id or image_name has a NUL in it');
  return {
    id,
    files: filesOf(Object.entries(files).map(([name, content]) => checkedFile(name, content))),
    manifest: { image_name, max_seconds },
  };
}

function checkedFile(name: string, content: unknown): readonly [string, string] {
  const parts = name.split('/');
  if (name.includes('\0') || parts.some((part) => ['', '.', '..'].includes(part))) {
    throw new RangeError(`no file can have the name ${JSON.stringify(name)}`);
  }
  if (typeof content !== 'string')
    throw new RangeError(`file ${JSON.stringify(name)} is no string`);
  return [name, content];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
