import type { ReadonlySignal } from '@preact/signals';
import type { Download } from '../../dojo/download-kata.ts';
import type { KataHead, Snapshot } from '../../dojo/ports.ts';
import type { Remote } from '../../dojo/remote.ts';
import type { RunEvent } from '../../kata/event.ts';
import type { Light } from '../../kata/light.ts';
import type { Options } from '../../kata/options.ts';
import type { ChangesOfLight } from './changes-of-light.ts';
import type { FileSet } from './file-set.ts';
import type { KataOptions } from './kata-options.ts';
import type { Notice } from './notices.ts';
import type { OfferedDrafts } from './offered-drafts.ts';
import type { PlaceFacts } from './place.ts';
import type { Consent } from './press.ts';
import type { Asked } from './questions.ts';
import type { Run } from './run.ts';

/** One kata, open in this tab: what the Kata screen draws, and what can be done there. */
export type KataModel = OfferedDrafts &
  KataOptions &
  PlaceFacts & {
    readonly id: string;
    readonly head: ReadonlySignal<KataHead>;
    readonly lights: ReadonlySignal<readonly Light[]>;
    readonly files: FileSet;
    /** The order of the file list; the kept files come apart. */
    readonly listed: ReadonlySignal<readonly string[]>;
    readonly kept: ReadonlySignal<readonly string[]>;
    readonly run: ReadonlySignal<Run>;
    /** The output to show when nothing runs: of the last event, or of a run that could not be saved. */
    readonly output: ReadonlySignal<Snapshot>;
    readonly notices: ReadonlySignal<readonly Notice[]>;
    /** Why the draft is not on disk, or null when it is. */
    readonly draftProblem: ReadonlySignal<string | null>;
    readonly maxSeconds: number;
    /** Files would leave the browser for that runner: it waits for what the person says. */
    readonly consent: ReadonlySignal<Asked<Remote, Consent> | null>;
    /** Sets options beside [test]; what cannot be kept is told. */
    choose(change: Partial<Options>): Promise<void>;
    /** What a light changed since the one before it. */
    readonly changesOf: ChangesOfLight;
    /** One press of [test], or of a prediction; answers when its light may be looked at. */
    test(predicted?: Predicted): Promise<void>;
    /** With the prediction of the last press. */
    testAgain(): Promise<void>;
    /** The same in this browser, wherever the others run. */
    testHere(): Promise<void>;
    /** To be called when another runner, or another language, was chosen. */
    refreshRunners(): Promise<void>;
    stop(): void;
    dismiss(notice: Notice): void;
    download(): Promise<Download>;
    close(): void;
  };

export type Predicted = RunEvent['predicted'];
