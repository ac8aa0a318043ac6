import { useEffect, useRef, useState } from 'preact/hooks';
import { importWords } from '../../words/import.ts';

/** Takes files that are chosen, or dropped anywhere on the page. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const over = (event: DragEvent): void => {
      // Without this the browser would open the file in place of the app.
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const drop = (event: DragEvent): void => {
      over(event);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('dragleave', over, { signal });
    window.addEventListener('drop', drop, { signal });
    return () => listening.abort();
  }, []);

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
