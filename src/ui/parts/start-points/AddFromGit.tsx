import { useState } from 'preact/hooks';
import type { StartPointsModel } from '../../models/start-points.ts';
import { settingsLink } from '../../route.ts';
import { startPointsWords } from '../../words/start-points.ts';
import { TextField } from '../TextField.tsx';

/** Asks for a repository's address, and says where fetching it would connect to before it does. */
export function AddFromGit({ model }: { readonly model: StartPointsModel }) {
  const [typed, setTyped] = useState('');
  const type = (text: string): void => {
    setTyped(text);
    model.typing();
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    void model.fetch(typed);
  };
  return (
    <form class="way-in" onSubmit={submit}>
      <h3>{startPointsWords.fromGit}</h3>
      <TextField
        label={startPointsWords.address}
        kind="url"
        value={typed}
        problem={model.addressProblem.value}
        hint={startPointsWords.addressHint}
        onInput={type}
      />
      <p class="connection" role="status">
        {model.connection(typed)}
      </p>
      <p class="drop-buttons">
        <button type="submit" class="button primary">
          {startPointsWords.fetch}
        </button>
        <a href={settingsLink}>{startPointsWords.setProxy}</a>
      </p>
    </form>
  );
}
