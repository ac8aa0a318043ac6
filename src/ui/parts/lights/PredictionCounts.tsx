import type { Light } from '../../../kata/light.ts';
import { predictionCounts } from '../../../kata/light-counts.ts';
import { predictedWords, predictionCountsWords } from '../../words/lights.ts';
import { PredictionMark } from './PredictionMark.tsx';

/** How many predictions were right, and how many wrong; nothing where none was made. */
export function PredictionCounts({ lights }: { readonly lights: readonly Light[] }) {
  const counts = predictionCounts(lights);
  if (counts.right + counts.wrong === 0) return null;
  return (
    <ul class="light-counts prediction-counts" aria-label={predictionCountsWords}>
      {(['right', 'wrong'] as const).map((result) => (
        <li key={result} class="light-count">
          <PredictionMark result={result} />
          <span aria-hidden="true">{counts[result]}</span>
          <span class="visually-hidden">{predictedWords(counts[result], result)}</span>
        </li>
      ))}
    </ul>
  );
}
