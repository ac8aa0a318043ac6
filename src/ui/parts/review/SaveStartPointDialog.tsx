import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import { createSaveStartPoint, type SaveStartPointModel } from '../../models/save-start-point.ts';
import { startPointsLink } from '../../route.ts';
import { saveStartPointWords, startPointsWords } from '../../words/start-points.ts';
import { Dialog } from '../Dialog.tsx';
import { saveFile } from '../save-file.ts';
import { Faults } from '../start-points/Faults.tsx';
import { TextField } from '../TextField.tsx';

/** Asks for a name, and saves the files of a light as a start-point. */
export function SaveStartPointDialog(props: {
  readonly dojo: Dojo;
  readonly id: string;
  readonly index: number;
  /** Of the light: `3 red`. */
  readonly name: string;
  /** What it could be called. */
  readonly proposed: string;
  readonly onClose: () => void;
}) {
  const { dojo, id, index } = props;
  const model = useMemo(() => createSaveStartPoint(dojo, { id, index }), [dojo, id, index]);
  const state = model.state.value;
  return (
    <Dialog
      title={saveStartPointWords.title(props.name)}
      firstFocus="input"
      onClose={props.onClose}
    >
      {(close) =>
        state.kind === 'saved' ? (
          <Saved model={model} name={state.name} onDone={close} />
        ) : (
          <Asking model={model} proposed={props.proposed} onCancel={close} />
        )
      }
    </Dialog>
  );
}

function Asking(props: {
  readonly model: SaveStartPointModel;
  readonly proposed: string;
  readonly onCancel: () => void;
}) {
  const { model } = props;
  const state = model.state.value;
  const [typed, setTyped] = useState(props.proposed);
  const submit = (event: Event): void => {
    event.preventDefault();
    void model.save(typed);
  };
  return (
    <form class="save-start-point" onSubmit={submit}>
      <p>{saveStartPointWords.meaning}</p>
      <TextField
        label={saveStartPointWords.name}
        value={typed}
        onInput={(name) => {
          setTyped(name);
          model.typing();
        }}
      />
      {(state.kind === 'refused' || state.kind === 'taken') && (
        <div class="notice notice-problem" role="alert">
          <p>{state.words}</p>
          {state.kind === 'refused' && state.faults.length > 0 && <Faults faults={state.faults} />}
        </div>
      )}
      <div class="dialog-buttons">
        <button type="button" class="button quiet" onClick={props.onCancel}>
          {saveStartPointWords.cancel}
        </button>
        <button type="submit" class="button primary" aria-disabled={state.kind === 'saving'}>
          {state.kind === 'taken' ? saveStartPointWords.replace : saveStartPointWords.save}
        </button>
      </div>
    </form>
  );
}

function Saved(props: {
  readonly model: SaveStartPointModel;
  readonly name: string;
  readonly onDone: () => void;
}) {
  const { model, name } = props;
  const done = useRef<HTMLButtonElement>(null);
  // What had the focus, the button that saved, is gone.
  useEffect(() => done.current?.focus(), []);
  return (
    <>
      <p role="status">
        {saveStartPointWords.saved(name)} <a href={startPointsLink}>{saveStartPointWords.toAll}</a>
      </p>
      <div class="dialog-buttons">
        <button
          type="button"
          class="button quiet"
          aria-label={startPointsWords.download(name)}
          onClick={() => void model.download(name).then(saveFile)}
        >
          {startPointsWords.downloadShort}
        </button>
        <button type="button" class="button primary" ref={done} onClick={props.onDone}>
          {saveStartPointWords.done}
        </button>
      </div>
    </>
  );
}
