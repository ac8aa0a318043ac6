import { useRef } from 'preact/hooks';
import type { ChosenLanguages } from '../../models/chosen-languages.ts';
import { clusterWords } from '../../words/cluster.ts';

/** Lets a group have several languages, and shows which they are. */
export function MoreLanguages({ model }: { readonly model: ChosenLanguages }) {
  const add = useRef<HTMLButtonElement>(null);
  const all = model.all.value;
  return (
    <div class="more-languages">
      {model.isList.value && (
        <ul class="chosen-languages" aria-label={clusterWords.chosen}>
          {all.map((language) => {
            const name = language.manifest.display_name;
            return (
              <li key={name}>
                <span>{name}</span>
                <button
                  type="button"
                  class="icon-button"
                  aria-label={clusterWords.remove(name)}
                  title={clusterWords.remove(name)}
                  onClick={() => {
                    model.remove(language);
                    add.current?.focus();
                  }}
                >
                  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
                    <path d="m5 5 10 10M15 5 5 15" />
                  </svg>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <button
        type="button"
        class="button quiet"
        aria-disabled={!model.canAdd.value}
        onClick={() => model.add()}
        ref={add}
      >
        {clusterWords.add}
      </button>
      <p class="faint">{model.isAtLimit.value ? clusterWords.full : clusterWords.addMeaning}</p>
    </div>
  );
}
