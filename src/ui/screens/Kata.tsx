import { useEffect, useMemo } from 'preact/hooks';
import type { Dojo } from '../../dojo/dojo.ts';
import { noOutput, type Output as KataOutput } from '../../kata/output.ts';
import { loadKataModel, type KataModel } from '../models/kata.ts';
import { loadSignal } from '../models/load.ts';
import { DraftOffers } from '../parts/DraftOffers.tsx';
import { Editor } from '../parts/Editor.tsx';
import { FileList } from '../parts/FileList.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Notices } from '../parts/Notices.tsx';
import { Output } from '../parts/Output.tsx';
import { Page } from '../parts/Page.tsx';
import { saveFile } from '../parts/save-file.ts';
import { SaveReadable } from '../parts/SaveReadable.tsx';
import { TestButton } from '../parts/TestButton.tsx';
import { TrafficLights } from '../parts/TrafficLights.tsx';
import { useKataKeys } from '../parts/use-kata-keys.ts';
import { lightMeaning, lightName } from '../words.ts';

/** Edit and test. */
export function Kata({ dojo, id }: { readonly dojo: Dojo; readonly id: string }) {
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
      draw={(loaded) => <Dojo model={loaded} />}
      wayOut={(error) => <SaveReadable dojo={dojo} error={error} />}
    />
  );
}

function Dojo({ model }: { readonly model: KataModel }) {
  const { manifest } = model.head.value;
  const { files } = model;
  const shown = files.shown.value;
  useKataKeys(model);
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
      <div class="inputs">
        <TestButton model={model} />
        <FileList
          files={files}
          listed={model.listed.value}
          kept={model.kept.value}
          extension={manifest.filename_extension[0] ?? ''}
        />
      </div>
      <div class="work">
        <TrafficLights id={manifest.id} lights={model.lights.value} />
        <p class="visually-hidden" role="status">
          {lastLightWords(model)}
        </p>
        <Notices notices={model.notices.value} onDismiss={(notice) => model.dismiss(notice)} />
        {model.draftProblem.value !== null && (
          <p class="notice notice-problem" role="alert">
            {model.draftProblem.value}
          </p>
        )}
        <DraftOffers model={model} />
        <div class="panes">
          <section class="editor-panel" aria-label={shown}>
            <h2 class="small-heading editor-heading">{shown}</h2>
            <Editor
              name={shown}
              documentKey={files.keyOf(shown)}
              text={files.all.value[shown] ?? ''}
              tabSize={manifest.tab_size}
              onEdit={(name, text) => files.edit(name, text)}
            />
          </section>
          <Output output={shownOutput(model)} isLive={model.run.value.kind === 'running'} />
        </div>
      </div>
    </Page>
  );
}

function shownOutput(model: KataModel): KataOutput {
  const run = model.run.value;
  return run.kind === 'running'
    ? { ...noOutput, stdout: run.stdout, stderr: run.stderr }
    : model.output.value;
}

function lastLightWords(model: KataModel): string {
  const last = model.lights.value.at(-1);
  if (last === undefined || last.index === 0 || model.run.value.kind === 'running') return '';
  return `${lightName(last)}: ${lightMeaning(last.colour)}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
