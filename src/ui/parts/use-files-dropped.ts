import { useDropped } from './use-dropped.ts';

/** Whether files are being held over the page; `onFiles` has those that are let go there. */
export function useFilesDropped(onFiles: (files: readonly File[]) => void): boolean {
  return useDropped((dropped) => onFiles([...dropped.files]));
}
