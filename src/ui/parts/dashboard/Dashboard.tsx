import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import { loadDashboard, type DashboardModel } from '../../models/dashboard.ts';
import type { DashboardRow } from '../../models/dashboard-rows.ts';
import { loadSignal } from '../../models/load.ts';
import {
  animalWords,
  couldNotReadWords,
  dashboardWords as words,
  groupAgeWords,
  idleWords,
  newsWords,
  rhythmOf,
} from '../../words/dashboard.ts';
import { Dialog } from '../Dialog.tsx';
import { PracticePicture } from '../practice-picture/PracticePicture.tsx';
import { DashboardProgress } from './DashboardProgress.tsx';
import { DashboardTable } from './DashboardTable.tsx';
import { MarkTips } from './MarkTips.tsx';

/** Everyone's lights, as they come. */
export function Dashboard(props: { readonly dojo: Dojo; readonly groupId: string }) {
  const { dojo, groupId } = props;
  const loading = useMemo(() => loadDashboard(dojo, groupId), [dojo, groupId]);
  const state = useMemo(() => loadSignal(loading, couldNotReadWords), [loading]);
  const loaded = state.value;
  // One that is left before it is there is closed when it is there.
  useEffect(
    () => () =>
      void loading.then(
        (model) => model.close(),
        () => undefined,
      ),
    [loading],
  );
  return (
    <section class="dashboard" aria-labelledby="dashboard-title">
      <h2 id="dashboard-title">{words.title}</h2>
      {loaded.kind === 'loaded' && <Loaded model={loaded.value} />}
      {loaded.kind === 'loading' && <p role="status">{words.coming}</p>}
      {loaded.kind === 'failed' && <p role="alert">{loaded.words}</p>}
    </section>
  );
}

function Loaded({ model }: { readonly model: DashboardModel }) {
  const [hasSums, setSums] = useState(false);
  const [looked, setLooked] = useState<DashboardRow | null>(null);
  const rows = model.rows.value;
  const idle = model.idle.value;
  return (
    <>
      <div class="dash-tools">
        <Choice
          words={words.byMinute}
          is={model.isByMinute.value}
          choose={(is) => model.setByMinute(is)}
        />
        <Choice
          words={words.isDetailed}
          is={model.isDetailed.value}
          choose={(is) => model.setDetailed(is)}
        />
        <Choice words={words.hasSums} is={hasSums} choose={setSums} />
        {model.progress.isThere && (
          <Choice
            words={words.progress}
            is={model.progress.isShown.value}
            choose={(is) => model.progress.setShown(is)}
          />
        )}
        <Choice words={words.isLive} is={model.isLive.value} choose={(is) => model.setLive(is)} />
        <p class="dash-span">{groupAgeWords(model.ageMs.value)}</p>
      </div>
      {rows.length === 0 ? (
        <p class="dash-empty">{idle.length === 0 ? words.nobody : words.noLights}</p>
      ) : (
        <MarkTips model={model}>
          <DashboardTable model={model} hasSums={hasSums} showRhythm={setLooked} />
        </MarkTips>
      )}
      {rows.length > 0 && model.progress.isShown.value && <DashboardProgress model={model} />}
      {rows.length > 0 && <p class="dash-keys">{words.keys}</p>}
      {idle.length > 0 && (
        <p class="dash-idle">
          {idleWords(idle.map(({ avatarIndex }) => animalWords(avatarIndex, null)))}
        </p>
      )}
      <p class="visually-hidden" role="status">
        {newsWords(model.news.value.lights)}
      </p>
      {looked !== null && (
        <Dialog
          title={rhythmOf(animalWords(looked.avatarIndex, null))}
          onClose={() => setLooked(null)}
        >
          {(close) => (
            <>
              <PracticePicture
                lights={rows.find(({ id }) => id === looked.id)?.lights ?? looked.lights}
              />
              <div class="dialog-buttons">
                <button type="button" class="button" onClick={close}>
                  {words.close}
                </button>
              </div>
            </>
          )}
        </Dialog>
      )}
    </>
  );
}

function Choice(props: {
  readonly words: string;
  readonly is: boolean;
  readonly choose: (is: boolean) => void;
}) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={props.is}
        onChange={(event) => props.choose(event.currentTarget.checked)}
      />
      {props.words}
    </label>
  );
}
