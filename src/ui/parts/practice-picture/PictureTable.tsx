import { useState } from 'preact/hooks';
import type { Step } from '../../../kata/rhythm.ts';
import { lightWord } from '../../words/lights.ts';
import { durationWords, pictureWords as words } from '../../words/picture.ts';

/** The figures of the pictures, for those who do not see them or want them to the second. */
export function PictureTable({ steps }: { readonly steps: readonly Step[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="picture-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.table}</summary>
      {isOpen && (
        <div class="picture-scroll" role="region" aria-label={words.table} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {[
                  words.number,
                  words.colour,
                  words.gap,
                  words.added,
                  words.deleted,
                  words.predicted,
                ].map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {steps.map(({ light, gapMs }) => (
                <tr key={light.index}>
                  <th scope="row">{light.number}</th>
                  <td>{lightWord(light.colour)}</td>
                  <td>{gapMs === null ? words.none : durationWords(gapMs)}</td>
                  <td>{light.added}</td>
                  <td>{light.deleted}</td>
                  <td>{light.predicted === 'none' ? words.none : light.predicted}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
