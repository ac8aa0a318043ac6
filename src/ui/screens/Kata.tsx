import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Dojo } from '../../dojo/dojo.ts';
import { lightMeaning, lightName } from '../words/lights.ts';
import { loadKataModel } from '../models/kata.ts';
import type { KataModel } from '../models/kata-model.ts';
import { loadSignal } from '../models/load.ts';
import { makeMine } from '../models/mine.ts';
import type { Way } from '../models/notices.ts';
import type { Asked } from '../models/questions.ts';
import type { SeenLight } from '../models/seen-light.ts';
import { DraftOffers } from '../parts/DraftOffers.tsx';
import { EditorPanel } from '../parts/editor/EditorPanel.tsx';
import { FileList } from '../parts/FileList.tsx';
import { Lazy } from '../parts/Lazy.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Notices } from '../parts/Notices.tsx';
import { RunOutput } from '../parts/output/RunOutput.tsx';
import { Page } from '../parts/Page.tsx';
import { DeedNotice } from '../parts/review/DeedNotice.tsx';
import { RunnerButton } from '../parts/runners/RunnerButton.tsx';
import { saveFile } from '../parts/save-file.ts';
import { SaveReadable } from '../parts/SaveReadable.tsx';
import { TestButton } from '../parts/TestButton.tsx';
import { TrafficLights } from '../parts/TrafficLights.tsx';
import { useKataKeys } from '../parts/use-kata-keys.ts';

type SeenAsked = ReadonlySignal<Asked<unknown, SeenLight> | null>;

/** Edit and test. */
export function Kata(props: {
  readonly dojo: Dojo;
  readonly id: string;
  /** What the runner that is a person wants to know. */
  readonly seen: SeenAsked;
}) {
  const { dojo, id, seen } = props;
  const model = useMemo(() => loadSignal(loadKataModel(dojo, id), messageOf), [dojo, id]);
  useEffect(
    () => () => {
      if (model.value.kind === 'loaded') model.value.value.close();
    },
    [model],
  );
  return (
    <Loading
      state={model}
      draw={(loaded) => <Practice dojo={dojo} model={loaded} seen={seen} />}
      wayOut={(error) => <SaveReadable dojo={dojo} error={error} />}
    />
  );
}

function Practice(props: {
  readonly dojo: Dojo;
  readonly model: KataModel;
  readonly seen: SeenAsked;
}) {
  const { dojo, model } = props;
  const { manifest } = model.head.value;
  const { files } = model;
  const runners = model.runners.value;
  const consent = model.consent.value;
  const seen = props.seen.value;
  const inputs = useRef<HTMLDivElement>(null);
  const [isChoosing, setChoosing] = useState(false);
  useKataKeys(model);
  useEffect(() => makeMine(manifest.id), [manifest.id]);
  const go = (way: Way): void => {
    if (way === 'choose a runner') setChoosing(true);
    else {
      void (way === 'run here' ? model.testHere() : model.test());
      // The button that was pressed goes with its notice.
      inputs.current?.querySelector<HTMLElement>('.test-button')?.focus();
    }
  };
  const chosen = async (): Promise<void> => {
    setChoosing(false);
    await model.refreshRunners();
  };
  const download = async (): Promise<void> => saveFile(await model.download());
  return (
    <Page
      title={manifest.exercise ?? manifest.display_name}
      kind="kata"
      bar={
        <>
          <span class="bar-language">{manifest.display_name}</span>
          <span class="bar-id" title="the id of this practice">
            {manifest.id}
          </span>
          <button type="button" class="button quiet" onClick={() => void download()}>
            download
          </button>
        </>
      }
    >
      <div class="inputs" ref={inputs}>
        <TestButton model={model} isAsking={consent !== null || seen !== null}>
          {runners !== null && <RunnerButton runners={runners} onOpen={() => setChoosing(true)} />}
        </TestButton>
        {isChoosing && (
          <Lazy
            load={runnerDialog}
            props={{ dojo, kataId: manifest.id, onClose: () => void chosen() }}
          />
        )}
        {consent !== null && <Lazy load={consentDialog} props={{ asked: consent }} />}
        {seen !== null && <Lazy load={seenDialog} props={{ asked: seen }} />}
        <FileList
          files={files}
          listed={model.listed.value}
          kept={model.kept.value}
          extension={manifest.filename_extension[0] ?? ''}
        />
      </div>
      <div class="work">
        <TrafficLights id={manifest.id} lights={model.lights.value} />
        <LastLight model={model} />
        <DeedNotice model={model} />
        <Notices
          notices={model.notices.value}
          onWay={go}
          onDismiss={(notice) => model.dismiss(notice)}
        />
        {model.draftProblem.value !== null && (
          <p class="notice notice-problem" role="alert">
            {model.draftProblem.value}
          </p>
        )}
        <DraftOffers model={model} />
        <div class="panes">
          <EditorPanel files={files} tabSize={manifest.tab_size} />
          <RunOutput run={model.run} output={model.output} files={files} />
        </div>
      </div>
    </Page>
  );
}

const runnerDialog = async () => (await import('../parts/runners/RunnerDialog.tsx')).RunnerDialog;
const consentDialog = async () =>
  (await import('../parts/runners/ConsentDialog.tsx')).ConsentDialog;
const seenDialog = async () => (await import('../parts/runners/SeenDialog.tsx')).SeenDialog;

/** Told when a run has ended. It reads the run, so that what is printed redraws no more than this. */
function LastLight({ model }: { readonly model: KataModel }) {
  const last = model.lights.value.at(-1);
  const isTold = last !== undefined && last.index > 0 && model.run.value.kind !== 'running';
  return (
    <p class="visually-hidden" role="status">
      {isTold ? `${lightName(last)}: ${lightMeaning(last.colour)}` : ''}
    </p>
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
