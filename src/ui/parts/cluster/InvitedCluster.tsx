import { dateOf } from '../../../kata/time.ts';
import type { ClusterInvitationModel } from '../../models/cluster-invitation.ts';
import { groupLink } from '../../route.ts';
import { clusterWords, missingLanguagesWords } from '../../words/cluster.ts';
import { groupWords, joinScreenWords, standingWords } from '../../words/group.ts';
import { GroupId } from '../group/GroupId.tsx';
import { InTheWay } from '../group/InTheWay.tsx';
import { StartFiles } from '../group/StartFiles.tsx';

/** What an invitation to a group in several languages invites to. */
export function InvitedCluster({ model }: { readonly model: ClusterInvitationModel }) {
  const { cluster, standing, standingId, missingLanguages } = model.invitation;
  const [first] = cluster.groups;
  const told = standingWords(standing, standingId);
  if (first === undefined) return null;
  const begun = dateOf(first.manifest.created).toLocaleDateString(undefined, { dateStyle: 'long' });
  return (
    <div class="invitation">
      <section class="group-card">
        <p class="small-heading">{joinScreenWords.invites}</p>
        <h2>{first.manifest.exercise ?? groupWords.noExercise}</h2>
        <ul class="cluster-list">
          {cluster.groups.map(({ manifest }) => (
            <li key={manifest.id}>{manifest.display_name}</li>
          ))}
        </ul>
        <GroupId id={cluster.id} />
        <p class="faint">
          {joinScreenWords.from(begun)}. {clusterWords.hint}
        </p>
        {told !== null && <p class="notice">{told}</p>}
        {missingLanguages.length > 0 && (
          <p class="notice">{missingLanguagesWords(missingLanguages)}</p>
        )}
        <Ways model={model} />
      </section>
      {cluster.groups.map(({ manifest, files }) => (
        <section key={manifest.id} class="group-card">
          <h2>{clusterWords.startsWith(manifest.display_name)}</h2>
          <StartFiles files={files} />
        </section>
      ))}
    </div>
  );
}

function Ways({ model }: { readonly model: ClusterInvitationModel }) {
  const { standing, standingId, cluster } = model.invitation;
  if (standing === 'taken' || standing === 'differs') {
    return <InTheWay standing={standing} id={standingId} />;
  }
  const go = async (): Promise<void> => {
    if (await model.accept()) location.hash = groupLink(cluster.id);
  };
  const problem = model.problem.value;
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
          aria-disabled={model.isBusy.value}
          onClick={() => void go()}
        >
          {standing === 'here' ? joinScreenWords.goTo : clusterWords.look}
        </button>
      </p>
    </>
  );
}
