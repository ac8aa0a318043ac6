import type { KataHistory, RepositoryCopy } from './ports.ts';

/** The commits and tags of events 0 to `index`, as they are: the past that a deep fork begins with. */
export function historyUpTo(copy: RepositoryCopy, index: number): KataHistory {
  const refs = new Map<string, string>();
  for (let at = 0; at <= index; at += 1) {
    const tag = `refs/tags/${at}`;
    const oid = copy.refs.get(tag);
    if (oid === undefined) throw new RangeError(`no event ${at} in ${copy.manifest.id}`);
    refs.set(tag, oid).set('refs/heads/main', oid);
  }
  return { objects: copy.objects, refs, pending: null };
}
