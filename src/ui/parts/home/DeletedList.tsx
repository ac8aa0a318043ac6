import { useRef, useState } from 'preact/hooks';
import { keptDays, type DeletedPractice } from '../../../dojo/list-deleted.ts';
import type { HomeModel } from '../../models/home.ts';
import { cardOfDeleted } from '../../models/practice-cards.ts';
import { homeWords } from '../../words/home.ts';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { titleOf } from './PracticeCard.tsx';

/** What was deleted and can be restored; nothing while there is none. */
export function DeletedList({ model }: { readonly model: HomeModel }) {
  const deleted = model.deleted.value;
  const [isAsking, ask] = useState(false);
  const summary = useRef<HTMLElement>(null);
  if (deleted.length === 0) return null;

  const restore = async (one: DeletedPractice): Promise<void> => {
    await model.restore(one);
    summary.current?.focus();
  };
  const empty = (): void => {
    ask(false);
    void model.empty();
  };
  return (
    <details class="deleted">
      <summary ref={summary}>{homeWords.deleted(deleted.length)}</summary>
      <p class="faint">{homeWords.deletedMeaning(keptDays)}</p>
      <ul>
        {deleted.map((one) => (
          <Row key={one.ids.join(' ')} deleted={one} onRestore={() => void restore(one)} />
        ))}
      </ul>
      <button type="button" class="button quiet" onClick={() => ask(true)}>
        {homeWords.empty}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={homeWords.empty}
          words={homeWords.emptyAsk(deleted.length)}
          done={homeWords.emptyDone}
          onDone={empty}
          onClose={() => ask(false)}
        />
      )}
    </details>
  );
}

function Row(props: { readonly deleted: DeletedPractice; readonly onRestore: () => void }) {
  const { deleted } = props;
  const card = cardOfDeleted(deleted);
  const until = new Date(deleted.until).toLocaleDateString(undefined, { dateStyle: 'medium' });
  return (
    <li class="deleted-row">
      <span class="deleted-title">{titleOf(card)}</span>
      <span class="card-id">{card.id}</span>
      <span class="faint">{homeWords.until(until)}</span>
      <button
        type="button"
        class="button quiet"
        aria-label={homeWords.restoreName(card)}
        onClick={props.onRestore}
      >
        {homeWords.restore}
      </button>
    </li>
  );
}
