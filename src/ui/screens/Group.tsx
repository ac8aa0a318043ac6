import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Dojo } from '../../dojo/dojo.ts';
import { unreachable } from '../../kata/result.ts';
import { createArrivals } from '../models/arrivals.ts';
import { loadGroupPlace, type GroupPlace } from '../models/group-place.ts';
import type { GroupModel } from '../models/group.ts';
import { loadSignal } from '../models/load.ts';
import { OpenCluster } from '../parts/cluster/OpenCluster.tsx';
import { ArrivalList } from '../parts/group/Bring.tsx';
import { JoinIn } from '../parts/group/JoinIn.tsx';
import { Sides } from '../parts/group/Sides.tsx';
import { WaysOut } from '../parts/group/WaysOut.tsx';
import { Lazy } from '../parts/Lazy.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Page } from '../parts/Page.tsx';
import { groupLink, kataLink } from '../route.ts';
import { groupWords, notHereWords, soloWords } from '../words/group.ts';

/** A group: to join it, to bring people and katas together in it, and to see how it goes. */
export function Group(props: {
  readonly dojo: Dojo;
  readonly id: string;
  /** The id of the group that is looked at in a cluster, if the address names one. */
  readonly part: string | null;
}) {
  const { dojo, id, part } = props;
  // What the address names first is what a person may want to join; later it is what they look at.
  const [wanted] = useState(part);
  const state = useMemo(
    () => loadSignal(loadGroupPlace(dojo, id, wanted), (error) => groupWords.unread(String(error))),
    [dojo, id, wanted],
  );
  return <Loading state={state} draw={(place) => <Place {...props} place={place} />} />;
}

function Place(props: {
  readonly dojo: Dojo;
  readonly id: string;
  readonly part: string | null;
  readonly place: GroupPlace;
}) {
  const { dojo, id, place } = props;
  switch (place.kind) {
    case 'group':
      return <OpenGroup dojo={dojo} model={place.model} />;
    case 'cluster':
      return <OpenCluster dojo={dojo} model={place.model} part={props.part} />;
    case 'part':
      return <GoTo address={groupLink(place.clusterId, place.groupId)} />;
    case 'member':
      return <GoTo address={groupLink(place.groupId)} />;
    case 'solo':
      return (
        <Page title={groupWords.soloTitle} kind="message">
          <p>{soloWords(id)}</p>
          <p>
            <a class="button" href={kataLink(id)}>
              {groupWords.goToSolo}
            </a>
          </p>
        </Page>
      );
    case 'unknown':
      return (
        <Page title={groupWords.notHereTitle} kind="message">
          <p role="alert">{notHereWords(id)}</p>
          <WaysOut />
        </Page>
      );
    default:
      return unreachable(place);
  }
}

/** Any id of a group, or of a cluster, leads to it; Back leads to where one was before. */
function GoTo({ address }: { readonly address: string }) {
  useEffect(() => location.replace(address), [address]);
  return null;
}

function OpenGroup({ dojo, model }: { readonly dojo: Dojo; readonly model: GroupModel }) {
  const { id, exercise, language } = model;
  const arrivals = useMemo(() => createArrivals(dojo, id), [dojo, id]);
  useEffect(
    () => () => {
      arrivals.stop();
      model.close();
    },
    [arrivals, model],
  );
  return (
    <Page
      title={exercise ?? groupWords.noExercise}
      kind="group"
      bar={<span class="bar-language">{language}</span>}
    >
      <div class="group-top">
        <JoinIn model={model} />
        <Sides dojo={dojo} id={id} canShare={model.isWhole} arrivals={arrivals} />
      </div>
      <ArrivalList model={arrivals} />
      <div class="group-dashboard">
        <Lazy load={dashboard} props={{ dojo, groupId: id }} />
      </div>
    </Page>
  );
}

const dashboard = async () => (await import('../parts/dashboard/Dashboard.tsx')).Dashboard;
