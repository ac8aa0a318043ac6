import type { TestColour } from '../../../kata/event.ts';

/** A tick or a cross, in the colour that was predicted where it stands for one prediction. */
export function PredictionMark(props: {
  readonly result: 'right' | 'wrong';
  readonly predicted?: TestColour;
}) {
  const { result, predicted } = props;
  return (
    <svg
      class={`prediction-mark${predicted === undefined ? '' : ` light-${predicted}`}`}
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      {result === 'right' ? (
        <path d="m2 6.500 2.800 2.800L10 3.200" />
      ) : (
        <path d="m2.500 2.500 7 7m0-7-7 7" />
      )}
    </svg>
  );
}
