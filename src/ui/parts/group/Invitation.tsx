import { useMemo } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import { unreachable } from '../../../kata/result.ts';
import { dateOf } from '../../../kata/time.ts';
import type { ClusterInvitationModel } from '../../models/cluster-invitation.ts';
import { loadJoinModel, type JoinModel } from '../../models/join.ts';
import { loadSignal } from '../../models/load.ts';
import { groupLink } from '../../route.ts';
import { groupWords, joinScreenWords, standingWords } from '../../words/group.ts';
import { InvitedCluster } from '../cluster/InvitedCluster.tsx';
import { GroupId } from './GroupId.tsx';
import { InTheWay } from './InTheWay.tsx';
import { StartFiles } from './StartFiles.tsx';
import { WaysOut } from './WaysOut.tsx';
import { YouAre } from './YouAre.tsx';

/** Shows what a link, or a group's file, invites to; or says why it does not read. */
export function Invitation({ dojo, text }: { readonly dojo: Dojo; readonly text: string }) {
  const state = useMemo(
    () => loadSignal(loadJoinModel(dojo, text), (error) => groupWords.unread(String(error))),
    [dojo, text],
  ).value;
  switch (state.kind) {
    case 'loading':
      return <p role="status">{groupWords.reading}</p>;
    case 'failed':
      return <Unread words={state.words} />;
    case 'loaded':
      return state.value.ok ? (
        <Readable model={state.value.value} />
      ) : (
        <Unread words={state.value.problem.words} />
      );
    default:
      return unreachable(state);
  }
}

function Readable({ model }: { readonly model: JoinModel | ClusterInvitationModel }) {
  return model.kind === 'group' ? <Invited model={model} /> : <InvitedCluster model={model} />;
}

function Unread({ words }: { readonly words: string }) {
  return (
    <>
      <p role="alert">{words}</p>
      <WaysOut />
    </>
  );
}

function Invited({ model }: { readonly model: JoinModel }) {
  const { group, standing, isLanguageHere } = model.invitation;
  const { manifest, files } = group;
  const begun = dateOf(manifest.created).toLocaleDateString(undefined, { dateStyle: 'long' });
  const told = standingWords(standing, manifest.id);
  return (
    <div class="invitation">
      <section class="group-card">
        <p class="small-heading">{joinScreenWords.invites}</p>
        <h2>{manifest.exercise ?? groupWords.noExercise}</h2>
        <p>{manifest.display_name}</p>
        <GroupId id={manifest.id} />
        <p class="faint">
          {joinScreenWords.from(begun)}, {joinScreenWords.files(Object.keys(files).length)}
        </p>
        {told !== null && <p class="notice">{told}</p>}
        {!isLanguageHere && (
          <p class="notice">{joinScreenWords.noLanguage(manifest.display_name)}</p>
        )}
        <Ways model={model} />
      </section>
      <section class="group-card">
        <h2>{joinScreenWords.startsWith}</h2>
        <StartFiles files={files} />
      </section>
    </div>
  );
}

function Ways({ model }: { readonly model: JoinModel }) {
  const { standing, group } = model.invitation;
  const { id } = group.manifest;
  const joined = model.joined.value;
  const problem = model.problem.value;
  if (standing === 'taken' || standing === 'differs') {
    return <InTheWay standing={standing} id={id} />;
  }
  if (joined !== null) {
    return (
      <>
        <YouAre joined={joined} />
        <p>
          <a href={groupLink(id)}>{joinScreenWords.goTo}</a>
        </p>
      </>
    );
  }
  const look = async (): Promise<void> => {
    if (await model.accept()) location.hash = groupLink(id);
  };
  const isBusy = model.isBusy.value;
  return (
    <>
      {problem !== null && (
        <p class="notice notice-problem" role="alert">
          {problem}
        </p>
      )}
      <p class="ways-out">
        <button
          type="button"
          class="button primary large"
          aria-disabled={isBusy}
          onClick={() => void model.join()}
        >
          {joinScreenWords.join}
        </button>
        <button
          type="button"
          class="button large"
          aria-disabled={isBusy}
          onClick={() => void look()}
        >
          {standing === 'here' ? joinScreenWords.goTo : joinScreenWords.look}
        </button>
      </p>
    </>
  );
}
