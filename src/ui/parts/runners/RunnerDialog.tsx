import { useEffect, useMemo } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import { loadSignal } from '../../models/load.ts';
import { loadRunnerChoiceModel } from '../../models/runner-choice.ts';
import { runnerTitles } from '../../words/runner-dialogs.ts';
import { Dialog } from '../Dialog.tsx';
import { RunnerViews } from './RunnerViews.tsx';

/** Choosing where the tests of a kata run, and which runners there are to choose from. */
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
  const state = loading.value;
  switch (state.kind) {
    case 'loading':
      return null;
    case 'failed':
      return (
        <Dialog title={runnerTitles.choose} onClose={props.onClose}>
          {() => <p role="alert">{state.words}</p>}
        </Dialog>
      );
    default:
      return <RunnerViews model={state.value} first={{ kind: 'choose' }} onClose={props.onClose} />;
  }
}
