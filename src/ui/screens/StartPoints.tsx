import type { Dojo } from '../../dojo/dojo.ts';
import { loadStartPointsModel, type StartPointsModel } from '../models/start-points.ts';
import { Fetched } from '../parts/settings/Fetched.tsx';
import { useClosedModel } from '../parts/settings/use-model.ts';
import { Page } from '../parts/Page.tsx';
import { AddStartPoints } from '../parts/start-points/AddStartPoints.tsx';
import { OwnStartPoints } from '../parts/start-points/OwnStartPoints.tsx';
import { ShippedStartPoints } from '../parts/start-points/ShippedStartPoints.tsx';
import { startPointsWords } from '../words/start-points.ts';

/** What practices can begin with: what others made is added here, looked through and removed. */
export function StartPoints({ dojo }: { readonly dojo: Dojo }) {
  const model = useClosedModel(dojo, loadStartPointsModel);
  return (
    <Page title={startPointsWords.title} kind="start-points">
      <p>{startPointsWords.meaning}</p>
      <Fetched state={model} draw={(loaded) => <Sections model={loaded} />} />
    </Page>
  );
}

function Sections({ model }: { readonly model: StartPointsModel }) {
  return (
    <>
      <AddStartPoints model={model} />
      <OwnStartPoints
        all={model.own.value}
        problem={model.problem.value}
        onDownload={(name) => model.download(name)}
        onRemove={(name) => void model.remove(name)}
      />
      <ShippedStartPoints names={model.shipped} onDownload={(name) => model.download(name)} />
    </>
  );
}
