import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mark } from '../../../kata/marks.ts';
import { dateOf } from '../../../kata/time.ts';
import type { ChangesOfLight, FileChanges } from '../../models/changes-of-light.ts';
import type { DashboardRow } from '../../models/dashboard-rows.ts';
import { reviewLink } from '../../route.ts';
import { animalWords, markName, whenWords } from '../../words/dashboard.ts';
import { ChangedFiles } from '../lights/ChangedFiles.tsx';
import { LightTip } from '../lights/LightTip.tsx';
import { usePlaced } from '../lights/use-placed.ts';
import type { Tip, useTip } from '../lights/use-tip.ts';
import { MarkIcon } from './MarkIcon.tsx';

/** Who did it and when, and what it changed. */
export function MarkTip(props: {
  readonly row: DashboardRow;
  readonly mark: Mark;
  readonly tip: Tip;
  readonly changesOf: ChangesOfLight;
  readonly handlers: ReturnType<typeof useTip>['tipHandlers'];
}) {
  const { row, mark } = props;
  const animal = animalWords(row.avatarIndex, null);
  if (mark.kind === 'file') return <FileTip {...props} mark={mark} animal={animal} />;
  return (
    <LightTip
      light={mark.light}
      tip={props.tip}
      changesOf={props.changesOf}
      href={reviewLink(row.id, mark.index, row.isDetailed ? 'detailed' : 'test')}
      handlers={props.handlers}
    >
      <p class="mark-tip-who">
        <span class="mark-tip-animal">{animal}</span> {whenWords(dateOf(mark.at))}
      </p>
    </LightTip>
  );
}

function FileTip(props: {
  readonly mark: Mark;
  readonly animal: string;
  readonly tip: Tip;
  readonly changesOf: ChangesOfLight;
  readonly handlers: ReturnType<typeof useTip>['tipHandlers'];
}) {
  const { mark, changesOf } = props;
  const box = useRef<HTMLDivElement>(null);
  const [changes, setChanges] = useState<readonly FileChanges[] | null>(null);
  useEffect(() => {
    let isGone = false;
    const take = (read: readonly FileChanges[]): void => {
      if (!isGone) setChanges(read);
    };
    // What it did is named above; what cannot be read is left out.
    changesOf(mark.index).then(take, () => undefined);
    return () => {
      isGone = true;
    };
  }, [changesOf, mark.index]);
  usePlaced(box, props.tip.anchor, changes);
  return (
    <div class="light-tip" role="tooltip" ref={box} {...props.handlers}>
      <p class="light-tip-heading">
        <MarkIcon mark={mark} />
        <strong>{markName(props.animal, mark)}</strong>
      </p>
      <p class="faint">{whenWords(dateOf(mark.at))}</p>
      {changes !== null && <ChangedFiles changes={changes} />}
    </div>
  );
}
