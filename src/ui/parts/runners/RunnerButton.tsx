import type { RunnerList } from '../../../dojo/list-runners.ts';
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
      title={`${runnerName(choice, remotes)}. Choose where tests run.`}
      onClick={props.onOpen}
    >
      runs <span class="runner-place">{runsWhereWords(choice)}</span>
    </button>
  );
}
