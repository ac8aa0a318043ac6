import { useMemo } from 'preact/hooks';
import type { Light } from '../../../kata/light.ts';
import { rhythm } from '../../../kata/rhythm.ts';
import {
  pictureWords as words,
  predictionSentence,
  rhythmSentence,
  shareSentence,
  sizeSentence,
} from '../../words/picture.ts';
import { GapsChart } from './GapsChart.tsx';
import { PictureTable } from './PictureTable.tsx';
import { SizesChart } from './SizesChart.tsx';

/** When the lights of a kata came, how large its changes were, what its tests came to. */
export function PracticePicture({ lights }: { readonly lights: readonly Light[] }) {
  const figures = useMemo(() => rhythm(lights), [lights]);
  if (figures.steps.length === 0) return <p class="faint">{words.nothing}</p>;
  const share = shareSentence(figures);
  const predictions = predictionSentence(figures);
  const size = sizeSentence(figures);
  const times = rhythmSentence(figures);
  return (
    <div class="practice-picture">
      <figure>
        <figcaption>
          <h3>{words.gapsTitle}</h3>
          <p>{times}</p>
        </figcaption>
        <GapsChart steps={figures.steps} label={`${words.gapsTitle}: ${times}`} />
        <p class="picture-key">{words.key}</p>
      </figure>
      <figure>
        <figcaption>
          <h3>{words.sizesTitle}</h3>
          {size !== null && <p>{size}</p>}
        </figcaption>
        <SizesChart steps={figures.steps} label={`${words.sizesTitle}: ${size ?? ''}`} />
      </figure>
      {share !== null && (
        <>
          <h3>{words.shareTitle}</h3>
          <p>{[share, predictions].filter((sentence) => sentence !== null).join(' ')}</p>
        </>
      )}
      <PictureTable steps={figures.steps} />
    </div>
  );
}
