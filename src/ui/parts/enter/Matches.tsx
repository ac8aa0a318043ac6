import { useEffect, useRef } from 'preact/hooks';
import type { EnterModel } from '../../models/enter.ts';
import type { PracticeCard } from '../../models/practice-cards.ts';
import { enterWords, matchName } from '../../words/enter.ts';
import { LightIcon } from '../LightIcon.tsx';
import { cardLink } from './card-link.ts';
import { matchesId, matchId } from './match-id.ts';

/** So many are drawn: whoever has more types on. */
const drawn = 50;

/** What the typed id may become, to be pointed at by the arrows of the field, or clicked. */
export function Matches({ model }: { readonly model: EnterModel }) {
  const matches = model.matches.value;
  const active = model.active.value;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (matches.length === 0) {
    return model.typed.value === '' ? <p class="faint">{enterWords.noneHere}</p> : null;
  }
  return (
    <div
      class="list-box matches"
      id={matchesId}
      role="listbox"
      aria-label={enterWords.matches}
      ref={list}
    >
      {matches.slice(0, drawn).map((card, index) => (
        <Match key={card.id} card={card} isActive={index === active} />
      ))}
    </div>
  );
}

function Match({ card, isActive }: { readonly card: PracticeCard; readonly isActive: boolean }) {
  const last = card.kind === 'kata' ? card.lights.at(-1) : undefined;
  return (
    // The field has the keyboard; an option is pointed at by its aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events jsx-a11y/interactive-supports-focus
    <div
      class="option match"
      id={matchId(card.id)}
      role="option"
      aria-selected={isActive}
      aria-label={matchName(card)}
      onClick={() => {
        location.hash = cardLink(card);
      }}
    >
      <span class="match-id">{card.id}</span>
      <span class="match-what">{card.exercise ?? card.language}</span>
      <span class="match-language faint">{card.exercise === null ? '' : card.language}</span>
      <span class="match-end">
        {card.kind === 'group' && <span class="card-mark">{enterWords.group}</span>}
        {last !== undefined && <LightIcon light={last} />}
      </span>
    </div>
  );
}
