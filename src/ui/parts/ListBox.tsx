import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export type ListBoxOption = {
  readonly value: string;
  /** What is shown; the value where it is left out. */
  readonly label?: ComponentChildren;
  /** More of it, for who points at it or has it read out. */
  readonly title?: string | undefined;
  /** Said after the name, and shown beside it. */
  readonly note?: string;
  /** A line is drawn above the first option of a new group. */
  readonly group?: string;
};

/** A list to choose one from, by mouse, touch or keyboard: arrows, Home, End, or the first letters. */
export function ListBox(props: {
  readonly name: string;
  readonly options: readonly ListBoxOption[];
  readonly chosen: string | null;
  readonly onChoose: (value: string) => void;
  /** A mouse is on an option, or on none any more. */
  readonly onPoint?: (value: string | null) => void;
  /** Keys of its own, such as Delete; true where it was one of them. */
  readonly onKey?: (key: string) => boolean;
  readonly emptyWords?: string;
}) {
  const { options, chosen, onChoose } = props;
  const idPrefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const place = options.findIndex((option) => option.value === chosen);
  const idOf = (index: number) => `${idPrefix}-${index}`;

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const choose = (index: number): void => {
    const option = options[Math.max(0, Math.min(options.length - 1, index))];
    if (option !== undefined) onChoose(option.value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (props.onKey?.(event.key) === true) {
      event.preventDefault();
      return;
    }
    const to = placeAfter(event.key, place, options, typed.current);
    if (to === null) return;
    event.preventDefault();
    // At an end of the list there is nothing new to choose.
    if (options[to] !== undefined || place < 0) choose(to);
  };

  return (
    <div
      class="list-box"
      role="listbox"
      tabIndex={0}
      aria-label={props.name}
      aria-activedescendant={place < 0 ? undefined : idOf(place)}
      onKeyDown={onKeyDown}
      onPointerLeave={() => props.onPoint?.(null)}
      ref={list}
    >
      {options.map((option, index) => (
        // The list has the keyboard and the focus; an option is pointed at by aria-activedescendant.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events jsx-a11y/interactive-supports-focus
        <div
          key={option.value}
          id={idOf(index)}
          class={startsGroup(options, index) ? 'option starts-group' : 'option'}
          role="option"
          aria-selected={option.value === chosen}
          aria-label={option.value}
          aria-describedby={hasNote(option) ? `${idOf(index)}-note` : undefined}
          title={option.title}
          onClick={() => choose(index)}
          onPointerEnter={(event) => {
            // A finger that comes to an option chooses it; it points at nothing before.
            if (event.pointerType === 'mouse') props.onPoint?.(option.value);
          }}
        >
          {option.label ?? option.value}
          {hasNote(option) && (
            <span class="option-note" id={`${idOf(index)}-note`}>
              {option.note}
            </span>
          )}
        </div>
      ))}
      {options.length === 0 && props.emptyWords !== undefined && (
        <div class="option-none" role="option" aria-disabled="true" aria-selected="false">
          {props.emptyWords}
        </div>
      )}
    </div>
  );
}

/** First letters typed within this time belong together. */
const typingPauseMs = 700;

function placeAfter(
  key: string,
  place: number,
  options: readonly ListBoxOption[],
  typed: { text: string; at: number },
): number | null {
  switch (key) {
    case 'ArrowDown':
      return place + 1;
    case 'ArrowUp':
      return place < 0 ? options.length - 1 : place - 1;
    case 'Home':
      return 0;
    case 'End':
      return options.length - 1;
    default:
      return key.length === 1 && key !== ' ' ? placeOfTyped(key, place, options, typed) : null;
  }
}

function placeOfTyped(
  key: string,
  place: number,
  options: readonly ListBoxOption[],
  typed: { text: string; at: number },
): number | null {
  const now = Date.now();
  const isNew = now - typed.at > typingPauseMs;
  typed.text = (isNew ? '' : typed.text) + key.toLowerCase();
  typed.at = now;
  const start = Math.max(0, place) + (isNew ? 1 : 0);
  for (let step = 0; step < options.length; step += 1) {
    const index = (start + step) % options.length;
    if (options[index]?.value.toLowerCase().startsWith(typed.text) === true) return index;
  }
  return null;
}

function hasNote({ note = '' }: ListBoxOption): boolean {
  return note !== '';
}

function startsGroup(options: readonly ListBoxOption[], index: number): boolean {
  return index > 0 && options[index]?.group !== options[index - 1]?.group;
}
