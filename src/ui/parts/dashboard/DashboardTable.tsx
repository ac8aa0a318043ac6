import { useMemo, useRef } from 'preact/hooks';
import type { RunColour } from '../../../kata/event.ts';
import type { DashboardModel } from '../../models/dashboard.ts';
import type { DashboardRow as Row } from '../../models/dashboard-rows.ts';
import { animalWords, dashboardWords as words } from '../../words/dashboard.ts';
import { columnsIn, layColumns, slotPx } from './column-layout.ts';
import { DashboardHead } from './DashboardHead.tsx';
import { DashboardRow } from './DashboardRow.tsx';
import { DashboardSums } from './DashboardSums.tsx';
import { summaryWidths } from './summary-widths.ts';
import { useGrowingCount } from './use-growing-count.ts';
import { useLightKeys } from './use-light-keys.ts';
import { useSlotWindow } from './use-slot-window.ts';
import { useWidthPx } from './use-width.ts';

const rowsAtOnce = 18;
const rowsAFrame = 8;

/**
 * A table of everyone's lights. Of 64 animals with 300 lights each only the columns in view, and some
 * beside them, are drawn; aria-colcount and aria-colindex say what stands where in the whole.
 */
export function DashboardTable(props: {
  readonly model: DashboardModel;
  readonly hasSums: boolean;
  readonly showRhythm: (row: Row) => void;
}) {
  const { model, hasSums, showRhythm } = props;
  const [rows, columns] = [model.rows.value, model.columns.value];
  const region = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layColumns(columns), [columns]);
  const colours = useMemo(() => coloursOf(rows), [rows]);
  const most = hasSums ? rows.reduce((sum, { total }) => sum + total, 0) : 0;
  const widths = summaryWidths(colours.length, most, useWidthPx());
  const { drawn, follow } = useSlotWindow(region, layout.slots, widths);
  const shown = useMemo(() => columnsIn(layout, drawn), [layout, drawn]);
  const drawnRows = useGrowingCount(rows.length, rowsAtOnce, rowsAFrame);
  const keys = useLightKeys({ region, layout, rows, drawn, shown, follow, ...widths });
  const twins = useMemo(() => twinsOf(rows), [rows]);

  const [first, last] = [shown[0], shown.at(-1)];
  const end = last === undefined ? 0 : last.from + last.slots;
  return (
    <div
      class="dash-region"
      role="region"
      aria-label={words.region}
      tabIndex={0}
      ref={region}
      onScroll={follow}
      style={{ scrollPaddingInlineStart: `${widths.stickyPx}px` }}
    >
      <div
        role="presentation"
        onKeyDown={(event) => keys.press(event)}
        onFocusIn={(event) => keys.focusIn(event)}
      >
        <table
          class="dash"
          aria-label={words.title}
          aria-colcount={4 + colours.length + layout.columns.length}
          aria-rowcount={rows.length + (hasSums ? 2 : 1)}
          style={{
            width: `${widths.beforePx + layout.slots * slotPx}px`,
            ...startsOf(widths.eachPx),
          }}
        >
          <colgroup>
            {summaryColumns(colours).map((name, at) => (
              <col key={name} style={{ width: `${widths.eachPx[at]}px` }} />
            ))}
            <col style={{ width: `${(first?.from ?? 0) * slotPx}px` }} />
            {shown.map(({ place, slots }) => (
              <col key={place} style={{ width: `${slots * slotPx}px` }} />
            ))}
            <col style={{ width: `${(layout.slots - end) * slotPx}px` }} />
          </colgroup>
          <DashboardHead
            sort={model.sort.value}
            sortBy={(by) => model.sortBy(by)}
            colours={colours}
            columns={shown}
          />
          <tbody>
            {rows.slice(0, drawnRows).map((row, place) => (
              <DashboardRow
                key={row.id}
                row={row}
                place={place}
                animal={animalWords(row.avatarIndex, twins.has(row.avatarIndex) ? row.id : null)}
                colours={colours}
                columns={shown}
                drawn={drawn}
                tabIndexAt={keys.tabStopOf(row, place)}
                showRhythm={showRhythm}
              />
            ))}
          </tbody>
          {hasSums && <DashboardSums rows={rows} colours={colours} columns={shown} />}
        </table>
      </div>
    </div>
  );
}

const always = ['red', 'amber', 'green'] as const;
const whenThereAre = ['timed_out', 'faulty'] as const;

function coloursOf(rows: readonly Row[]): readonly RunColour[] {
  const there = whenThereAre.filter((colour) => rows.some(({ counts }) => counts[colour] > 0));
  return [...always, ...there];
}

function summaryColumns(colours: readonly RunColour[]): readonly string[] {
  return ['name', 'total', 'share', ...colours, 'rhythm'];
}

/** Avatars that more than one kata has. */
function twinsOf(rows: readonly Row[]): ReadonlySet<number> {
  const seen = new Set<number>();
  return new Set(
    rows.flatMap(({ avatarIndex }) => {
      if (seen.has(avatarIndex)) return [avatarIndex];
      seen.add(avatarIndex);
      return [];
    }),
  );
}

/** Where each of the columns before the lights stays, for the style sheet: `--dash-at-1` and so on. */
function startsOf(eachPx: readonly number[]): Readonly<Record<string, string>> {
  let fromPx = 0;
  return Object.fromEntries(
    eachPx.map((px, at) => {
      const start = [`--dash-at-${at}`, `${fromPx}px`];
      fromPx += px;
      return start;
    }),
  );
}
