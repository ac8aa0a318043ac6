import { useState } from 'preact/hooks';
import { phonetic } from '../../kata/phonetic.ts';
import {
  idSentence,
  secondsSentence,
  startingColours,
  startingNoteWords,
} from '../words/starting-note.ts';
import { LightIcon } from './LightIcon.tsx';

/** Beside a kata that has no light yet: what a light is. Nothing waits for it. */
export function StartingNote(props: { readonly id: string; readonly maxSeconds: number }) {
  const [isShown, setShown] = useState(true);
  if (!isShown) return null;
  return (
    <aside class="starting-note" aria-label={startingNoteWords.name}>
      <ul class="starting-colours">
        {startingColours.map(([colour, meaning]) => (
          <li key={colour}>
            <LightIcon colour={colour} />
            {meaning}
          </li>
        ))}
      </ul>
      <p>{startingNoteWords.lights}</p>
      <p>{secondsSentence(props.maxSeconds)}</p>
      <p>
        {idSentence(props.id)} <span class="starting-spelling">{phonetic(props.id)}</span>
      </p>
      <button
        type="button"
        class="icon-button"
        aria-label={startingNoteWords.putAway}
        onClick={() => setShown(false)}
      >
        <span aria-hidden="true">×</span>
      </button>
    </aside>
  );
}
