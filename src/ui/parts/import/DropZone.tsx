import { useRef } from 'preact/hooks';
import { importWords } from '../../words/import.ts';
import { useFilesDropped } from '../use-files-dropped.ts';

/** Takes files that are chosen, or dropped anywhere on the page. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const chooser = useRef<HTMLInputElement>(null);
  const isOver = useFilesDropped(onFiles);
  return (
    <div class={isOver ? 'drop drop-over' : 'drop'}>
      <p>{importWords.drop}</p>
      <button type="button" class="button primary" onClick={() => chooser.current?.click()}>
        {importWords.choose}
      </button>
      <input
        type="file"
        multiple
        hidden
        aria-label={importWords.choose}
        ref={chooser}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
