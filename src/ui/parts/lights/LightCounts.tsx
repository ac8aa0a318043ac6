import type { Light } from '../../../kata/light.ts';
import { lightCounts } from '../../../kata/light-counts.ts';
import { countWords, lightCountsWords } from '../../words/lights.ts';
import { LightIcon } from '../LightIcon.tsx';

const always = ['red', 'amber', 'green'] as const;
const whenThereAre = ['timed_out', 'faulty'] as const;

/** How many runs came to each colour; that of the last light stands out. */
export function LightCounts({ lights }: { readonly lights: readonly Light[] }) {
  const counts = lightCounts(lights);
  const now = lights.at(-1)?.colour;
  return (
    <ul class="light-counts" aria-label={lightCountsWords}>
      {[...always, ...whenThereAre.filter((colour) => counts[colour] > 0)].map((colour) => (
        <li
          key={colour}
          class={`light-count count-${colour}`}
          aria-current={colour === now ? 'true' : undefined}
        >
          <LightIcon colour={colour} />
          <span aria-hidden="true">{counts[colour]}</span>
          <span class="visually-hidden">{countWords(counts[colour], colour)}</span>
        </li>
      ))}
    </ul>
  );
}
