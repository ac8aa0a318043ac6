import { useMemo } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import { avatarName } from '../../../kata/avatars.ts';
import { exportName } from '../../../kata/export-name.ts';
import { groupOf, type Manifest } from '../../../kata/manifest.ts';
import { pushCommands } from '../../../kata/push-commands.ts';
import { loadSignal } from '../../models/load.ts';
import { loadPushModel, type PushModel } from '../../models/push.ts';
import { settingsLink } from '../../route.ts';
import { pushWords } from '../../words/push.ts';
import { Dialog } from '../Dialog.tsx';
import { CopyButton } from '../group/CopyButton.tsx';
import { TextField } from '../TextField.tsx';

/** Sending the practice to a git host: from here, where the host lets a page, or by hand. */
export function PushDialog(props: {
  readonly dojo: Dojo;
  readonly manifest: Manifest;
  readonly onClose: () => void;
}) {
  const { dojo, manifest } = props;
  const loading = useMemo(
    () => loadSignal(loadPushModel(dojo, manifest.id), String),
    [dojo, manifest.id],
  );
  const state = loading.value;
  if (state.kind === 'loading') return null;
  return (
    <Dialog title={pushWords.title} firstFocus="input" onClose={props.onClose}>
      {(close) =>
        state.kind === 'failed' ? (
          <p role="alert">{state.words}</p>
        ) : (
          <Push model={state.value} manifest={manifest} onDone={close} />
        )
      }
    </Dialog>
  );
}

function Push(props: {
  readonly model: PushModel;
  readonly manifest: Manifest;
  readonly onDone: () => void;
}) {
  const { model, manifest } = props;
  const submit = (event: Event): void => {
    event.preventDefault();
    void model.push();
  };
  return (
    <form class="push" onSubmit={submit}>
      <p>{pushWords.meaning}</p>
      <TextField
        label={pushWords.address}
        kind="url"
        value={model.url.value}
        problem={model.urlProblem.value}
        hint={pushWords.addressHint}
        onInput={(typed) => model.typeUrl(typed)}
      />
      <TextField
        label={pushWords.user}
        value={model.user.value}
        hint={pushWords.userHint}
        onInput={(typed) => model.typeUser(typed)}
      />
      <TextField
        label={pushWords.token}
        kind="secret"
        value={model.token.value}
        hint={pushWords.tokenHint}
        onInput={(typed) => model.typeToken(typed)}
      />
      <p class="connection" role="status">
        {model.connection.value} <a href={settingsLink}>{pushWords.setProxy}</a>
      </p>
      <p role="status">{model.doing.value ?? model.said.value}</p>
      <p class="field-problem form-problem" role="alert">
        {model.problem.value}
      </p>
      <ByHand
        manifest={manifest}
        url={model.connection.value === '' ? 'URL' : model.url.value.trim()}
      />
      <div class="dialog-buttons">
        {model.doing.value !== null ? (
          <button type="button" class="button quiet" onClick={() => model.stop()}>
            {pushWords.stop}
          </button>
        ) : (
          <button type="button" class="button quiet" onClick={props.onDone}>
            {pushWords.done}
          </button>
        )}
        <button type="submit" class="button primary" disabled={model.doing.value !== null}>
          {pushWords.push}
        </button>
      </div>
    </form>
  );
}

/** The commands, with the names of this practice filled in. */
function ByHand({ manifest, url }: { readonly manifest: Manifest; readonly url: string }) {
  const group = groupOf(manifest);
  const root = exportName(manifest, group === null ? null : avatarName(group.avatarIndex));
  const commands = [`tar -xzf ${root}.tgz`, `cd ${root}`, ...pushCommands(url)].join('\n');
  return (
    <details class="by-hand">
      <summary>{pushWords.byHand}</summary>
      <p>{pushWords.byHandMeaning}</p>
      <pre class="commands" tabIndex={0}>
        {commands}
      </pre>
      <CopyButton text={commands} label={pushWords.copy} />
    </details>
  );
}
