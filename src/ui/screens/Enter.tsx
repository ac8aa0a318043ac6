import { useEffect, useMemo } from 'preact/hooks';
import type { Dojo } from '../../dojo/dojo.ts';
import { loadEnterModel, type EnterModel } from '../models/enter.ts';
import { loadSignal } from '../models/load.ts';
import { IdField } from '../parts/enter/IdField.tsx';
import { Matches } from '../parts/enter/Matches.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Page } from '../parts/Page.tsx';
import { homeLink, importLink } from '../route.ts';
import { enterWords } from '../words/enter.ts';

/** Go on with a practice or a group whose id is known. */
export function Enter({ dojo, id }: { readonly dojo: Dojo; readonly id: string }) {
  const model = useMemo(
    () => loadSignal(loadEnterModel(dojo, id), (error) => enterWords.unread(String(error))),
    [dojo, id],
  );
  return <Loading state={model} draw={(loaded) => <Entering model={loaded} />} />;
}

function Entering({ model }: { readonly model: EnterModel }) {
  useEffect(() => () => model.close(), [model]);
  return (
    <Page title={enterWords.title} kind="enter">
      <IdField model={model} />
      <p class="enter-said" role="status">
        {model.said.value}
      </p>
      {model.isUnknown.value && (
        <p class="enter-ways">
          <a class="button" href={importLink}>
            {enterWords.import}
          </a>
          <a class="button quiet" href={homeLink}>
            {enterWords.home}
          </a>
        </p>
      )}
      <Matches model={model} />
    </Page>
  );
}
