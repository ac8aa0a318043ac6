import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Dojo } from '../../dojo/dojo.ts';
import { loadKataModel } from '../models/kata.ts';
import type { KataModel } from '../models/kata-model.ts';
import { loadSignal } from '../models/load.ts';
import { makeMine } from '../models/mine.ts';
import type { Offer, Way } from '../models/notices.ts';
import type { Asked } from '../models/questions.ts';
import type { SeenLight } from '../models/seen-light.ts';
import { DraftOffers } from '../parts/DraftOffers.tsx';
import { EditorPanel } from '../parts/editor/EditorPanel.tsx';
import { FileList } from '../parts/FileList.tsx';
import { KataBar } from '../parts/kata/KataBar.tsx';
import { KataDialogs, type KataDialog } from '../parts/kata/KataDialogs.tsx';
import { LastLight } from '../parts/lights/LastLight.tsx';
import { LightsRow } from '../parts/lights/LightsRow.tsx';
import { PredictOptions } from '../parts/lights/PredictOptions.tsx';
import { Loading } from '../parts/Loading.tsx';
import { useKataLook } from '../parts/look-context.ts';
import { Notices } from '../parts/Notices.tsx';
import { RunOutput } from '../parts/output/RunOutput.tsx';
import { Page } from '../parts/Page.tsx';
import { DeedNotice } from '../parts/review/DeedNotice.tsx';
import { LanguageNote } from '../parts/runners/LanguageNote.tsx';
import { RunPlaces } from '../parts/runners/RunPlaces.tsx';
import { saveFile } from '../parts/save-file.ts';
import { SaveReadable } from '../parts/SaveReadable.tsx';
import { StartingNote } from '../parts/StartingNote.tsx';
import { TestButton } from '../parts/TestButton.tsx';
import { useKataKeys } from '../parts/use-kata-keys.ts';
import { kataWords } from '../words/kata.ts';

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
  const consent = model.consent.value;
  const seen = props.seen.value;
  const inputs = useRef<HTMLDivElement>(null);
  const [dialog, open] = useState<KataDialog | null>(null);
  const close = (): void => open(null);
  useKataKeys(model, () => open('keys'));
  useKataLook(model.options.value);
  useEffect(() => makeMine(manifest.id), [manifest.id]);
  /** When the button that was pressed goes with its notice. */
  const focusTest = (): void => inputs.current?.querySelector<HTMLElement>('.test-button')?.focus();
  const take = (offer: Offer): void => {
    offer.take();
    if (offer.isNextTest) focusTest();
  };
  const go = (way: Way): void => {
    if (way === 'choose a runner') open('runner');
    else if (way === 'choose a language') open('language');
    else {
      void (way === 'run here' ? model.testHere() : model.testAgain());
      focusTest();
    }
  };
  const download = async (): Promise<void> => saveFile(await model.download());
  return (
    <Page
      title={manifest.exercise ?? manifest.display_name}
      kind="kata"
      bar={
        <KataBar manifest={manifest} onSettings={() => open('look')} onKeys={() => open('keys')} />
      }
    >
      <div class="inputs" ref={inputs}>
        <TestButton model={model} isAsking={consent !== null || seen !== null}>
          <RunPlaces model={model} onOpen={open} />
        </TestButton>
        <PredictOptions
          options={model.options.value}
          onChoose={(change) => void model.choose(change)}
        />
        <KataDialogs dojo={dojo} model={model} open={dialog} seen={seen} onClose={close} />
        <FileList
          files={files}
          listed={model.listed.value}
          kept={model.kept.value}
          highlighted={manifest.highlight_filenames}
          extension={manifest.filename_extension[0] ?? ''}
        />
        <div class="take-away">
          <button
            type="button"
            class="button quiet"
            title={kataWords.downloadTip}
            onClick={() => void download()}
          >
            {kataWords.download}
          </button>
          <button
            type="button"
            class="button quiet"
            title={kataWords.pushTip}
            onClick={() => open('push')}
          >
            {kataWords.push}
          </button>
        </div>
      </div>
      <div class="work">
        <LightsRow model={model} />
        <LastLight model={model} />
        <DeedNotice model={model} />
        <LanguageNote model={model} onWay={go} />
        <Notices
          notices={model.notices.value}
          onWay={go}
          onTake={take}
          onDismiss={(notice) => model.dismiss(notice)}
        />
        {model.draftProblem.value !== null && (
          <p class="notice notice-problem" role="alert">
            {model.draftProblem.value}
          </p>
        )}
        <DraftOffers model={model} />
        {model.head.value.events.length === 1 && (
          <StartingNote id={manifest.id} maxSeconds={model.maxSeconds} />
        )}
        <div class="panes">
          <EditorPanel files={files} tabSize={manifest.tab_size} />
          <RunOutput run={model.run} output={model.output} files={files} />
        </div>
      </div>
    </Page>
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
