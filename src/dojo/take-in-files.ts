import { isCluster } from '../kata/cluster-json.ts';
import { isGroupJson } from '../kata/group-json.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import { acceptInvitation } from './accept-invitation.ts';
import type { ImportProblem } from './adopt-archived.ts';
import { openBrought, type AnyFile, type Brought, type BroughtProblem } from './brought.ts';
import type { Dojo } from './dojo.ts';
import type { InvitationProblem } from './invitation-ports.ts';
import type { AcceptProblem } from './invitation-standing.ts';
import {
  takeInArchive,
  type Steps,
  type StoppedProblem,
  type TakenInArchive,
} from './take-in-archive.ts';

export type TakenIn = {
  readonly name: string;
  readonly result: Result<TakenInArchive, TakeInProblem>;
};

export type TakeInProblem =
  | ImportProblem
  | BroughtProblem
  | StoppedProblem
  | { readonly kind: 'bad-group'; readonly problem: InvitationProblem }
  | { readonly kind: 'group-refused'; readonly problem: AcceptProblem };

/**
 * Takes in files and folders of any kind that we know, one after the other; a bad one never stops the
 * others. There is one answer for each, told to `onFile` as it comes. Stopped, what was taken in stays.
 */
export async function takeInFiles(
  dojo: Dojo,
  files: readonly Brought[],
  options: Steps & { readonly onFile: (file: TakenIn) => void },
): Promise<void> {
  for (const file of files) {
    const result = options.signal.aborted
      ? failed({ kind: 'stopped' } as const)
      : await takeIn(dojo, file, options);
    options.onFile({ name: file.name, result });
  }
}

async function takeIn(dojo: Dojo, brought: Brought, steps: Steps): Promise<TakenIn['result']> {
  if (!('files' in brought) && (await isGroup(brought))) return takeInGroup(dojo, brought);
  const opened = await openBrought(dojo, brought);
  if (!opened.ok) return opened;
  return ok(await takeInArchive(dojo, opened.value, { ...steps, name: brought.name }));
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
  const kind = accepted.value === 'made' ? 'group' : 'group-here';
  const group = { namedId: id, result: ok({ kind, id, namedId: id, absent: [] } as const) };
  return ok({ ...nothing, groups: [group] });
}

const nothing: TakenInArchive = {
  katas: [],
  groups: [],
  startPoints: { kept: [], here: [], others: [], bad: [], problem: null },
  refused: [],
  leftOut: [],
};
