import { useEffect, useState } from 'preact/hooks';
import { nameOf, type FileDiff } from '../../../kata/diff.ts';
import type { Mark } from '../../../kata/marks.ts';
import { dateOf } from '../../../kata/time.ts';
import type { DashboardModel } from '../../models/dashboard.ts';
import {
  animalWords,
  dashboardWords as words,
  markName,
  whenWords,
} from '../../words/dashboard.ts';
import { lineCountWords } from '../../words/lights.ts';
import { MarkIcon } from './MarkIcon.tsx';

/** Which mark the tip is of, and where it stands, in pixels of the dashboard. */
export type Tipped = {
  readonly place: number;
  readonly event: number;
  readonly leftPx: number;
  /** Below the mark; or, where there is no room, `bottomPx` above it. */
  readonly topPx?: number;
  readonly bottomPx?: number;
  readonly widthPx: number;
};

const tipWidthPx = 300;

/** Who did it and when, and what it changed. */
export function MarkTip(props: { readonly model: DashboardModel; readonly tipped: Tipped }) {
  const { model, tipped } = props;
  const row = model.rows.value[tipped.place];
  const mark = row?.marks.find(({ index }) => index === tipped.event);
  const diffs = useDiffs(model, row?.id ?? '', mark ?? null);
  if (row === undefined || mark === undefined) return null;
  const leftPx = Math.max(0, Math.min(tipped.leftPx, tipped.widthPx - tipWidthPx));
  return (
    <div
      class="mark-tip"
      role="tooltip"
      style={{ left: `${leftPx}px`, top: px(tipped.topPx), bottom: px(tipped.bottomPx) }}
    >
      <p class="mark-tip-name">
        <MarkIcon mark={mark} />
        {markName(animalWords(row.avatarIndex, null), mark)}
      </p>
      <p class="faint">{whenWords(dateOf(mark.at))}</p>
      {diffs === null && <p class="faint">{words.coming}</p>}
      {diffs?.length === 0 && <p class="faint">{words.unchanged}</p>}
      <ul>
        {diffs?.map((diff) => (
          <li key={nameOf(diff)}>
            <span class="mark-tip-counts" title={lineCountWords(diff.counts)}>
              <span class="tip-added">+{diff.counts.added}</span>
              <span class="tip-deleted">−{diff.counts.deleted}</span>
            </span>
            {nameOf(diff)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function px(length: number | undefined): string | undefined {
  return length === undefined ? undefined : `${length}px`;
}

function useDiffs(
  model: DashboardModel,
  kataId: string,
  mark: Mark | null,
): readonly FileDiff[] | null {
  const [diffs, setDiffs] = useState<readonly FileDiff[] | null>(null);
  useEffect(() => {
    if (mark === null) return undefined;
    let isGone = false;
    void model.changesAt(kataId, mark).then((all) => {
      if (!isGone) setDiffs(all.filter(({ type }) => type !== 'unchanged'));
    });
    return () => {
      isGone = true;
    };
  }, [model, kataId, mark]);
  return diffs;
}
