import { useId, useState } from 'preact/hooks';
import type { ClusterModel } from '../../models/cluster.ts';
import type { GroupModel } from '../../models/group.ts';
import { kataLink } from '../../route.ts';
import { clusterWords } from '../../words/cluster.ts';
import { countWords, goOnWords, groupWords } from '../../words/group.ts';
import { Avatar } from '../Avatar.tsx';
import { ChooseAvatar } from '../group/ChooseAvatar.tsx';
import { GroupId } from '../group/GroupId.tsx';
import { YouAre } from '../group/YouAre.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';

/** Who is here, and the ways to be one of them: in a language of one's choice, or in any. */
export function JoinCluster({ model }: { readonly model: ClusterModel }) {
  const [isChoosing, setChoosing] = useState(false);
  const headingId = useId();
  const hintId = useId();
  const chosen = model.chosen.value;
  const problems = [...new Set(model.groups.flatMap(({ problem }) => problem.value ?? []))];
  const isGrid = isChoosing && chosen !== null;
  return (
    <section class="group-card group-join" aria-labelledby={headingId}>
      <h2 id={headingId}>{groupWords.joinHeading}</h2>
      <GroupId id={model.id} />
      <p class="group-count" role="status">
        {countWords(model.memberCount.value)}
      </p>
      {problems.map((problem) => (
        <p key={problem} class="notice notice-problem" role="alert">
          {problem}
        </p>
      ))}
      {model.groups.map((group) => (
        <Joined key={group.id} group={group} />
      ))}
      <LanguageChoice model={model} />
      {model.isFull.value && <p class="notice">{fullWords(chosen)}</p>}
      <div class="ways-out">
        <Ways model={model} />
        <button
          type="button"
          class="button large"
          aria-expanded={isGrid}
          aria-disabled={chosen === null}
          aria-describedby={chosen === null ? hintId : undefined}
          onClick={() => chosen !== null && setChoosing(!isChoosing)}
        >
          {groupWords.choose}
        </button>
      </div>
      {chosen === null && (
        <p class="faint" id={hintId}>
          {clusterWords.chooseFirst}
        </p>
      )}
      {isGrid && (
        <ChooseAvatar key={chosen.id} model={chosen} onJoined={() => setChoosing(false)} />
      )}
    </section>
  );
}

function fullWords(chosen: GroupModel | null): string {
  return chosen === null ? clusterWords.allFull : groupWords.full;
}

function Joined({ group }: { readonly group: GroupModel }) {
  const joined = group.joined.value;
  return (
    joined !== null && (
      <div class="cluster-joined">
        <YouAre joined={joined} />
        <p class="faint">{clusterWords.in(group.language)}</p>
      </div>
    )
  );
}

/** To go on as who one was, or to join as anyone; neither, right after one has joined. */
function Ways({ model }: { readonly model: ClusterModel }) {
  if (model.groups.some(({ joined }) => joined.value !== null)) return null;
  const owns = model.groups.flatMap((group) => {
    const own = group.own.value;
    return own === null ? [] : [{ group, own }];
  });
  return (
    <>
      {owns.map(({ group, own }) => (
        <a
          key={own.id}
          class="button primary large"
          href={kataLink(own.id)}
          onClick={() => void group.enter(own.id)}
        >
          <Avatar index={own.avatarIndex} size={36} />
          <span>
            {goOnWords(own.avatarIndex)} <small>{clusterWords.in(group.language)}</small>
          </span>
        </a>
      ))}
      {!model.isFull.value && (
        <button
          type="button"
          class={owns.length === 0 ? 'button primary large' : 'button large'}
          aria-disabled={model.isJoining.value}
          onClick={() => void model.join()}
        >
          {groupWords.join}
        </button>
      )}
    </>
  );
}
