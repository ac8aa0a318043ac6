import { useRef } from 'preact/hooks';
import type { ArrivalsModel } from '../../models/arrivals.ts';
import { bringWords } from '../../words/group.ts';
import { useFilesDropped } from '../use-files-dropped.ts';

/** Takes in the exports of members: chosen by a button, or dropped anywhere on the page. */
export function Bring({ model }: { readonly model: ArrivalsModel }) {
  const chooser = useRef<HTMLInputElement>(null);
  const isOver = useFilesDropped((files) => void model.bring(files));
  const choose = (): void => {
    const input = chooser.current;
    if (input === null || input.files === null) return;
    void model.bring([...input.files]);
    input.value = '';
  };
  return (
    <>
      <p>
        <button
          type="button"
          class="button"
          aria-disabled={model.isBusy.value}
          onClick={() => chooser.current?.click()}
        >
          {bringWords.bring}
        </button>
        <input
          type="file"
          class="file-chooser"
          multiple
          accept=".tgz,.gz,.tar,.zip,.json"
          hidden
          ref={chooser}
          onChange={choose}
        />
      </p>
      {isOver && (
        <div class="drop-here" aria-hidden="true">
          {bringWords.drop}
        </div>
      )}
    </>
  );
}

/** What became of each file. */
export function ArrivalList({ model }: { readonly model: ArrivalsModel }) {
  const arrivals = model.arrivals.value;
  const count = model.count.value;
  const done = model.done.value;
  if (count === 0) return null;
  return (
    <section class="group-card arrivals" aria-label={bringWords.list}>
      <p class="arrivals-progress">
        <span role="status">{bringWords.progress(done, count)}</span>
        {model.isBusy.value && (
          <>
            <progress aria-label={bringWords.progress(done, count)} value={done} max={count} />
            <button type="button" class="button quiet" onClick={() => model.stop()}>
              {bringWords.stop}
            </button>
          </>
        )}
      </p>
      <ul>
        {arrivals.map(({ place, name, kind, words }) => (
          <li key={place} class={`arrival arrival-${kind}`}>
            <span class="arrival-name">{name}</span> <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
