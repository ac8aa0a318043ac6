import { useId, useRef } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import type { GroupModel } from '../../models/group.ts';
import { clusterWords, inLanguageWords } from '../../words/cluster.ts';
import { Lazy } from '../Lazy.tsx';

/** A dashboard for each language, one of them shown. The arrow keys go from tab to tab. */
export function DashboardTabs(props: {
  readonly dojo: Dojo;
  readonly groups: readonly GroupModel[];
  /** The id of the group that is shown; the first when it is none of them. */
  readonly shown: string | null;
  readonly show: (groupId: string) => void;
}) {
  const { dojo, groups } = props;
  const idOf = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    groups.findIndex(({ id }) => id === props.shown),
  );
  const shown = groups[at];
  if (shown === undefined) return null;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = placeAfter(event.key, at, groups.length);
    const group = to === null ? undefined : groups[to];
    if (to === null || group === undefined) return;
    event.preventDefault();
    list.current?.querySelectorAll('button')[to]?.focus();
    props.show(group.id);
  };
  return (
    <div class="group-dashboard">
      {/* The keyboard's focus is on one of the tabs in it. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        class="cluster-tabs"
        role="tablist"
        aria-label={clusterWords.tabs}
        ref={list}
        onKeyDown={onKeyDown}
      >
        {groups.map(({ id, language, members, isFull }) => (
          <button
            key={id}
            type="button"
            class="cluster-tab"
            role="tab"
            id={`${idOf}-${id}`}
            aria-selected={id === shown.id}
            aria-controls={`${idOf}-panel`}
            tabIndex={id === shown.id ? 0 : -1}
            onClick={() => props.show(id)}
          >
            <span class="cluster-tab-language">{language}</span>{' '}
            <span class="cluster-tab-more">
              <span class="bar-id">{id}</span> {inLanguageWords(members.value.length, isFull.value)}
            </span>
          </button>
        ))}
      </div>
      <div
        class="cluster-panel"
        role="tabpanel"
        id={`${idOf}-panel`}
        aria-labelledby={`${idOf}-${shown.id}`}
      >
        <Lazy key={shown.id} load={dashboard} props={{ dojo, groupId: shown.id }} />
      </div>
    </div>
  );
}

const dashboard = async () => (await import('../dashboard/Dashboard.tsx')).Dashboard;

/** Past either end is the other one. */
function placeAfter(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
