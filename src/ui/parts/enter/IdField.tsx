import { useEffect, useId, useRef } from 'preact/hooks';
import type { EnterModel } from '../../models/enter.ts';
import { enterWords } from '../../words/enter.ts';
import { cardLink } from './card-link.ts';
import { matchesId, matchId } from './match-id.ts';

/** Where the id is typed, with how it is spelt; arrows point at what it may become, Enter opens it. */
export function IdField({ model }: { readonly model: EnterModel }) {
  const inputId = useId();
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  const target = model.target.value;
  const active = model.matches.value[model.active.value];
  useEffect(() => input.current?.focus(), []);

  const enter = (): void => {
    if (target !== null) location.hash = cardLink(target);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    model.step(event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    <form
      class="id-field"
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <label for={inputId}>{enterWords.id}</label>
      <div class="id-line">
        <input
          id={inputId}
          class="id-input"
          type="text"
          role="combobox"
          aria-expanded={model.matches.value.length > 0}
          aria-controls={matchesId}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : matchId(active.id)}
          aria-describedby={hintId}
          aria-invalid={model.said.value !== ''}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={model.typed.value}
          ref={input}
          onInput={(event) => {
            model.type(event.currentTarget.value);
            // An address becomes the id in it, which may be the one that is there.
            event.currentTarget.value = model.typed.value;
          }}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="button primary large" disabled={target === null}>
          {enterWords.enter}
        </button>
      </div>
      <p class="id-spelling">
        {model.spelling.value !== '' && <span class="visually-hidden">{enterWords.spelling} </span>}
        {model.spelling.value}
      </p>
      <p class="field-hint" id={hintId}>
        {enterWords.hint}
      </p>
    </form>
  );
}
