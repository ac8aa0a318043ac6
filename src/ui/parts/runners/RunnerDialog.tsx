import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import { loadSignal } from '../../models/load.ts';
import { loadRunnerChoiceModel } from '../../models/runner-choice.ts';
import { runnerTitles } from '../../words/runner-dialogs.ts';
import { Dialog } from '../Dialog.tsx';
import { AddRunner } from './AddRunner.tsx';
import { ChooseRunner } from './ChooseRunner.tsx';
import { RunnerToken } from './RunnerToken.tsx';

/** What the dialog shows: the runners, or a form in their place. */
type View =
  | { readonly kind: 'choose' }
  | { readonly kind: 'add' }
  | { readonly kind: 'token'; readonly url: string };

/** Choosing where tests run, and which runners there are to choose from. */
export function RunnerDialog(props: {
  readonly dojo: Dojo;
  readonly kataId: string;
  readonly onClose: () => void;
}) {
  const { dojo, kataId } = props;
  const loading = useMemo(
    () => loadSignal(loadRunnerChoiceModel(dojo, kataId), String),
    [dojo, kataId],
  );
  useEffect(
    () => () => {
      if (loading.value.kind === 'loaded') loading.value.value.close();
    },
    [loading],
  );
  const [view, setView] = useState<View>({ kind: 'choose' });
  const back = (): void => setView({ kind: 'choose' });
  const state = loading.value;
  if (state.kind === 'loading') return null;
  return (
    <Dialog title={runnerTitles[view.kind]} firstFocus="input:checked" onClose={props.onClose}>
      {(close) => {
        if (state.kind === 'failed') return <p role="alert">{state.words}</p>;
        const model = state.value;
        switch (view.kind) {
          case 'add':
            return <AddRunner model={model} onDone={back} />;
          case 'token':
            return <RunnerToken model={model} url={view.url} onDone={back} />;
          default:
            return (
              <ChooseRunner
                model={model}
                onAdd={() => setView({ kind: 'add' })}
                onToken={(url) => setView({ kind: 'token', url })}
                onDone={close}
              />
            );
        }
      }}
    </Dialog>
  );
}
