import { useEffect, useRef } from 'preact/hooks';
import type { Joined } from '../../../dojo/join-group.ts';
import { kataLink } from '../../route.ts';
import { groupWords, youAreWords } from '../../words/group.ts';
import { Avatar } from '../Avatar.tsx';

/** Tells who one has become, and leads to the kata. */
export function YouAre({ joined }: { readonly joined: Joined }) {
  const start = useRef<HTMLAnchorElement>(null);
  // What had the focus, the button that joined, may be gone.
  useEffect(() => start.current?.focus(), [joined.id]);
  return (
    <div class="you-are">
      <Avatar index={joined.avatarIndex} size={112} />
      <p role="status">{youAreWords(joined.avatarIndex)}</p>
      <a class="button primary large" href={kataLink(joined.id)} ref={start}>
        {groupWords.start}
      </a>
    </div>
  );
}
