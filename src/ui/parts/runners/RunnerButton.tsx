import type { RunnerList } from '../../../dojo/list-runners.ts';
import { runnerTip, runsWords } from '../../words/runner-dialogs.ts';
import { runnerName, runsWhereWords } from '../../words/runners.ts';

/** Says, quietly, where tests run, and leads to where that is chosen. */
export function RunnerButton(props: { readonly runners: RunnerList; readonly onOpen: () => void }) {
  const { remotes, ofKata, usual } = props.runners;
  const choice = ofKata ?? usual;
  return (
    <button
      type="button"
      class="runner-button"
      aria-haspopup="dialog"
      title={runnerTip(runnerName(choice, remotes))}
      onClick={props.onOpen}
    >
      {runsWords} <span class="runner-place">{runsWhereWords(choice)}</span>
    </button>
  );
}
