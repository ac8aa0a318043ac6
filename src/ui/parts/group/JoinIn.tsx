import { useId, useState } from 'preact/hooks';
import type { GroupModel } from '../../models/group.ts';
import { kataLink } from '../../route.ts';
import { countWords, goOnWords, groupWords } from '../../words/group.ts';
import { Avatar } from '../Avatar.tsx';
import { ChooseAvatar } from './ChooseAvatar.tsx';
import { GroupId } from './GroupId.tsx';
import { YouAre } from './YouAre.tsx';

/** Who is here, and the ways to be one of them. */
export function JoinIn({ model }: { readonly model: GroupModel }) {
  const [isChoosing, setChoosing] = useState(false);
  const headingId = useId();
  const joined = model.joined.value;
  const problem = model.problem.value;
  return (
    <section class="group-card group-join" aria-labelledby={headingId}>
      <h2 id={headingId}>{groupWords.joinHeading}</h2>
      <GroupId id={model.id} />
      <p class="group-count" role="status">
        {model.isFull.value ? groupWords.full : countWords(model.members.value.length)}
      </p>
      {!model.isWhole && <p class="notice">{groupWords.onlyKatas}</p>}
      {problem !== null && (
        <p class="notice notice-problem" role="alert">
          {problem}
        </p>
      )}
      {joined !== null && <YouAre joined={joined} />}
      <div class="ways-out">
        {joined === null && <QuickWays model={model} />}
        <button
          type="button"
          class="button large"
          aria-expanded={isChoosing}
          onClick={() => setChoosing(!isChoosing)}
        >
          {groupWords.choose}
        </button>
      </div>
      {isChoosing && <ChooseAvatar model={model} onJoined={() => setChoosing(false)} />}
    </section>
  );
}

/** To go on as who one was, or to join as anyone. */
function QuickWays({ model }: { readonly model: GroupModel }) {
  const own = model.own.value;
  return (
    <>
      {own !== null && (
        <a
          class="button primary large"
          href={kataLink(own.id)}
          onClick={() => void model.enter(own.id)}
        >
          <Avatar index={own.avatarIndex} size={36} />
          {goOnWords(own.avatarIndex)}
        </a>
      )}
      {model.isWhole && !model.isFull.value && (
        <button
          type="button"
          class={own === null ? 'button primary large' : 'button large'}
          aria-disabled={model.isJoining.value}
          onClick={() => void model.join()}
        >
          {groupWords.join}
        </button>
      )}
    </>
  );
}
