import type { OpenProblem } from '../dojo/ports.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import type { KataCommit } from './kata-commit.ts';
import type { RepositoryReader } from './repository-reader.ts';
import { storageProblemOf } from './storage-problem.ts';

/**
 * The tip, when it is whole: its tree reads, it lists its events, and the last one's tag is on it. A
 * kata of cyber-dojo may have options set after that, each in a commit without a tag.
 */
export async function checkRepository(
  id: string,
  reader: RepositoryReader,
): Promise<Result<KataCommit, OpenProblem>> {
  try {
    const tip = await reader.tip();
    const index = tip.events.length - 1;
    const tagged = await reader.tagged(index);
    if (tagged === tip.oid || (await isAfter(reader, tip, tagged))) return ok(tip);
    return failed({
      kind: 'damaged',
      id,
      reason: `main is at ${tip.oid} and the tag of its last event, ${index}, at ${tagged}`,
    });
  } catch (error) {
    return failed(openProblemOf(id, error));
  }
}

/** Whether the tip stands on the event's commit, and is no event itself. */
async function isAfter(
  reader: RepositoryReader,
  tip: KataCommit,
  tagged: string,
): Promise<boolean> {
  const { eventsJson } = await reader.commit(tagged);
  if (eventsJson !== tip.eventsJson) return false;
  let oid: string | null = tip.oid;
  while (oid !== null && oid !== tagged) oid = await reader.parentOf(oid);
  return oid === tagged;
}

export function openProblemOf(id: string, error: unknown): OpenProblem {
  if (!(error instanceof DOMException)) return { kind: 'damaged', id, reason: String(error) };
  if (error.name === 'NotFoundError') return { kind: 'unknown', id };
  const problem = storageProblemOf(error);
  return problem.kind === 'storage' ? problem : { kind: 'storage', reason: problem.kind };
}
