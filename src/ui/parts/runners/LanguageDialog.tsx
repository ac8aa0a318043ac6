import { useMemo } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import type { KataHead } from '../../../dojo/ports.ts';
import { loadLanguageChoice, type LanguageChoice } from '../../models/language-choice.ts';
import { loadSignal } from '../../models/load.ts';
import { begunInWords, languageChoiceWords } from '../../words/kata-language.ts';
import { Dialog } from '../Dialog.tsx';
import { ListBox } from '../ListBox.tsx';

/** Choosing the language that a kata which was begun elsewhere is tested in here. */
export function LanguageDialog(props: {
  readonly dojo: Dojo;
  readonly kata: Pick<KataHead, 'manifest' | 'events'>;
  readonly onClose: () => void;
}) {
  const { dojo, kata } = props;
  const loading = useMemo(() => loadSignal(loadLanguageChoice(dojo, kata), String), [dojo, kata]);
  const state = loading.value;
  if (state.kind === 'loading') return null;
  return (
    <Dialog title={languageChoiceWords.title} firstFocus="[role=listbox]" onClose={props.onClose}>
      {(close) =>
        state.kind === 'failed' ? (
          <p role="alert">{state.words}</p>
        ) : (
          <Languages model={state.value} onDone={close} />
        )
      }
    </Dialog>
  );
}

function Languages(props: { readonly model: LanguageChoice; readonly onDone: () => void }) {
  const { model, onDone } = props;
  const { like } = model;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await model.choose()) onDone();
  };
  return (
    <form class="language-choice" onSubmit={(event) => void submit(event)}>
      <p>{begunInWords(model.theirs, like)}</p>
      <ListBox
        name={languageChoiceWords.list}
        options={model.names.map((value) =>
          value === like ? { value, note: languageChoiceWords.like } : { value },
        )}
        chosen={model.picked.value}
        onChoose={(name) => model.pick(name)}
      />
      <p class="field-hint">{languageChoiceWords.kept}</p>
      <p class="field-problem form-problem" role="alert">
        {model.problem.value}
      </p>
      <div class="dialog-buttons">
        <button type="button" class="button quiet" onClick={onDone}>
          {languageChoiceWords.cancel}
        </button>
        <button type="submit" class="button primary" disabled={model.picked.value === null}>
          {languageChoiceWords.choose}
        </button>
      </div>
    </form>
  );
}
