import type { Chance, Clock, PatternFinder, Persistence, Tabs } from './browser-ports.ts';
import type { Archive } from './archive-ports.ts';
import type { BackupFiles } from './backup-ports.ts';
import type { DeletionStore } from './deletion-ports.ts';
import type { ClusterStore } from './cluster-ports.ts';
import type { GroupStore } from './group-ports.ts';
import type { GitRemotes } from './git-ports.ts';
import type { ImageShelf } from './image-ports.ts';
import type { Invitations } from './invitation-ports.ts';
import type { Notices } from './notices-port.ts';
import type { KataStore, StartPoints } from './ports.ts';
import type { OtherRunners, Setting } from './remote-ports.ts';
import type { Runner, TrafficLight } from './runner-ports.ts';
import type { OwnStartPoints } from './start-point-ports.ts';

/** All that the verbs of the dojo need, handed in once by main. */
export type Dojo = {
  readonly store: KataStore;
  readonly groups: GroupStore;
  readonly clusters: ClusterStore;
  readonly deletions: DeletionStore;
  /** What is kept over visits beside the katas, each by its name. */
  readonly setting: (name: string) => Setting;
  readonly archive: Archive;
  readonly backups: BackupFiles;
  readonly invitations: Invitations;
  readonly startPoints: StartPoints;
  /** What the person brings beside these. */
  readonly ownStartPoints: OwnStartPoints;
  readonly gitRemotes: GitRemotes;
  /** The one in this browser: what is not said to run elsewhere runs in it. */
  readonly runner: Runner;
  /** Left out, everything runs in this browser. */
  readonly otherRunners?: OtherRunners;
  readonly trafficLight: TrafficLight;
  /** What is kept of the languages, for runs in this browser. */
  readonly images: ImageShelf;
  /** Rejects when they cannot be read. */
  readonly notices: () => Promise<Notices>;
  readonly patterns: PatternFinder;
  readonly tabs: Tabs;
  readonly persistence: Persistence;
  /** Deletes all that is kept, but the app itself; the page has to be loaded anew after it. */
  readonly erase: () => Promise<void>;
  readonly clock: Clock;
  readonly chance: Chance;
};
