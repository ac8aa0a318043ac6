import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Dojo } from '../../dojo/dojo.ts';
import { nameOf, type FileDiff } from '../../kata/diff.ts';
import { lightMeaning, lightWord } from '../words/lights.ts';
import { loadSignal } from '../models/load.ts';
import { loadReviewModel, type ReviewModel } from '../models/review.ts';
import { DiffView } from '../parts/DiffView.tsx';
import { LightIcon } from '../parts/LightIcon.tsx';
import { ListBox, type ListBoxOption } from '../parts/ListBox.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Output } from '../parts/Output.tsx';
import { Page } from '../parts/Page.tsx';
import { SaveReadable } from '../parts/SaveReadable.tsx';
import { TrafficLights } from '../parts/TrafficLights.tsx';
import { kataLink, reviewLink, type DiffMode } from '../route.ts';
import { ranOnWords } from '../words/runners.ts';
import { diffWords } from '../words/sentences.ts';

/** What one light changed since the one before. */
export function Review(props: {
  readonly dojo: Dojo;
  readonly id: string;
  readonly index: number;
  readonly diff: DiffMode;
}) {
  const { dojo, id, index } = props;
  const firstIndex = useRef(index);
  const model = useMemo(
    () => loadSignal(loadReviewModel(dojo, id, firstIndex.current), messageOf),
    [dojo, id],
  );
  useEffect(
    () => () => {
      if (model.value.kind === 'loaded') model.value.value.close();
    },
    [model],
  );
  useEffect(() => {
    if (model.value.kind === 'loaded') void model.value.value.goTo(index);
  }, [index, model.value]);
  return (
    <Loading
      state={model}
      draw={(loaded) => <Lights model={loaded} />}
      wayOut={(error) => <SaveReadable dojo={dojo} error={error} />}
    />
  );
}

function Lights({ model }: { readonly model: ReviewModel }) {
  const { manifest } = model.head;
  const light = model.light.value;
  const { diffs, now } = model.comparison.value;
  const shown = diffs.find((diff) => nameOf(diff) === model.shown.value);
  return (
    <Page
      title={manifest.exercise ?? manifest.display_name}
      kind="review"
      bar={
        <>
          <span class="bar-language">{manifest.display_name}</span>
          <span class="bar-id">{manifest.id}</span>
          <a class="button quiet" href={kataLink(manifest.id)}>
            resume
          </a>
        </>
      }
    >
      <nav class="review-nav" aria-label="lights">
        <TrafficLights id={manifest.id} lights={model.lights} current={light.index} />
        <div class="steps">
          <Step model={model} name="first light" picture="«" to={model.lights[0]?.index ?? null} />
          <Step model={model} name="previous light" picture="‹" to={model.indexAt(-1)} />
          <p class="review-light" role="status">
            <LightIcon colour={light.colour} />
            <span>
              <strong>
                {light.number} {lightWord(light.colour)}
              </strong>
              : {lightMeaning(light.colour)}
              {light.ranOn !== null && light.ranOn !== 'browser' && `; ${ranOnWords(light.ranOn)}`}
            </span>
          </p>
          <Step model={model} name="next light" picture="›" to={model.indexAt(1)} />
          <Step
            model={model}
            name="last light"
            picture="»"
            to={model.lights.at(-1)?.index ?? null}
          />
        </div>
      </nav>
      <div class="inputs">
        <h2 class="small-heading">files</h2>
        <ListBox
          name="files"
          options={diffs.map(optionOf)}
          chosen={model.shown.value}
          onChoose={(name) => model.show(name)}
        />
      </div>
      <div class="work">
        {shown !== undefined && <DiffView diff={shown} />}
        {light.colour !== 'create' && <Output output={now} isLive={false} />}
      </div>
    </Page>
  );
}

function Step(props: {
  readonly model: ReviewModel;
  readonly name: string;
  readonly picture: string;
  readonly to: number | null;
}) {
  const { model, to } = props;
  const isHere = to === null || to === model.light.value.index;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.name}
      title={props.name}
      disabled={isHere}
      onClick={() => {
        if (to !== null) location.replace(reviewLink(model.head.manifest.id, to));
      }}
    >
      <span aria-hidden="true">{props.picture}</span>
    </button>
  );
}

function optionOf(diff: FileDiff): ListBoxOption {
  const { added, deleted } = diff.counts;
  return {
    value: nameOf(diff),
    group: diff.type === 'unchanged' ? 'unchanged' : 'changed',
    label: (
      <span class={`changed-file changed-file-${diff.type}`}>
        <span class="file-name">{nameOf(diff)}</span>
        <span class="file-change">
          {diffWords(diff)}
          {added > 0 && <span class="count-added"> +{added}</span>}
          {deleted > 0 && <span class="count-deleted"> −{deleted}</span>}
        </span>
      </span>
    ),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
