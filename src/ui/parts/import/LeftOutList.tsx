import type { LeftOut } from '../../../dojo/archive-ports.ts';
import { importWords } from '../../words/import.ts';

/** As many are listed; a folder of packages may have thousands. */
const most = 50;

/** What was not taken, and why; nothing where all was. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  const more = leftOut.length - most;
  return (
    <details class="import-left-out">
      <summary>{importWords.leftOut(leftOut.length)}</summary>
      <ul>
        {leftOut.slice(0, most).map(({ entry, reason }) => (
          <li key={`${entry} ${reason}`}>
            <code>{entry}</code> <span>{reason}</span>
          </li>
        ))}
        {more > 0 && <li>{importWords.more(more)}</li>}
      </ul>
    </details>
  );
}
