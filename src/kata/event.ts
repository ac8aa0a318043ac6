import type { FileChange } from './file-change.ts';
import type { PastTime } from './time.ts';

/** What a run can come to. Only the first three are traffic lights of the tests themselves. */
export const testColours = ['red', 'amber', 'green'] as const;
export type TestColour = (typeof testColours)[number];
export type RunColour = TestColour | 'faulty' | 'timed_out';

export type RanOn = 'browser' | 'remote' | 'mock';

/** What cyber-dojo, or a Pocket Dojo that knows more than this one, called a colour that is none of ours. */
type Called = {
  /**
   * `red_special` of what is read as red, `pulling` of what is read as faulty. It is told on reading
   * (ordinary-event.ts), and never written: events.json has it as the colour.
   */
  readonly own_colour?: string;
};
type Stamp = { readonly index: number; readonly time: PastTime };
/** Lines added and deleted under files/ since the event before. cyber-dojo has written them since 2026. */
type Counted = { readonly diff_added_count?: number; readonly diff_deleted_count?: number };

export type CreatedEvent = Stamp & { readonly event: 'created' };

export type RunEvent = Stamp &
  Counted &
  Called & {
    readonly colour: RunColour;
    readonly predicted: 'none' | TestColour;
    /** Whether the option revert_PREDICTED was on; there only when something was predicted. */
    readonly revert_if_wrong?: 'on' | 'off';
    /** Seconds that the run took; the oldest katas do not say. */
    readonly duration?: number;
    readonly ran_on?: RanOn;
    /** Only where it differs from the manifest's. */
    readonly image_name?: string;
  };

export type RevertEvent = Stamp &
  Counted &
  Called & {
    /** That of the light gone back to; 'create' when it is the creation. */
    readonly colour: RunColour | 'create';
    readonly revert: readonly [id: string, index: number];
  };

export type CheckoutEvent = Stamp &
  Counted &
  Called & {
    readonly colour: RunColour | 'create';
    readonly checkout: {
      readonly id: string;
      readonly index: number;
      readonly major_index: number;
      readonly minor_index: number;
      /** Empty when the kata that it came from is in no group. */
      readonly avatarIndex: number | '';
    };
  };

export type FileEvent = Stamp & Counted & Called & FileChange;

/** One line of events.json, with cyber-dojo's own keys and values. */
export type KataEvent = LightEvent | FileEvent;
export type LightEvent = CreatedEvent | RunEvent | RevertEvent | CheckoutEvent;

/** What an event says beyond its place, its time and its line counts. */
export type EventBody =
  (Body<RunEvent> & Called) | Body<RevertEvent> | Body<CheckoutEvent> | FileChange;
type Body<Event> = Omit<Event, keyof Stamp | keyof Counted | keyof Called>;

export function isCreation(event: KataEvent): event is CreatedEvent {
  return 'event' in event;
}

/** What the strip of lights shows for a light: the creation is one too. */
export function colourOf(light: LightEvent): RunColour | 'create' {
  return isCreation(light) ? 'create' : light.colour;
}

/** All other events are lights: the creation, a run, a revert, a checkout. */
export function isFileEvent(event: KataEvent): event is FileEvent {
  return 'colour' in event && event.colour.startsWith('file_');
}
