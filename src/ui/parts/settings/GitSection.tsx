import type { Dojo } from '../../../dojo/dojo.ts';
import { useState } from 'preact/hooks';
import { loadGitProxyModel, type GitProxyModel } from '../../models/git-proxy.ts';
import { gitSectionWords } from '../../words/remote-git.ts';
import { TextField } from '../TextField.tsx';
import { Fetched } from './Fetched.tsx';
import { Section } from './Section.tsx';
import { useModel } from './use-model.ts';

/** The way to git hosts that let no page read their answers. */
export function GitSection({ dojo }: { readonly dojo: Dojo }) {
  const model = useModel(dojo, loadGitProxyModel);
  return (
    <Section title={gitSectionWords.title}>
      <p>{gitSectionWords.meaning}</p>
      <Fetched state={model} draw={(loaded) => <Proxy model={loaded} />} />
    </Section>
  );
}

function Proxy({ model }: { readonly model: GitProxyModel }) {
  const proxy = model.proxy.value;
  const [typed, setTyped] = useState(proxy ?? '');
  const submit = (event: Event): void => {
    event.preventDefault();
    void model.set(typed);
  };
  return (
    <form class="git-proxy" onSubmit={submit}>
      <TextField
        label={gitSectionWords.address}
        kind="url"
        value={typed}
        hint={gitSectionWords.hint}
        problem={model.problem.value}
        onInput={setTyped}
      />
      <p role="status">{gitSectionWords.saved(proxy)}</p>
      <p>
        <button type="submit" class="button quiet">
          {gitSectionWords.save}
        </button>
      </p>
    </form>
  );
}
