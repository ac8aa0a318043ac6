import { testColours, type EventBody, type RunColour, type TestColour } from '../kata/event.ts';
import { fileNameProblem } from '../kata/file-name.ts';
import { filesOf, patched, type Files } from '../kata/files.ts';
import { isBuilt, type KeptFiles } from '../kata/kept-files.ts';
import type { LightFault } from '../kata/light-fault.ts';
import { outputOf } from '../kata/output.ts';
import type { Dojo } from './dojo.ts';
import type { SaveProblem, Snapshot } from './ports.ts';
import { runnerFor, type RunnerFor } from './runner-for.ts';
import type { RunProgress, RunResult, Unrun } from './runner-ports.ts';
import { saveEvent, type Editing, type Saved } from './save-event.ts';
import { takenBack, type TakenBackTo } from './taken-back.ts';
import { trafficLightOf } from './with-traffic-light.ts';

export type Press = Editing & {
  readonly predicted: 'none' | TestColour;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RunProgress) => void;
};

export type PressOutcome =
  /** The event is on disk. */
  | (Saved & {
      readonly kind: 'light';
      readonly colour: RunColour;
      /** Why red_amber_green.js gave no colour, when the colour is faulty. */
      readonly fault: LightFault | null;
      /** What the runner or the person said, when red_amber_green.js of the kata says otherwise. */
      readonly otherwise: TestColour | null;
      /** Where a wrong prediction has taken the kata back to; `last` is that, then. */
      readonly takenBackTo: TakenBackTo | null;
      /** Files that the run made and that were not kept, as their names cannot be. */
      readonly refusedFiles: readonly string[];
    })
  | { readonly kind: 'stopped' }
  | Unrun
  /** The run is over and could not be saved as the next event: `last` is what it came to. */
  | { readonly kind: 'unsaved'; readonly problem: SaveProblem; readonly last: Snapshot };

/**
 * One press of [test]: run, judge, save, and with it what a wrong prediction takes back. The light
 * may be shown when this answers `light`.
 */
export async function runTests(dojo: Dojo, press: Press): Promise<PressOutcome> {
  const { head, predicted } = press;
  if (!['none', ...testColours].includes(predicted)) {
    throw new RangeError(`no prediction ${predicted}: there are none, ${testColours.join(', ')}`);
  }
  const index = head.events.length;
  const files = await trafficLightOf(dojo, head)(press.files);
  const place = await runnerFor(dojo, head);
  const manifest = { ...head.manifest, image_name: place.imageName ?? head.manifest.image_name };
  const isStateful = head.manifest.runner_choice === 'stateful';
  const kept = isStateful ? await keptBefore(press) : null;
  const result = await place.runner.run(
    { id: head.manifest.id, index, files, kept, manifest },
    { signal: press.signal, onProgress: press.onProgress },
  );
  if (result.kind !== 'finished' && result.kind !== 'timed_out') return result;
  const verdict = await colourOf(dojo, head.manifest.image_name, files, result, place);
  const made = filesMade(files, result, isStateful);
  const body = { ...bodyOf(press, verdict, result, place), ...specialColour(verdict, result) };
  // A run that did not end leaves what was built before it as it was.
  const left = result.kind === 'finished' && result.kept !== undefined ? { kept: result.kept } : {};
  const { followedBy, takenBackTo } = await takenBack(press, body);
  const saved = await saveEvent(dojo, press, {
    body,
    files: made.files,
    output: result,
    followedBy,
    ...left,
  });
  if (!saved.ok) {
    const last = { ...outputOf(result), index, files: made.files };
    return { kind: 'unsaved', problem: saved.problem, last };
  }
  return { kind: 'light', ...saved.value, ...verdict, takenBackTo, refusedFiles: made.refused };
}

async function keptBefore({ repository }: Press): Promise<KeptFiles | null> {
  return (await repository.keptFiles())?.files ?? null;
}

type Ended = Extract<RunResult, { kind: 'finished' | 'timed_out' }>;
type Colour = {
  readonly colour: RunColour;
  readonly fault: LightFault | null;
  readonly otherwise: TestColour | null;
};

async function colourOf(
  dojo: Dojo,
  imageName: string,
  files: Files,
  result: Ended,
  { runner }: RunnerFor,
): Promise<Colour> {
  const surely = (colour: RunColour) => ({ colour, fault: null, otherwise: null });
  if (result.kind === 'timed_out') return surely('timed_out');
  const source = files['red_amber_green.js'] ?? null;
  const { reportedColour, reportedFault } = result;
  // What a person saw with their own eyes is not judged again.
  const isReportFinal = source === null || runner.ranOn === 'mock';
  if (isReportFinal && reportedColour !== undefined) return surely(reportedColour);
  if (isReportFinal && reportedFault !== undefined) {
    const fault = { kind: 'reported', reason: reportedFault } as const;
    return { colour: 'faulty', fault, otherwise: null };
  }
  const verdict = await dojo.trafficLight.judge(imageName, source, result);
  const { colour, fault } =
    verdict.kind === 'colour'
      ? { colour: verdict.colour, fault: null }
      : { colour: 'faulty' as const, fault: verdict.fault };
  const otherwise = reportedColour === colour ? null : (reportedColour ?? null);
  return { colour, fault, otherwise };
}

/** The submitted files with what the run changed and made; a name that cannot be kept is refused. */
function filesMade(
  files: Files,
  result: Ended,
  isStateful: boolean,
): { readonly files: Files; readonly refused: readonly string[] } {
  if (result.kind === 'timed_out') return { files, refused: [] };
  const refused: string[] = [];
  let all = patched(files, { put: result.changed, removed: [] });
  for (const [name, content] of Object.entries(result.created)) {
    // A runner that keeps nothing hands back what was built.
    if (name === specialOutcome || (isStateful && isBuilt(name))) continue;
    if (fileNameProblem(name, all) === null) {
      all = patched(all, { put: filesOf([[name, content]]), removed: [] });
    } else refused.push(name);
  }
  return { files: all, refused };
}

/** A file of cyber-dojo's: a run that leaves it has a light of its own, and it is not kept. */
const specialOutcome = 'outcome.special';

function specialColour({ colour }: Colour, result: Ended): { readonly own_colour?: string } {
  const isSpecial = result.kind === 'finished' && Object.hasOwn(result.created, specialOutcome);
  const isOfTests = testColours.some((each) => each === colour);
  return isSpecial && isOfTests ? { own_colour: `${colour}_special` } : {};
}

function bodyOf(
  { predicted, head }: Press,
  { colour }: Colour,
  { durationS, ranIn }: Ended,
  { runner, imageName: asked }: RunnerFor,
): Extract<EventBody, { readonly predicted: unknown }> {
  const imageName = ranIn ?? asked;
  const isOtherImage = imageName !== null && imageName !== head.manifest.image_name;
  return {
    colour,
    predicted,
    ...(predicted === 'none' ? {} : { revert_if_wrong: head.options[`revert_${predicted}`] }),
    duration: Number(durationS.toFixed(6)),
    ran_on: runner.ranOn,
    ...(isOtherImage ? { image_name: imageName } : {}),
  };
}
