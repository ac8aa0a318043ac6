import { useMemo } from 'preact/hooks';
import { avatarNames } from '../../../kata/avatars.ts';
import type { RunColour } from '../../../kata/event.ts';
import type { Mark } from '../../../kata/marks.ts';
import type { DashboardRow as Row } from '../../models/dashboard-rows.ts';
import { reviewLink } from '../../route.ts';
import { markName, reviewWords, rhythmOf, shareWords, totalWords } from '../../words/dashboard.ts';
import { Avatar } from '../Avatar.tsx';
import { LightIcon } from '../LightIcon.tsx';
import { RhythmLine } from '../practice-picture/RhythmLine.tsx';
import type { LaidColumn, SlotWindow } from './column-layout.ts';
import { slotPx } from './column-layout.ts';
import { MarkIcon } from './MarkIcon.tsx';
import { ShareBar } from './ShareBar.tsx';

export type RowProps = {
  readonly row: Row;
  readonly place: number;
  readonly animal: string;
  readonly colours: readonly RunColour[];
  /** The columns that are drawn. */
  readonly columns: readonly LaidColumn<Mark>[];
  readonly drawn: SlotWindow;
  /** The event that Tab comes to. */
  readonly tabIndexAt: number | null;
  readonly showRhythm: (row: Row) => void;
};

/** An avatar: who, how many lights of which colour, and the lights. */
export function DashboardRow(props: RowProps) {
  const { row, animal, colours, showRhythm } = props;
  const last = row.lights.at(-1);
  const summary = useMemo(
    () => (
      <>
        <th scope="row" class="dash-name">
          <a href={reviewLink(row.id, -1, diffOf(row))} aria-label={reviewWords(animal)}>
            {avatarNames[row.avatarIndex] !== undefined && (
              <Avatar index={row.avatarIndex} size={28} />
            )}
            <span class="dash-animal">{animal}</span>
          </a>
        </th>
        <td class="dash-total">
          <span title={totalWords(row.total)}>
            {last !== undefined && <LightIcon colour={last.colour} />}
            {row.total}
          </span>
        </td>
        <td class="dash-share">
          <ShareBar counts={row.counts} label={shareWords(row.counts)} />
        </td>
        {colours.map((colour) => (
          <td key={colour} class="dash-count">
            {row.counts[colour]}
          </td>
        ))}
        <td class="dash-rhythm">
          <button type="button" aria-label={rhythmOf(animal)} onClick={() => showRhythm(row)}>
            <RhythmLine lights={row.lights} />
          </button>
        </td>
      </>
    ),
    [row, animal, colours, showRhythm, last],
  );
  return (
    <tr aria-rowindex={props.place + 2}>
      {summary}
      <td class="dash-space" aria-hidden="true" />
      <Lights {...props} />
      <td class="dash-space" aria-hidden="true" />
    </tr>
  );
}

function Lights(props: RowProps) {
  const { row, place, animal, columns, drawn, tabIndexAt } = props;
  const first = 5 + props.colours.length;
  return useMemo(
    () => (
      <>
        {columns.map(({ column, place: at, from }) => {
          const marks = column.kind === 'gap' ? [] : (column.cells.get(place) ?? []);
          const skipped = Math.min(marks.length, Math.max(0, drawn.from - from));
          return (
            <td key={at} class={`dash-${column.kind}`} aria-colindex={first + at}>
              {marks.length > 0 && (
                <span class="dash-cell" style={skippedRoom(skipped)}>
                  {marks.slice(skipped, Math.max(0, drawn.to - from)).map((mark) => (
                    <a
                      key={mark.index}
                      href={reviewLink(row.id, mark.index, diffOf(row))}
                      aria-label={markName(animal, mark)}
                      data-tip={`${row.id} ${mark.index}`}
                      data-place={place}
                      data-event={mark.index}
                      tabIndex={mark.index === tabIndexAt ? 0 : -1}
                    >
                      <MarkIcon mark={mark} />
                    </a>
                  ))}
                </span>
              )}
            </td>
          );
        })}
      </>
    ),
    [row, place, animal, columns, drawn, tabIndexAt, first],
  );
}

function skippedRoom(slots: number) {
  return slots === 0 ? undefined : { marginInlineStart: `${slots * slotPx}px` };
}

function diffOf(row: Row): 'test' | 'detailed' {
  return row.isDetailed ? 'detailed' : 'test';
}
