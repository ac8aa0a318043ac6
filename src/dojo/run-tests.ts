import { diffOf } from '../kata/diff.ts';
import type { RunColour, RunEvent, TestColour } from '../kata/event.ts';
import { fileNameProblem } from '../kata/file-name.ts';
import { filesOf, patched, type Files, type FilesPatch } from '../kata/files.ts';
import { pastTimeOf } from '../kata/time.ts';
import type { Dojo } from './dojo.ts';
import type {
  KataHead,
  KataRepository,
  RunProgress,
  RunResult,
  SaveProblem,
  Snapshot,
} from './ports.ts';

export type Press = {
  readonly repository: KataRepository;
  readonly head: KataHead;
  /** The event that the press goes on from. */
  readonly last: Snapshot;
  readonly files: Files;
  readonly predicted: 'none' | TestColour;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RunProgress) => void;
  /** What the editor holds beyond these files, asked for at the moment of saving. */
  readonly editedSince: (saved: Files) => FilesPatch;
};

export type PressOutcome =
  /** The event is on disk. */
  | {
      readonly kind: 'light';
      readonly head: KataHead;
      readonly last: Snapshot;
      readonly colour: RunColour;
      /** Why red_amber_green.js gave no colour, when the colour is faulty. */
      readonly fault: string | null;
      /** Files that the run made and that were not kept, as their names cannot be. */
      readonly refusedFiles: readonly string[];
    }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** The run is over and could not be saved as the next event: `last` is what it came to. */
  | { readonly kind: 'unsaved'; readonly problem: SaveProblem; readonly last: Snapshot };

/** One press of [test]: run, judge, save. The light may be shown when this answers `light`. */
export async function runTests(dojo: Dojo, press: Press): Promise<PressOutcome> {
  const { head, last, files } = press;
  const index = head.events.length;
  const result = await dojo.runner.run(
    { id: head.manifest.id, index, files, manifest: head.manifest },
    { signal: press.signal, onProgress: press.onProgress },
  );
  if (result.kind === 'stopped' || result.kind === 'unreachable') return result;
  const verdict = await colourOf(dojo, files, result);
  const made = filesMade(files, result);
  const now: Snapshot = { ...outputOf(result), index, files: made.files };
  const event = eventOf(dojo, press, { index, verdict, result, now, last });
  const draft = { tab: await dojo.tabs.own(), patch: press.editedSince(now.files) };
  const saved = await press.repository.save({
    parent: head.tip,
    event,
    files: now.files,
    output: outputOf(result),
    draft,
  });
  if (!saved.ok) return { kind: 'unsaved', problem: saved.problem, last: now };
  return {
    kind: 'light',
    head: saved.value,
    last: now,
    colour: verdict.colour,
    fault: verdict.fault,
    refusedFiles: made.refused,
  };
}

type Ended = Extract<RunResult, { kind: 'finished' | 'timed_out' }>;
type Colour = { readonly colour: RunColour; readonly fault: string | null };

async function colourOf(dojo: Dojo, files: Files, result: Ended): Promise<Colour> {
  if (result.kind === 'timed_out') return { colour: 'timed_out', fault: null };
  const source = files['red_amber_green.js'] ?? null;
  if (source === null && result.reportedColour !== undefined) {
    return { colour: result.reportedColour, fault: null };
  }
  const verdict = await dojo.trafficLight.judge(source, result);
  return verdict.kind === 'colour'
    ? { colour: verdict.colour, fault: null }
    : { colour: 'faulty', fault: verdict.reason };
}

/** The submitted files with what the run changed and made; a name that cannot be kept is refused. */
function filesMade(
  files: Files,
  result: Ended,
): { readonly files: Files; readonly refused: readonly string[] } {
  if (result.kind === 'timed_out') return { files, refused: [] };
  const refused: string[] = [];
  let all = patched(files, { put: result.changed, removed: [] });
  for (const [name, content] of Object.entries(result.created)) {
    if (fileNameProblem(name, all) === null) {
      all = patched(all, { put: filesOf([[name, content]]), removed: [] });
    } else refused.push(name);
  }
  return { files: all, refused };
}

function outputOf({ stdout, stderr, status, truncations }: Ended) {
  return { stdout, stderr, status, truncations };
}

function eventOf(
  dojo: Dojo,
  press: Press,
  run: {
    readonly index: number;
    readonly verdict: Colour;
    readonly result: Ended;
    readonly now: Snapshot;
    readonly last: Snapshot;
  },
): RunEvent {
  const { predicted, head } = press;
  const diffs = diffOf(run.last.files, run.now.files);
  return {
    index: run.index,
    time: pastTimeOf(dojo.clock.now()),
    colour: run.verdict.colour,
    predicted,
    ...(predicted === 'none' ? {} : { revert_if_wrong: head.options[`revert_${predicted}`] }),
    duration: Number(run.result.durationS.toFixed(6)),
    diff_added_count: diffs.reduce((sum, diff) => sum + diff.counts.added, 0),
    diff_deleted_count: diffs.reduce((sum, diff) => sum + diff.counts.deleted, 0),
    ran_on: dojo.runner.ranOn,
  };
}
