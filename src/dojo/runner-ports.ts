import type { BrowserNeed } from '../kata/browser-need.ts';
import type { RanOn, TestColour } from '../kata/event.ts';
import type { Files } from '../kata/files.ts';
import type { KeptFiles } from '../kata/kept-files.ts';
import type { LightFault } from '../kata/light-fault.ts';
import type { RunnerChoice } from '../kata/manifest.ts';
import type { Output } from '../kata/output.ts';
import type { PullProblem } from './image-ports.ts';
import type { Remote, RemoteProblem } from './remote.ts';

// What the dojo needs of runners/; see ports.ts for what it needs of the other rooms.

/** From files to a result. Met by runners/: in the browser, remote, mock. */
export interface Runner {
  readonly ranOn: RanOn;
  /** Makes ready what the first run in that image will need, in the background. */
  warm(imageName: string): void;
  /** The kata is left: nothing that was made ready for it, or touched by it, stays. */
  rest(): void;
  /** Never rejects: all that can go wrong is a kind of result. */
  run(request: RunRequest, options: RunOptions): Promise<RunResult>;
  close(): void;
}

export type RunRequest = {
  readonly id: string;
  /** The index that the event of this run is to have. */
  readonly index: number;
  readonly files: Files;
  /** Of a stateful kata: what its last run left; null when there is nothing. */
  readonly kept: KeptFiles | null;
  readonly manifest: {
    readonly image_name: string;
    readonly max_seconds: number;
    readonly runner_choice: RunnerChoice;
  };
};

export type RunOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RunProgress) => void;
};

export type RunProgress =
  | { readonly kind: 'pulling'; readonly bytes: number; readonly of: number }
  | { readonly kind: 'starting' }
  | { readonly kind: 'running' }
  | { readonly kind: 'output'; readonly stream: 'stdout' | 'stderr'; readonly text: string };

export type RunResult =
  | (Output & {
      readonly kind: 'finished';
      /** Text files that the run made (at most 16, by name) and changed. Deleted ones are not told. */
      readonly created: Files;
      readonly changed: Files;
      /** Of a stateful kata, by a runner that can: what is to be there in the next run. */
      readonly kept?: KeptFiles;
      readonly durationS: number;
      readonly ranIn?: RanIn;
      /** What a remote runner, or a person, says the colour is. */
      readonly reportedColour?: TestColour;
      /** Why a remote runner could not tell the colour, in its own words. */
      readonly reportedFault?: string;
    })
  /** Stopped at max_seconds: the output so far, and no files. */
  | (Output & { readonly kind: 'timed_out'; readonly durationS: number; readonly ranIn?: RanIn })
  | { readonly kind: 'stopped' }
  | Unrun;

/** The name of the image, where it was not to be had that was asked for. */
export type RanIn = string;

/** The runner itself could not do it; nothing is known of the code. */
export type Unrun =
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** This runner has no language image of that name. */
  | { readonly kind: 'no_image'; readonly image: string }
  /** This browser has not what the language needs: its image is not even pulled. */
  | { readonly kind: 'lacking'; readonly needs: readonly BrowserNeed[] }
  | { readonly kind: 'not_pulled'; readonly image: string; readonly problem: PullFailure }
  /** A runner elsewhere gave no result. */
  | { readonly kind: 'remote'; readonly problem: RemoteProblem }
  /** The person has not agreed yet that files leave the machine for it: none did. */
  | { readonly kind: 'unagreed'; readonly remote: Remote };

export type PullFailure = Exclude<PullProblem, { readonly kind: 'stopped' }>;

/** Reads a run's colour by the kata's own red_amber_green.js. Met by runners/. */
export interface TrafficLight {
  judge(imageName: string, source: string | null, output: Output): Promise<Verdict>;
}

export type Verdict =
  | { readonly kind: 'colour'; readonly colour: TestColour }
  | { readonly kind: 'faulty'; readonly fault: LightFault };
