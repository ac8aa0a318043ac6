import type { FileDiff } from '../../kata/diff.ts';

/** What a light did to a file, without its lines. */
export type FileChanges = Pick<FileDiff, 'type' | 'oldName' | 'newName' | 'counts'>;

/** Answers what event `index` changed: asked for once, as what has happened stays as it was. */
export type ChangesOfLight = (index: number) => Promise<readonly FileChanges[]>;

export function createChangesOfLight(
  load: (index: number) => Promise<readonly FileChanges[]>,
): ChangesOfLight {
  const loaded = new Map<number, Promise<readonly FileChanges[]>>();
  return (index) => {
    const before = loaded.get(index);
    if (before !== undefined) return before;
    const now = load(index).then(changed);
    loaded.set(index, now);
    // What could not be read this time may be the next.
    now.catch(() => loaded.delete(index));
    return now;
  };
}

function changed(all: readonly FileChanges[]): readonly FileChanges[] {
  return all
    .filter(({ type }) => type !== 'unchanged')
    .map(({ type, oldName, newName, counts }) => ({ type, oldName, newName, counts }));
}
