import { isCluster } from '../kata/cluster-json.ts';
import { isGroupJson } from '../kata/group-json.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import { acceptInvitation } from './accept-invitation.ts';
import type { Dojo } from './dojo.ts';
import { importFiles, type ImportFileProblem } from './import-files.ts';
import type { Imported } from './import-kata.ts';
import type { InvitationProblem } from './invitation-ports.ts';
import type { AcceptProblem } from './invitation-standing.ts';

/** A file that a person chose or dropped: the download of a kata, or the file of a group. */
export type AnyFile = Pick<File, 'name' | 'size' | 'slice' | 'arrayBuffer' | 'text'>;

export type TakenIn = {
  readonly name: string;
  readonly result: Result<Imported | GroupTakenIn, TakeInProblem>;
};

export type GroupTakenIn = { readonly kind: 'group' | 'group-here'; readonly id: string };

export type TakeInProblem =
  | ImportFileProblem
  | { readonly kind: 'bad-group'; readonly problem: InvitationProblem }
  | { readonly kind: 'group-refused'; readonly problem: AcceptProblem };

/** No file of ours comes near it. */
const maxBytes = 500_000_000;

/**
 * Takes in files of any kind that we know, one after the other; a bad one never stops the others. There
 * is one answer for each, told to `onFile` as it comes. Stopped, what was taken in stays.
 */
export async function takeInFiles(
  dojo: Dojo,
  files: readonly AnyFile[],
  options: { readonly signal: AbortSignal; readonly onFile: (file: TakenIn) => void },
): Promise<void> {
  for (const file of files) {
    const result = await takeIn(dojo, file, options.signal);
    options.onFile({ name: file.name, result });
  }
}

async function takeIn(dojo: Dojo, file: AnyFile, signal: AbortSignal): Promise<TakenIn['result']> {
  if (file.size > maxBytes) {
    const problem = { kind: 'too-large', entry: '', reason: `${file.size} bytes` } as const;
    return failed({ kind: 'bad-archive', problem });
  }
  if (!signal.aborted && (await isGroup(file))) return takeInGroup(dojo, file);
  const [imported] = await importFiles(dojo, [file], { signal, onFile: () => undefined });
  if (imported === undefined) throw new Error(`no answer for ${file.name}`);
  return imported.result;
}

/** Told by how it begins, whatever it is called. What cannot be read is told by whoever reads it next. */
async function isGroup(file: AnyFile): Promise<boolean> {
  try {
    return isGroupJson(await file.slice(0, 2000).text());
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

async function takeInGroup(dojo: Dojo, file: AnyFile): Promise<TakenIn['result']> {
  const read = await dojo.invitations.read(await file.text());
  if (!read.ok) return failed({ kind: 'bad-group', problem: read.problem });
  const accepted = await acceptInvitation(dojo, read.value);
  if (!accepted.ok) return failed({ kind: 'group-refused', problem: accepted.problem });
  const id = isCluster(read.value) ? read.value.id : read.value.manifest.id;
  return ok({ kind: accepted.value === 'made' ? 'group' : 'group-here', id });
}
