import { useMemo } from 'preact/hooks';
import type { RunColour } from '../../../kata/event.ts';
import type { Mark } from '../../../kata/marks.ts';
import type { DashboardRow } from '../../models/dashboard-rows.ts';
import { dashboardWords as words, shareWords } from '../../words/dashboard.ts';
import type { LaidColumn } from './column-layout.ts';
import { ShareBar } from './ShareBar.tsx';

/** What everyone has together: in all, by colour, and in each column. */
export function DashboardSums(props: {
  readonly rows: readonly DashboardRow[];
  readonly colours: readonly RunColour[];
  readonly columns: readonly LaidColumn<Mark>[];
}) {
  const { rows, colours, columns } = props;
  const counts = useMemo(() => sumsOf(rows), [rows]);
  return (
    <tfoot>
      <tr aria-rowindex={rows.length + 2}>
        <th scope="row" class="dash-name">
          {words.sum}
        </th>
        <td class="dash-total">{rows.reduce((sum, { total }) => sum + total, 0)}</td>
        <td class="dash-share">
          <ShareBar counts={counts} label={shareWords(counts)} />
        </td>
        {colours.map((colour) => (
          <td key={colour} class="dash-count">
            {counts[colour]}
          </td>
        ))}
        <td class="dash-rhythm" aria-hidden="true" />
        <td class="dash-space" aria-hidden="true" />
        {columns.map(({ column, place }) => (
          <td
            key={place}
            class={`dash-column-sum dash-${column.kind}`}
            aria-colindex={5 + colours.length + place}
          >
            {column.kind === 'gap' || column.cells.size === 0 ? '' : lightsIn(column.cells)}
          </td>
        ))}
        <td class="dash-space" aria-hidden="true" />
      </tr>
    </tfoot>
  );
}

function sumsOf(rows: readonly DashboardRow[]): Readonly<Record<RunColour, number>> {
  const sums: Record<RunColour, number> = { red: 0, amber: 0, green: 0, timed_out: 0, faulty: 0 };
  for (const { counts } of rows) {
    for (const colour of ['red', 'amber', 'green', 'timed_out', 'faulty'] as const) {
      sums[colour] += counts[colour];
    }
  }
  return sums;
}

function lightsIn(cells: ReadonlyMap<number, readonly Mark[]>): number {
  let count = 0;
  for (const marks of cells.values()) {
    count += marks.filter(({ kind }) => kind === 'light').length;
  }
  return count;
}
