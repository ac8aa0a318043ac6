import { useEffect, useMemo } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import { createArrivals } from '../../models/arrivals.ts';
import type { ClusterModel } from '../../models/cluster.ts';
import { groupLink } from '../../route.ts';
import { clusterWords } from '../../words/cluster.ts';
import { groupWords } from '../../words/group.ts';
import { ArrivalList } from '../group/Bring.tsx';
import { Sides } from '../group/Sides.tsx';
import { Page } from '../Page.tsx';
import { DashboardTabs } from './DashboardTabs.tsx';
import { JoinCluster } from './JoinCluster.tsx';

/** A group in several languages: to join it in one of them, and to see how each goes. */
export function OpenCluster(props: {
  readonly dojo: Dojo;
  readonly model: ClusterModel;
  /** The id of the group whose dashboard the address names, if any. */
  readonly part: string | null;
}) {
  const { dojo, model, part } = props;
  const { id, groups } = model;
  const arrivals = useMemo(
    () =>
      createArrivals(
        dojo,
        id,
        groups.map((group) => group.id),
      ),
    [dojo, id, groups],
  );
  useEffect(
    () => () => {
      arrivals.stop();
      model.close();
    },
    [arrivals, model],
  );
  return (
    <Page
      title={model.exercise ?? groupWords.noExercise}
      kind="group"
      bar={<span class="bar-language">{clusterWords.languages(groups.length)}</span>}
    >
      <div class="group-top">
        <JoinCluster model={model} />
        <Sides dojo={dojo} id={id} canShare arrivals={arrivals} />
      </div>
      <ArrivalList model={arrivals} />
      <DashboardTabs
        dojo={dojo}
        groups={groups}
        shown={part}
        // The address says which one is looked at; Back leads to where one was before.
        show={(groupId) => location.replace(groupLink(id, groupId))}
      />
    </Page>
  );
}
