import { signal, type ReadonlySignal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import { groupJoined } from '../../dojo/group-joined.ts';
import type { KataEvent } from '../../kata/event.ts';
import { lightsOf } from '../../kata/light.ts';
import { groupOf, type Manifest } from '../../kata/manifest.ts';
import { placeInMode, type DiffMode, type ReviewPlace } from '../../kata/review-place.ts';

/** A member of the group whose practice can be reviewed. */
export type ReviewAvatar = {
  readonly id: string;
  readonly avatarIndex: number;
  readonly events: readonly KataEvent[];
};

/** The avatars of the group that a review is in, as they come to have lights. */
export type ReviewAvatars = {
  /** Those with lights, and the one that is reviewed, in the order of avatars. Empty in no group. */
  readonly active: ReadonlySignal<readonly ReviewAvatar[]>;
  close(): void;
};

export function createReviewAvatars(dojo: Dojo, manifest: Manifest): ReviewAvatars {
  const active = signal<readonly ReviewAvatar[]>([]);
  if (groupOf(manifest) === null) return { active, close: () => undefined };
  let newest = 0;
  const read = async (): Promise<void> => {
    const turn = (newest += 1);
    const joined = await groupJoined(dojo, manifest.id);
    if (turn !== newest || !joined.ok) return;
    active.value = joined.value.filter(
      ({ id, events }) => id === manifest.id || lightsOf(events).length > 1,
    );
  };
  const stopHearing = dojo.store.onChange(() => void read());
  void read();
  return {
    active,
    close() {
      newest += 1;
      stopHearing();
    },
  };
}

/** Where the review of another avatar begins: at its first light, or without a diff at its last. */
export function avatarPlace({ events }: ReviewAvatar, diff: DiffMode): ReviewPlace {
  const start: ReviewPlace = { index: 0, diff: 'detailed' };
  if (diff !== 'off') return { index: placeInMode(events, start, 'test').index, diff };
  return { index: lightsOf(events).at(-1)?.index ?? 0, diff };
}
