import { useRef, useState } from 'preact/hooks';
import type { Seat } from '../../models/group.ts';
import { groupWords, seatWords } from '../../words/group.ts';
import { Avatar } from '../Avatar.tsx';

/** The 64 avatars, eight by eight where there is room: the free ones to join as, the others to re-enter. */
export function AvatarGrid(props: {
  readonly seats: readonly Seat[];
  /** Whether the free ones can be joined as. */
  readonly canJoin: boolean;
  readonly onJoin: (seat: Seat) => void;
  readonly onEnter: (seat: Seat) => void;
}) {
  const { seats, canJoin } = props;
  const grid = useRef<HTMLDivElement>(null);
  /** The one that Tab leads to. */
  const [current, setCurrent] = useState(0);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || grid.current === null) return;
    const to = placeAfter(event, current, seats.length, columnsOf(grid.current));
    if (to === null) return;
    event.preventDefault();
    setCurrent(to);
    grid.current.querySelectorAll('button')[to]?.focus();
  };
  const press = (seat: Seat): void => {
    setCurrent(seat.index);
    const kind = kindOf(seat);
    if (kind === 'joined') props.onEnter(seat);
    else if (kind === 'free' && canJoin) props.onJoin(seat);
  };

  return (
    // The keyboard's focus is on one of the buttons in it.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      class="avatar-grid"
      role="toolbar"
      aria-label={groupWords.avatars}
      onKeyDown={onKeyDown}
      ref={grid}
    >
      {seats.map((seat) => {
        const kind = kindOf(seat);
        return (
          <button
            key={seat.index}
            type="button"
            class={`seat seat-${kind}`}
            aria-label={seatWords(seat.name, kind)}
            aria-disabled={kind === 'away' || (kind === 'free' && !canJoin)}
            tabIndex={seat.index === current ? 0 : -1}
            onFocus={() => setCurrent(seat.index)}
            onClick={() => press(seat)}
          >
            <Avatar index={seat.index} size={56} />
            <span class="seat-name">{seat.name}</span>
            {seat.katas.length > 1 && <span class="seat-many">{seat.katas.length}</span>}
          </button>
        );
      })}
    </div>
  );
}

function kindOf({ katas, isFree }: Seat): 'free' | 'joined' | 'away' {
  if (katas.length > 0) return 'joined';
  return isFree ? 'free' : 'away';
}

/** Eight, or four on a narrow screen: the style says. */
function columnsOf(grid: HTMLElement): number {
  return getComputedStyle(grid).gridTemplateColumns.split(' ').length;
}

function placeAfter(
  { key, ctrlKey }: KeyboardEvent,
  at: number,
  count: number,
  columns: number,
): number | null {
  const rowStart = at - (at % columns);
  const to = (place: number): number => Math.max(0, Math.min(count - 1, place));
  switch (key) {
    case 'ArrowRight':
      return to(at + 1);
    case 'ArrowLeft':
      return to(at - 1);
    case 'ArrowDown':
      return at + columns < count ? at + columns : at;
    case 'ArrowUp':
      return at - columns >= 0 ? at - columns : at;
    case 'Home':
      return ctrlKey ? 0 : rowStart;
    case 'End':
      return ctrlKey ? count - 1 : to(rowStart + columns - 1);
    default:
      return null;
  }
}
