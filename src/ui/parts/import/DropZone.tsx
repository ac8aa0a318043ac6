import { useRef } from 'preact/hooks';
import type { Brought } from '../../../dojo/brought.ts';
import { importWords } from '../../words/import.ts';
import { useDropped } from '../use-dropped.ts';
import { broughtByDrop, broughtFolder } from './brought-files.ts';

/** Takes files and folders that are chosen, or dropped anywhere on the page. */
export function DropZone({ onBrought }: { readonly onBrought: (all: readonly Brought[]) => void }) {
  const isOver = useDropped((dropped) => void broughtByDrop(dropped).then(onBrought));
  return (
    <div class={isOver ? 'drop drop-over' : 'drop'}>
      <p>{importWords.drop}</p>
      <p class="drop-buttons">
        <Chooser name={importWords.choose} look="button primary" onFiles={onBrought} />
        <Chooser
          name={importWords.chooseFolder}
          look="button"
          isFolder
          onFiles={(chosen) => onBrought(broughtFolder(chosen))}
        />
      </p>
    </div>
  );
}

function Chooser(props: {
  readonly name: string;
  readonly look: string;
  readonly isFolder?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  // Not yet in the types of JSX.
  const folder = props.isFolder === true ? { webkitdirectory: true } : {};
  return (
    <>
      <button type="button" class={props.look} onClick={() => input.current?.click()}>
        {props.name}
      </button>
      <input
        type="file"
        multiple
        hidden
        {...folder}
        aria-label={props.name}
        ref={input}
        onChange={(event) => {
          props.onFiles([...(event.currentTarget.files ?? [])]);
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
