import { jsonObject } from './json-object.ts';

/** What a run printed, as an event keeps it. */
export type Output = {
  readonly stdout: string;
  readonly stderr: string;
  /** The exit status of cyber-dojo.sh as a decimal string; '' for the creation, which ran nothing. */
  readonly status: string;
  /** Whether stdout and stderr were cut at the limit. */
  readonly truncations: { readonly stdout: boolean; readonly stderr: boolean };
};

export const noOutput: Output = {
  stdout: '',
  stderr: '',
  status: '',
  truncations: { stdout: false, stderr: false },
};

/** Reads a truncations.json from elsewhere. Throws RangeError. */
export function truncationsOf(json: string): Output['truncations'] {
  const { stdout, stderr } = jsonObject(json, 'truncations.json');
  if (typeof stdout === 'boolean' && typeof stderr === 'boolean') return { stdout, stderr };
  throw new RangeError('truncations.json must say true or false of stdout and of stderr');
}

/** cyber-dojo's limits of a run: characters of stdout, of stderr and of each file; files made. */
export const maxTextLength = 50 * 1024;
export const maxCreatedFiles = 16;

/** Of what has an output and more, such as a snapshot or a run's result, the output alone. */
export function outputOf({ stdout, stderr, status, truncations }: Output): Output {
  return { stdout, stderr, status, truncations };
}
