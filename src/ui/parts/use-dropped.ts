import { useEffect, useRef, useState } from 'preact/hooks';

/** Whether files are being held over the page; `onDrop` has what is let go there, while the event lasts. */
export function useDropped(onDrop: (dropped: DataTransfer) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const closing = new AbortController();
    const { signal } = closing;
    const onDrag = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      // Else the browser would leave the page and open the file.
      event.preventDefault();
      setOver(event.type !== 'drop');
      if (event.type === 'drop') latest.current(event.dataTransfer);
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
