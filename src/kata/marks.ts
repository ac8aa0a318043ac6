import { isFileEvent, type KataEvent } from './event.ts';
import type { FileChange } from './file-change.ts';
import type { Light } from './light.ts';
import type { PastTime } from './time.ts';

/** What the dashboard shows for one event: a light, or, where it is to be detailed, a file event. */
export type Mark =
  | { readonly kind: 'light'; readonly index: number; readonly at: PastTime; readonly light: Light }
  | {
      readonly kind: 'file';
      readonly index: number;
      readonly at: PastTime;
      readonly change: FileChange;
    };

/** The marks of a kata, oldest first; the creation is none. */
export function marksOf(
  events: readonly KataEvent[],
  lights: readonly Light[],
  isDetailed: boolean,
): readonly Mark[] {
  const byIndex = new Map(lights.map((light) => [light.index, light]));
  return events.flatMap((event): readonly Mark[] => {
    const { index, time: at } = event;
    if (isFileEvent(event)) return isDetailed ? [{ kind: 'file', index, at, change: event }] : [];
    const light = byIndex.get(index);
    if (light === undefined || light.origin.kind === 'creation') return [];
    return [{ kind: 'light', index, at, light }];
  });
}

/** An avatar is active when its kata has something beyond its creation. */
export function isActive(events: readonly KataEvent[]): boolean {
  return events.length > 1;
}
