import type { Brought } from '../../../dojo/brought.ts';
import { importWords } from '../../words/import.ts';
import { FileChooser } from '../FileChooser.tsx';
import { useDropped } from '../use-dropped.ts';
import { broughtByDrop, broughtFolder } from './brought-files.ts';

/** Takes files and folders that are chosen, or dropped anywhere on the page. */
export function DropZone({ onBrought }: { readonly onBrought: (all: readonly Brought[]) => void }) {
  const isOver = useDropped((dropped) => void broughtByDrop(dropped).then(onBrought));
  return (
    <div class={isOver ? 'drop drop-over' : 'drop'}>
      <p>{importWords.drop}</p>
      <p class="drop-buttons">
        <FileChooser name={importWords.choose} look="button primary" onFiles={onBrought} />
        <FileChooser
          name={importWords.chooseFolder}
          look="button"
          isFolder
          onFiles={(chosen) => onBrought(broughtFolder(chosen))}
        />
      </p>
    </div>
  );
}
