import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Dojo } from '../../dojo/dojo.ts';
import { unreachable } from '../../kata/result.ts';
import { createArrivals } from '../models/arrivals.ts';
import { loadGroupPlace, type GroupPlace } from '../models/group-place.ts';
import type { GroupModel } from '../models/group.ts';
import { loadSignal } from '../models/load.ts';
import { ArrivalList, Bring } from '../parts/group/Bring.tsx';
import { JoinIn } from '../parts/group/JoinIn.tsx';
import { ShareDialog } from '../parts/group/ShareDialog.tsx';
import { WaysOut } from '../parts/group/WaysOut.tsx';
import { Lazy } from '../parts/Lazy.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Page } from '../parts/Page.tsx';
import { groupLink, kataLink } from '../route.ts';
import { bringWords, groupWords, notHereWords, shareWords, soloWords } from '../words/group.ts';

/** A group: to join it, to bring people and katas together in it, and to see how it goes. */
export function Group({ dojo, id }: { readonly dojo: Dojo; readonly id: string }) {
  const state = useMemo(
    () => loadSignal(loadGroupPlace(dojo, id), (error) => groupWords.unread(String(error))),
    [dojo, id],
  );
  return <Loading state={state} draw={(place) => <Place dojo={dojo} id={id} place={place} />} />;
}

function Place(props: { readonly dojo: Dojo; readonly id: string; readonly place: GroupPlace }) {
  const { dojo, id, place } = props;
  switch (place.kind) {
    case 'group':
      return <OpenGroup dojo={dojo} model={place.model} />;
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

/** Any id of a group leads to it; Back leads to where one was before. */
function GoTo({ address }: { readonly address: string }) {
  useEffect(() => location.replace(address), [address]);
  return null;
}

function OpenGroup({ dojo, model }: { readonly dojo: Dojo; readonly model: GroupModel }) {
  const { id, exercise, language } = model;
  const [isSharing, setSharing] = useState(false);
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
        <div class="group-sides">
          {model.isWhole && (
            <section class="group-card">
              <h2>{groupWords.shareHeading}</h2>
              <p class="faint">{shareWords.meaning}</p>
              <p>
                <button type="button" class="button" onClick={() => setSharing(true)}>
                  {shareWords.share}
                </button>
              </p>
            </section>
          )}
          <section class="group-card">
            <h2>{groupWords.bringHeading}</h2>
            <p class="faint">{bringWords.meaning}</p>
            <Bring model={arrivals} />
          </section>
        </div>
      </div>
      <ArrivalList model={arrivals} />
      <div class="group-dashboard">
        <Lazy load={dashboard} props={{ dojo, groupId: id }} />
      </div>
      {isSharing && <ShareDialog dojo={dojo} id={id} onClose={() => setSharing(false)} />}
    </Page>
  );
}

const dashboard = async () => (await import('../parts/dashboard/Dashboard.tsx')).Dashboard;
