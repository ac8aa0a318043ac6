import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Dojo } from '../../dojo/dojo.ts';
import { lineLinkFinder, type LineLink } from '../../kata/line-links.ts';
import type { ReviewPlace } from '../../kata/review-place.ts';
import { loadSignal } from '../models/load.ts';
import { loadReviewModel, type ReviewModel } from '../models/review.ts';
import { DiffView } from '../parts/DiffView.tsx';
import { Lazy } from '../parts/Lazy.tsx';
import { LightCounts } from '../parts/lights/LightCounts.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Page } from '../parts/Page.tsx';
import { PlayOpener } from '../parts/playback/PlayOpener.tsx';
import { AvatarNav } from '../parts/review/AvatarNav.tsx';
import { Deeds } from '../parts/review/Deeds.tsx';
import { EventStrip } from '../parts/review/EventStrip.tsx';
import { ModeChoice } from '../parts/review/ModeChoice.tsx';
import { ReviewFiles } from '../parts/review/ReviewFiles.tsx';
import { ReviewOutput } from '../parts/review/ReviewOutput.tsx';
import { Steps } from '../parts/review/Steps.tsx';
import { useReviewAddress } from '../parts/review/use-review-address.ts';
import { useReviewKeys } from '../parts/review/use-review-keys.ts';
import { SaveReadable } from '../parts/SaveReadable.tsx';
import { astrayWords, rhythmWord, stepsWord } from '../words/review.ts';

/** What one event changed since the one before. */
export function Review(
  props: ReviewPlace & {
    readonly dojo: Dojo;
    readonly id: string;
  },
) {
  const { dojo, id, index, diff } = props;
  const first = useRef({ index, diff });
  const model = useMemo(
    () => loadSignal(loadReviewModel(dojo, id, first.current), messageOf),
    [dojo, id],
  );
  useEffect(
    () => () => {
      if (model.value.kind === 'loaded') model.value.value.close();
    },
    [model],
  );
  return (
    <Loading
      state={model}
      draw={(loaded) => <Reviewed dojo={dojo} model={loaded} />}
      wayOut={(error) => <SaveReadable dojo={dojo} error={error} />}
    />
  );
}

function Reviewed({ dojo, model }: { readonly dojo: Dojo; readonly model: ReviewModel }) {
  useReviewKeys(model);
  useReviewAddress(model);
  /** The event that playing has come to; null when nothing is played. */
  const [played, setPlayed] = useState<number | null>(null);
  const [isRhythmShown, showRhythm] = useState(false);
  const head = model.head.value;
  const { manifest } = head;
  const closePlayed = (index: number, isDetailed: boolean): void => {
    setPlayed(null);
    void (isDetailed ? model.goTo(index, 'detailed') : model.goTo(index));
  };
  return (
    <Page
      title={manifest.exercise ?? manifest.display_name}
      kind="review"
      bar={
        <>
          <span class="bar-language">{manifest.display_name}</span>
          <span class="bar-id">{manifest.id}</span>
          <AvatarNav dojo={dojo} model={model} />
          <Deeds dojo={dojo} head={head} index={played ?? model.index.value} />
        </>
      }
    >
      <nav class="review-nav" aria-label={stepsWord} hidden={played !== null}>
        <EventStrip model={model} />
        <div class="review-row">
          <Steps model={model} />
          <CountsSoFar model={model} />
          <PlayOpener isOpen={played !== null} onOpen={() => setPlayed(model.index.value)} />
          <button
            type="button"
            class="button quiet"
            aria-expanded={isRhythmShown}
            aria-controls={isRhythmShown ? rhythmId : undefined}
            onClick={() => showRhythm(!isRhythmShown)}
          >
            {rhythmWord}
          </button>
          <ModeChoice model={model} />
        </div>
        <AstrayNotice model={model} />
        {isRhythmShown && <Rhythm model={model} />}
      </nav>
      {played !== null ? (
        <Lazy
          load={playback}
          props={{ dojo, head, index: model.index.value, onShow: setPlayed, onClose: closePlayed }}
        />
      ) : (
        <>
          <div class="inputs">
            <ReviewFiles model={model} />
          </div>
          <Work model={model} />
        </>
      )}
    </Page>
  );
}

const playback = async () => (await import('../parts/playback/Playback.tsx')).Playback;

/** Counted up to the event that is looked at. */
function CountsSoFar({ model }: { readonly model: ReviewModel }) {
  const index = model.index.value;
  return <LightCounts lights={model.lights.value.filter((light) => light.index <= index)} />;
}

/** A picture of the whole practice, for who asks for it. */
function Rhythm({ model }: { readonly model: ReviewModel }) {
  return (
    <section class="rhythm" id={rhythmId} aria-label={rhythmWord} tabIndex={0}>
      <h2 class="visually-hidden">{rhythmWord}</h2>
      <Lazy load={picture} props={{ lights: model.lights.value }} />
    </section>
  );
}

const rhythmId = 'rhythm';
const picture = async () =>
  (await import('../parts/practice-picture/PracticePicture.tsx')).PracticePicture;

function AstrayNotice({ model }: { readonly model: ReviewModel }) {
  const astray = model.astray.value;
  return (
    <div role="status">
      {astray !== null && (
        <p class="notice notice-problem">{astrayWords(astray, model.events.value.length)}</p>
      )}
    </div>
  );
}

function Work({ model }: { readonly model: ReviewModel }) {
  const { now, lightBefore } = model.comparison.value;
  const { isOutput } = model.file.shown.value;
  const diff = model.file.diff.value;
  const isCompared = model.diff.value !== 'off';
  const linking = useMemo(
    () => ({
      find: lineLinkFinder(Object.keys(now.files)),
      open: ({ name, line }: LineLink) => model.file.showLine(name, line),
    }),
    [now, model],
  );
  return (
    <div class={`work review-work${isOutput ? ' output-only' : ''}`}>
      {!isOutput && diff !== null && (
        <DiffView diff={diff} file={model.file} isCompared={isCompared} />
      )}
      {lightBefore !== null && (
        <ReviewOutput output={now} before={lightBefore} isCompared={isCompared} linking={linking} />
      )}
    </div>
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
