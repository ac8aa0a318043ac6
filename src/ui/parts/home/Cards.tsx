import { useEffect, useMemo, useState } from 'preact/hooks';
import type { HomeModel } from '../../models/home.ts';
import type { PracticeCard as Card } from '../../models/practice-cards.ts';
import { PracticeCard } from './PracticeCard.tsx';

/** So many cards fill a screen. The others, if there are more, are drawn once these are on it. */
const drawnFirst = 60;

export function Cards({
  model,
  cards,
}: {
  readonly model: HomeModel;
  readonly cards: readonly Card[];
}) {
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
        <Item key={card.id} model={model} card={card} />
      ))}
    </ul>
  );
}

/** Drawn again only when its card is another: a search over hundreds moves them, and no more. */
function Item({ model, card }: { readonly model: HomeModel; readonly card: Card }) {
  return useMemo(
    () => (
      <li>
        <PracticeCard model={model} card={card} />
      </li>
    ),
    [model, card],
  );
}
