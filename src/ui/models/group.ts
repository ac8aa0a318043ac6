import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import type { Group } from '../../dojo/group-ports.ts';
import { groupJoined, type Member } from '../../dojo/group-joined.ts';
import { joinGroup, type Joined } from '../../dojo/join-group.ts';
import { ownAvatar, rememberAvatar } from '../../dojo/own-avatar.ts';
import { avatarNames } from '../../kata/avatars.ts';
import { joinProblemWords } from '../words/group.ts';
import { createTurns } from './turns.ts';

/** One of the 64 places in a group. */
export type Seat = {
  readonly index: number;
  readonly name: string;
  /** The katas of whoever sits here: several, when exports of two machines are the same animal. */
  readonly katas: readonly Member[];
  /** Nobody has it. One that was deleted has it until it is gone for good. */
  readonly isFree: boolean;
};

export type GroupModel = {
  readonly id: string;
  readonly exercise: string | null;
  readonly language: string;
  /** Whether what it begins with is here: without, there is nothing to join. */
  readonly isWhole: boolean;
  readonly seats: ReadonlySignal<readonly Seat[]>;
  readonly members: ReadonlySignal<readonly Member[]>;
  readonly isFull: ReadonlySignal<boolean>;
  /** Who this tab was last, as long as that is here. */
  readonly own: ReadonlySignal<Member | null>;
  /** Who has just joined. */
  readonly joined: ReadonlySignal<Joined | null>;
  readonly isJoining: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<string | null>;
  /** As a random animal, or as this one. */
  join(avatarIndex?: number): Promise<void>;
  /** From now on this tab is this member. */
  enter(kataId: string): Promise<void>;
  /** Reads again who is here. */
  refresh(): Promise<void>;
  close(): void;
};

/** `label` says what is practised. Who is here is known after the first refresh. */
export function createGroupModel(
  dojo: Dojo,
  id: string,
  group: Group | null,
  label: { readonly exercise: string | null; readonly language: string },
): GroupModel {
  const members = signal<readonly Member[]>([]);
  const claimed = signal<ReadonlySet<number>>(new Set());
  const ownId = signal<string | null>(null);
  const joined = signal<Joined | null>(null);
  const isJoining = signal(false);
  const problem = signal<string | null>(null);
  const seats = computed(() => seatsOf(members.value, claimed.value));

  // What an earlier reading answers must not come after what a later one does.
  const turns = createTurns();
  const refresh = (): Promise<void> => turns.take(readWhoIsHere);

  async function readWhoIsHere(): Promise<void> {
    const [read, claims, own] = [
      await groupJoined(dojo, id),
      await dojo.groups.claims(id),
      await ownAvatar(dojo, id),
    ];
    batch(() => {
      members.value = read.ok ? read.value : [];
      claimed.value = new Set(claims.keys());
      ownId.value = own;
    });
  }

  async function enter(kataId: string): Promise<void> {
    ownId.value = kataId;
    // Kept for the next visit: this one goes on without.
    await rememberAvatar(dojo, id, kataId);
  }

  const stop = dojo.store.onChange(() => void refresh());
  return {
    id,
    ...label,
    isWhole: group !== null,
    seats,
    members,
    isFull: computed(() => seats.value.every(({ isFree }) => !isFree)),
    own: computed(() => members.value.find((member) => member.id === ownId.value) ?? null),
    joined,
    isJoining,
    problem,
    async join(avatarIndex) {
      if (isJoining.peek()) return;
      batch(() => {
        isJoining.value = true;
        problem.value = null;
      });
      try {
        const answer = await joinGroup(
          dojo,
          id,
          avatarIndex === undefined ? undefined : [avatarIndex],
        );
        if (answer.ok) await enter(answer.value.id);
        await refresh();
        batch(() => {
          if (answer.ok) joined.value = answer.value;
          else problem.value = joinProblemWords(answer.problem, avatarIndex ?? null);
        });
      } finally {
        isJoining.value = false;
      }
    },
    enter,
    refresh,
    close: stop,
  };
}

function seatsOf(members: readonly Member[], claimed: ReadonlySet<number>): readonly Seat[] {
  return avatarNames.map((name, index) => {
    const katas = members.filter(({ avatarIndex }) => avatarIndex === index);
    return { index, name, katas, isFree: katas.length === 0 && !claimed.has(index) };
  });
}
