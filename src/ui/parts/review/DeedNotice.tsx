import { useEffect, useState } from 'preact/hooks';
import type { Files } from '../../../kata/files.ts';
import { numberAt } from '../../../kata/numbers.ts';
import { justGoneBack, type JustGoneBack } from '../../models/gone-back.ts';
import type { KataModel } from '../../models/kata-model.ts';
import { reviewLink } from '../../route.ts';
import {
  eventWords,
  filesBeforeWords,
  goneBackWords,
  putAwayWords,
  redoWords,
  undoneWords,
  undoWords,
} from '../../words/deeds.ts';

/** In the editor, after a revert or a checkout: what happened, where the files of before are, undo. */
export function DeedNotice({ model }: { readonly model: KataModel }) {
  /** What was undone, to be had again: it may have been edited since. */
  const [undone, setUndone] = useState<Files | null>(null);
  // Said once the screen is there: what is there from its beginning is not read out.
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  const gone = justGoneBack.value;
  const isLast = gone?.index === model.lights.value.at(-1)?.index;
  const isHere = gone?.id === model.head.value.manifest.id;
  const replace = (files: Files, replaced: Files | null): void => {
    model.files.replace(files);
    setUndone(replaced);
  };
  return (
    <div class="notices" role="status">
      {isThere && gone !== null && isHere && isLast && (
        <div class="notice deed-notice">
          <p>{undone === null ? <GoneBack model={model} gone={gone} /> : undoneWords}</p>
          <button
            type="button"
            class="button quiet"
            onClick={() =>
              undone === null
                ? replace(gone.before.files, model.files.all.value)
                : replace(undone, null)
            }
          >
            {undone === null ? undoWords : redoWords}
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={putAwayWords}
            onClick={() => {
              justGoneBack.value = null;
            }}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  );
}

function GoneBack({ model, gone }: { readonly model: KataModel; readonly gone: JustGoneBack }) {
  const { events, manifest } = model.head.value;
  const lights = model.lights.value;
  const light = lights.find(({ index }) => index === gone.index);
  const { index } = gone.before;
  const numbered = numberAt(events, index);
  const before = lights.find((each) => each.index === index) ?? null;
  return (
    <>
      {light !== undefined && goneBackWords(light)} {filesBeforeWords}{' '}
      <a href={reviewLink(manifest.id, index, before === null ? 'detailed' : 'test')}>
        {eventWords(numbered, before)}
      </a>
      .
    </>
  );
}
