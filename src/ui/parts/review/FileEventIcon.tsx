import type { FileEvent } from '../../../kata/event.ts';
import { isTestFile } from '../../../kata/file-order.ts';
import { fileNameOf } from '../../../kata/pick-file.ts';

/** The picture of an event of a file: a sheet, with lines of code or the tick of a test. */
export function FileEventIcon({ event }: { readonly event: FileEvent }) {
  const isTest =
    isTestFile(fileNameOf(event)) ||
    (event.colour === 'file_rename' && isTestFile(event.old_filename));
  return (
    <svg
      class={`light-icon file-event-icon ${isTest ? 'file-event-test' : 'file-event-code'}`}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      <path class="ring" d="M4.500 2.500h7l4 4v11h-11Z" />
      {isTest ? (
        <path class="line" d="m7 11.500 2.300 2.300L13 9.500" />
      ) : (
        <path class="line" d="m8.300 9.300-2 2.200 2 2.200m3.400-4.400 2 2.200-2 2.200" />
      )}
    </svg>
  );
}
