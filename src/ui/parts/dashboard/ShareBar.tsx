import type { RunColour } from '../../../kata/event.ts';

const order = ['red', 'amber', 'green', 'timed_out', 'faulty'] as const;

/** The share of each colour, always in the same order and each in a pattern of its own. */
export function ShareBar(props: {
  readonly counts: Readonly<Record<RunColour, number>>;
  readonly label: string;
}) {
  const { counts, label } = props;
  return (
    <span class="share-bar" role="img" aria-label={label} title={label}>
      {order.map(
        (colour) =>
          counts[colour] > 0 && (
            <span
              key={colour}
              class={`share light-${colour} share-${colour}`}
              style={{ flexGrow: counts[colour] }}
            />
          ),
      )}
    </span>
  );
}
