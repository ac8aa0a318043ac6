import { useState } from 'preact/hooks';
import type { RunnerChoiceModel } from '../../models/runner-choice.ts';
import { runnerTitles } from '../../words/runner-dialogs.ts';
import { Dialog } from '../Dialog.tsx';
import { AddRunner } from './AddRunner.tsx';
import { ChooseRunner } from './ChooseRunner.tsx';
import { RunnerToken } from './RunnerToken.tsx';
import { TokenHeader } from './TokenHeader.tsx';

/** What the dialog shows: the runners, or a form in their place. */
export type RunnerView =
  | { readonly kind: 'choose' }
  | { readonly kind: 'add' }
  | { readonly kind: 'token'; readonly url: string }
  | { readonly kind: 'header'; readonly url: string };

/** A dialog of runners. A form leads back to the runners where it was come to from them. */
export function RunnerViews(props: {
  readonly model: RunnerChoiceModel;
  readonly first: RunnerView;
  readonly onClose: () => void;
}) {
  const { model, first } = props;
  const [view, setView] = useState(first);
  return (
    <Dialog title={runnerTitles[view.kind]} firstFocus="input:checked" onClose={props.onClose}>
      {(close) => {
        const back = first.kind === 'choose' ? () => setView(first) : close;
        switch (view.kind) {
          case 'add':
            return <AddRunner model={model} onDone={back} />;
          case 'token':
            return <RunnerToken model={model} url={view.url} onDone={back} />;
          case 'header':
            return <TokenHeader model={model} url={view.url} onDone={back} />;
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
