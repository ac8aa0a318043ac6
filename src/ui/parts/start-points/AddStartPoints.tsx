import type { StartPointsModel } from '../../models/start-points.ts';
import { startPointsWords } from '../../words/start-points.ts';
import { FileChooser } from '../FileChooser.tsx';
import { Section } from '../settings/Section.tsx';
import { useFilesDropped } from '../use-files-dropped.ts';
import { AddFromGit } from './AddFromGit.tsx';
import { FoundPanel } from './FoundPanel.tsx';

/** Brings start-points in, from files or from a repository, and shows what is in them first. */
export function AddStartPoints({ model }: { readonly model: StartPointsModel }) {
  const open = (files: readonly File[]): void => void model.open(files);
  const isOver = useFilesDropped(open);
  const state = model.state.value;
  return (
    <Section title={startPointsWords.add}>
      <div class="ways-in">
        <div class={isOver ? 'way-in drop drop-over' : 'way-in drop'}>
          <h3>{startPointsWords.fromFiles}</h3>
          <p>{startPointsWords.drop}</p>
          <p class="drop-buttons">
            <FileChooser name={startPointsWords.chooseFile} look="button primary" onFiles={open} />
            <FileChooser
              name={startPointsWords.chooseFolder}
              look="button"
              isFolder
              onFiles={open}
            />
          </p>
        </div>
        <AddFromGit model={model} />
      </div>
      <div class="add-state">
        <p role="status">{state.kind === 'working' ? state.words : ''}</p>
        {state.kind === 'working' && state.canStop && (
          <button type="button" class="button quiet" onClick={() => model.stop()}>
            {startPointsWords.stop}
          </button>
        )}
      </div>
      {state.kind === 'told' && (
        <p
          class={state.isProblem ? 'notice notice-problem' : 'notice'}
          role={state.isProblem ? 'alert' : 'status'}
        >
          {state.words}
        </p>
      )}
      {state.kind === 'found' && <FoundPanel model={model} found={state.found} />}
    </Section>
  );
}
