import { useState } from 'preact/hooks';
import type { Download } from '../../../dojo/download-kata.ts';
import type { KeptStartPoint } from '../../../dojo/start-point-ports.ts';
import { kindWords, originTip, originWords, startPointsWords } from '../../words/start-points.ts';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { saveFile } from '../save-file.ts';
import { Section } from '../settings/Section.tsx';

/** The start-points that did not come with the app. */
export function OwnStartPoints(props: {
  readonly all: readonly KeptStartPoint[];
  readonly problem: string | null;
  readonly onDownload: (name: string) => Promise<Download>;
  readonly onRemove: (name: string) => void;
}) {
  const [removing, setRemoving] = useState<string | null>(null);
  return (
    <Section title={startPointsWords.own}>
      {props.all.length === 0 ? (
        <p class="faint">{startPointsWords.noOwn}</p>
      ) : (
        <ul class="start-points">
          {props.all.map((each) => (
            <Own
              key={each.manifest.display_name}
              own={each}
              onDownload={props.onDownload}
              onRemove={setRemoving}
            />
          ))}
        </ul>
      )}
      <p class="field-problem form-problem" role="alert">
        {props.problem}
      </p>
      {removing !== null && (
        <ConfirmDialog
          title={startPointsWords.removeTitle(removing)}
          words={startPointsWords.removeMeaning}
          done={startPointsWords.removeShort}
          onDone={() => {
            props.onRemove(removing);
            setRemoving(null);
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </Section>
  );
}

function Own(props: {
  readonly own: KeptStartPoint;
  readonly onDownload: (name: string) => Promise<Download>;
  readonly onRemove: (name: string) => void;
}) {
  const { kind, manifest, origin } = props.own;
  const name = manifest.display_name;
  return (
    <li class="start-point">
      <p class="start-point-name">{name}</p>
      <p class="start-point-kind">{kindWords(kind)}</p>
      <p class="start-point-more" title={originTip(origin)}>
        {originWords(origin)}
      </p>
      <div class="start-point-buttons">
        <button
          type="button"
          class="button quiet"
          aria-label={startPointsWords.download(name)}
          onClick={() => void props.onDownload(name).then(saveFile)}
        >
          {startPointsWords.downloadShort}
        </button>
        <button
          type="button"
          class="button quiet"
          aria-label={startPointsWords.remove(name)}
          onClick={() => props.onRemove(name)}
        >
          {startPointsWords.removeShort}
        </button>
      </div>
    </li>
  );
}
