import { useEffect, useMemo, useState } from 'preact/hooks';
import type { HomeModel } from '../../models/home.ts';
import type { PracticeCard as Card } from '../../models/practice-cards.ts';
import { PracticeCard } from './PracticeCard.tsx';

/** So many cards fill a screen. The others, if there are more, are drawn once these are on it. */
const drawnFirst = 60;

/** All practices; those that a search has not found are hidden, which is much quicker than to draw anew. */
export function Cards({ model }: { readonly model: HomeModel }) {
  const cards = model.practices.value ?? [];
  const found = new Set(model.found.value);
  const [isAll, drawAll] = useState(false);
  const isMore = cards.length > drawnFirst;
  useEffect(() => {
    if (!isMore) return undefined;
    const timer = setTimeout(() => drawAll(true));
    return () => clearTimeout(timer);
  }, [isMore]);
  if (cards.length === 0) return null;
  return (
    <ul class="cards">
      {cards.slice(0, isAll ? cards.length : drawnFirst).map((card) => (
        <li key={card.id} hidden={!found.has(card)}>
          <Drawn model={model} card={card} />
        </li>
      ))}
    </ul>
  );
}

/** Drawn again only when its card is another. */
function Drawn({ model, card }: { readonly model: HomeModel; readonly card: Card }) {
  return useMemo(() => <PracticeCard model={model} card={card} />, [model, card]);
}
