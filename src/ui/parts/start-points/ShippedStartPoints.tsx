import { useState } from 'preact/hooks';
import type { Download } from '../../../dojo/download-kata.ts';
import { startPointsWords } from '../../words/start-points.ts';
import { saveFile } from '../save-file.ts';
import { Section } from '../settings/Section.tsx';

/** Those that come with the app, to be downloaded and made into another. */
export function ShippedStartPoints(props: {
  readonly names: readonly string[];
  readonly onDownload: (name: string) => Promise<Download>;
}) {
  const [name, setName] = useState(props.names[0] ?? '');
  return (
    <Section title={startPointsWords.shipped}>
      <p>{startPointsWords.shippedMeaning}</p>
      <p class="drop-buttons">
        <select
          class="shipped-names"
          aria-label={startPointsWords.shippedList}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        >
          {props.names.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="button"
          onClick={() => void props.onDownload(name).then(saveFile)}
        >
          {startPointsWords.downloadShort}
        </button>
      </p>
    </Section>
  );
}
