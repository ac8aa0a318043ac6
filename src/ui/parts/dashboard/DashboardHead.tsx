import type { RunColour } from '../../../kata/event.ts';
import type { Sort } from '../../models/dashboard-rows.ts';
import { columnWords, dashboardWords as words, gapLabel } from '../../words/dashboard.ts';
import { lightWord } from '../../words/lights.ts';
import { LightIcon } from '../LightIcon.tsx';
import type { LaidColumn } from './column-layout.ts';

/** What the columns are, and by which of them the rows are sorted. */
export function DashboardHead(props: {
  readonly sort: Sort;
  readonly sortBy: (by: Sort['by']) => void;
  readonly colours: readonly RunColour[];
  readonly columns: readonly LaidColumn<unknown>[];
}) {
  const { colours, columns } = props;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <SortHead {...props} by="name" words={words.name} kind="dash-name" />
        <SortHead {...props} by="lights" words={words.lights} kind="dash-total" />
        <th scope="col" class="dash-share">
          {words.share}
        </th>
        {colours.map((colour) => (
          <th key={colour} scope="col" class="dash-count" title={lightWord(colour)}>
            <LightIcon colour={colour} />
            <span class="visually-hidden">{lightWord(colour)}</span>
          </th>
        ))}
        <th scope="col" class="dash-rhythm">
          {words.rhythm}
        </th>
        <td class="dash-space" aria-hidden="true" />
        {columns.map(({ column, place, isLabelled }) => (
          <th
            key={place}
            scope="col"
            class={`dash-column dash-${column.kind}${isLabelled ? ' dash-labelled' : ''}`}
            aria-colindex={5 + colours.length + place}
            title={columnWords(column)}
          >
            <span class="visually-hidden">{columnWords(column)}</span>
            {isLabelled && (
              <span class="dash-age" aria-hidden="true">
                {column.kind === 'gap' ? gapLabel(column.minutes) : columnWords(column)}
              </span>
            )}
          </th>
        ))}
        <td class="dash-space" aria-hidden="true" />
      </tr>
    </thead>
  );
}

function SortHead(props: {
  readonly by: Sort['by'];
  readonly words: string;
  readonly kind: string;
  readonly sort: Sort;
  readonly sortBy: (by: Sort['by']) => void;
}) {
  const { by, sort } = props;
  const way = sort.by !== by ? undefined : sort.isDown ? 'descending' : 'ascending';
  return (
    <th scope="col" class={props.kind} aria-sort={way ?? 'none'}>
      <button type="button" class="dash-sort" onClick={() => props.sortBy(by)}>
        {props.words}
        <svg class={`sort-mark sort-${way ?? 'none'}`} viewBox="0 0 10 10" aria-hidden="true">
          <path d="m1.500 6.500 3.500-4 3.500 4Z" />
        </svg>
      </button>
    </th>
  );
}
