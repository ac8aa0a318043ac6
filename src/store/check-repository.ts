import type { OpenProblem } from '../dojo/ports.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import type { KataCommit } from './kata-commit.ts';
import type { RepositoryReader } from './repository-reader.ts';
import { storageProblemOf } from './storage-problem.ts';

/** The tip, when it is whole: its tree reads, it lists its events, and the last one's tag is on it. */
export async function checkRepository(
  id: string,
  reader: RepositoryReader,
): Promise<Result<KataCommit, OpenProblem>> {
  try {
    const tip = await reader.tip();
    const index = tip.events.length - 1;
    const tagged = await reader.tagged(index);
    if (tagged === tip.oid) return ok(tip);
    return failed({
      kind: 'damaged',
      id,
      reason: `main is at ${tip.oid} and the tag of its last event, ${index}, at ${tagged}`,
    });
  } catch (error) {
    return failed(openProblemOf(id, error));
  }
}

export function openProblemOf(id: string, error: unknown): OpenProblem {
  if (!(error instanceof DOMException)) return { kind: 'damaged', id, reason: String(error) };
  if (error.name === 'NotFoundError') return { kind: 'unknown', id };
  const problem = storageProblemOf(error);
  return problem.kind === 'storage' ? problem : { kind: 'storage', reason: problem.kind };
}
