import { useEffect, useRef } from 'preact/hooks';
import type { FoundStartPoints } from '../../../dojo/fetch-start-points.ts';
import type { GoodStartPoint } from '../../../dojo/offer-start-points.ts';
import type { StartPointKind } from '../../../kata/start-point-manifest.ts';
import { newIn, type StartPointsModel } from '../../models/start-points.ts';
import {
  addWords,
  badWords,
  kindWords,
  originTip,
  originWords,
  standingWords,
  startPointsWords,
} from '../../words/start-points.ts';
import { Faults } from './Faults.tsx';

/** What was found in what a person brought, before any of it is kept: what is good, and all that is not. */
export function FoundPanel(props: {
  readonly model: StartPointsModel;
  readonly found: FoundStartPoints;
}) {
  const { model, found } = props;
  const { good, bad, leftOut, origin } = found;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const chosen = newIn(found);
  const replaced = chosen.filter(({ standing }) => standing.kind === 'replaces').length;
  return (
    <div class="found">
      <h3 tabIndex={-1} ref={heading} title={originTip(origin)}>
        {startPointsWords.found} {originWords(origin)}
      </h3>
      {good.length > 0 && (
        <ul class="start-points">
          {good.map((each) => (
            <Offered
              key={each.folder}
              offered={each}
              onKind={(kind) => model.setKind(each.folder, kind)}
            />
          ))}
        </ul>
      )}
      {bad.length > 0 && (
        <div class="notice notice-problem faults" role="alert">
          <p>
            {badWords(
              bad.length,
              bad.reduce((sum, { faults }) => sum + faults.length, 0),
            )}
          </p>
          <Faults faults={bad.flatMap(({ faults }) => faults)} />
        </div>
      )}
      {leftOut.length > 0 && (
        <details>
          <summary>
            {startPointsWords.leftOut} ({leftOut.length})
          </summary>
          <ul>
            {leftOut.map(({ entry, reason }) => (
              <li key={entry}>
                <span class="path">{entry}</span>: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="drop-buttons">
        {chosen.length > 0 && (
          <button type="button" class="button primary" onClick={() => void model.add()}>
            {addWords(chosen.length, replaced)}
          </button>
        )}
        <button type="button" class="button quiet" onClick={() => model.discard()}>
          {startPointsWords.discard}
        </button>
      </p>
    </div>
  );
}

const withImage: readonly StartPointKind[] = ['language', 'custom'];

function Offered(props: {
  readonly offered: GoodStartPoint;
  readonly onKind: (kind: StartPointKind) => void;
}) {
  const { offered, onKind } = props;
  const { manifest, kind, standing } = offered;
  const name = manifest.display_name;
  return (
    <li class="start-point">
      <p class="start-point-name">{name}</p>
      {kind === 'exercise' || standing.kind === 'same' ? (
        <p class="start-point-kind">{kindWords(kind)}</p>
      ) : (
        <select
          class="start-point-kind"
          aria-label={startPointsWords.kindOf(name)}
          value={kind}
          onChange={(event) =>
            onKind(event.currentTarget.value === 'language' ? 'language' : 'custom')
          }
        >
          {withImage.map((each) => (
            <option key={each} value={each}>
              {kindWords(each)}
            </option>
          ))}
        </select>
      )}
      <p class="start-point-more">
        {standingWords(offered)} <span class="path">{manifest.visible_filenames.join(', ')}</span>
      </p>
    </li>
  );
}
