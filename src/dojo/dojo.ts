import type { Chance, Clock, Persistence, Tabs } from './browser-ports.ts';
import type { Archive } from './archive-ports.ts';
import type { GroupStore } from './group-ports.ts';
import type { KataStore, StartPoints } from './ports.ts';
import type { Runner, TrafficLight } from './runner-ports.ts';

/** All that the verbs of the dojo need, handed in once by main. */
export type Dojo = {
  readonly store: KataStore;
  readonly groups: GroupStore;
  readonly archive: Archive;
  readonly startPoints: StartPoints;
  readonly runner: Runner;
  readonly trafficLight: TrafficLight;
  readonly tabs: Tabs;
  readonly persistence: Persistence;
  readonly clock: Clock;
  readonly chance: Chance;
};
