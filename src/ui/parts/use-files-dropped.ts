import { useEffect, useRef, useState } from 'preact/hooks';

/** Whether files are being held over the page; `onFiles` has those that are let go there. */
export function useFilesDropped(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const closing = new AbortController();
    const { signal } = closing;
    const onDrag = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      // Else the browser would leave the page and open the file.
      event.preventDefault();
      setOver(event.type !== 'drop');
      if (event.type === 'drop') latest.current([...event.dataTransfer.files]);
    };
    document.addEventListener('dragover', onDrag, { signal });
    document.addEventListener('drop', onDrag, { signal });
    document.addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) setOver(false);
      },
      { signal },
    );
    return () => closing.abort();
  }, []);
  return isOver;
}
