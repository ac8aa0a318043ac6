import { useId } from 'preact/hooks';
import type { ClusterModel } from '../../models/cluster.ts';
import { clusterWords, inLanguageWords } from '../../words/cluster.ts';

/** In which language one wants to join. */
export function LanguageChoice({ model }: { readonly model: ClusterModel }) {
  const name = useId();
  const chosen = model.chosen.value;
  return (
    <fieldset class="cluster-languages">
      <legend>{clusterWords.language}</legend>
      <Choice
        name={name}
        isChosen={chosen === null}
        words={clusterWords.byChance}
        note={clusterWords.byChanceMeaning}
        choose={() => model.choose(null)}
      />
      {model.groups.map(({ id, language, members, isFull }) => (
        <Choice
          key={id}
          name={name}
          isChosen={chosen?.id === id}
          words={language}
          note={inLanguageWords(members.value.length, isFull.value)}
          choose={() => model.choose(id)}
        />
      ))}
    </fieldset>
  );
}

function Choice(props: {
  readonly name: string;
  readonly isChosen: boolean;
  readonly words: string;
  readonly note: string;
  readonly choose: () => void;
}) {
  return (
    <label class="cluster-language">
      <input type="radio" name={props.name} checked={props.isChosen} onChange={props.choose} />
      <span>{props.words}</span> <span class="faint">{props.note}</span>
    </label>
  );
}
