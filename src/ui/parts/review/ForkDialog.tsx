import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import { phonetic } from '../../../kata/phonetic.ts';
import { createForkModel, type ForkModel, type ForkState } from '../../models/fork.ts';
import { groupLink, kataLink } from '../../route.ts';
import {
  forkedTitle,
  forkingWords,
  forkKinds,
  forkKindWords,
  forkSentence,
  forkTitle,
  forkWords,
  newerImageWords,
  newIdWords,
  type ForkKind,
} from '../../words/deeds.ts';
import { Dialog } from '../Dialog.tsx';

/** Asks what a light is to be forked as, forks it, and leads to what was made. */
export function ForkDialog(props: {
  readonly dojo: Dojo;
  readonly id: string;
  readonly index: number;
  /** Of the light: `3 red`. */
  readonly name: string;
  readonly language: string;
  readonly onClose: () => void;
}) {
  const { dojo, id, index } = props;
  const model = useMemo(() => createForkModel(dojo, { id, index }), [dojo, id, index]);
  const state = model.state.value;
  const title = state.kind === 'forked' ? forkedTitle(state.as) : forkTitle(props.name);
  return (
    <Dialog title={title} firstFocus="input:checked" onClose={props.onClose}>
      {(close) =>
        state.kind === 'forked' ? (
          <Forked state={state} language={props.language} onStay={close} />
        ) : (
          <Choice model={model} state={state} onCancel={close} />
        )
      }
    </Dialog>
  );
}

function Choice(props: {
  readonly model: ForkModel;
  readonly state: Exclude<ForkState, { readonly kind: 'forked' }>;
  readonly onCancel: () => void;
}) {
  const { model, state } = props;
  const [kind, choose] = useState<ForkKind>('solo');
  const idPrefix = useId();
  const isForking = state.kind === 'forking';
  const submit = (event: Event): void => {
    event.preventDefault();
    void model.fork(kind);
  };
  return (
    <form class="fork" onSubmit={submit}>
      <p>{forkSentence}</p>
      <fieldset class="fork-kinds">
        <legend class="small-heading">{forkWords.kinds}</legend>
        {forkKinds.map((each) => (
          <label class="fork-kind" key={each}>
            <input
              type="radio"
              name={idPrefix}
              aria-label={each}
              aria-describedby={`${idPrefix}-${each}`}
              checked={each === kind}
              onChange={() => choose(each)}
            />
            <span>
              <strong>{each}</strong>
              <span class="fork-kind-words" id={`${idPrefix}-${each}`}>
                {forkKindWords(each)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="fork-state" role="status">
        {isForking && forkingWords}
      </p>
      {state.kind === 'asking' && state.problem !== null && (
        <p class="notice notice-problem" role="alert">
          {state.problem}
        </p>
      )}
      <div class="dialog-buttons">
        <button type="button" class="button quiet" onClick={props.onCancel}>
          {forkWords.cancel}
        </button>
        <button type="submit" class="button primary" aria-disabled={isForking}>
          {forkWords.fork}
        </button>
      </div>
    </form>
  );
}

function Forked(props: {
  readonly state: Extract<ForkState, { readonly kind: 'forked' }>;
  readonly language: string;
  readonly onStay: () => void;
}) {
  const { as, fork } = props.state;
  const open = useRef<HTMLAnchorElement>(null);
  // What had the focus, the button that forked, is gone.
  useEffect(() => open.current?.focus(), []);
  return (
    <>
      <p role="status">
        {newIdWords} <strong class="new-id">{fork.id}</strong>
        <span class="new-id-spelling">{phonetic(fork.id)}</span>
      </p>
      {fork.tookNewerImage && <p class="notice">{newerImageWords(props.language)}</p>}
      <div class="dialog-buttons">
        <button type="button" class="button quiet" onClick={props.onStay}>
          {forkWords.stay}
        </button>
        <a
          class="button primary"
          ref={open}
          href={as === 'group' ? groupLink(fork.id) : kataLink(fork.id)}
        >
          {forkWords.open}
        </a>
      </div>
    </>
  );
}
