import { render } from 'preact';
import { unreachable } from '../../../kata/result.ts';
import type { FileChange } from '../../../kata/file-change.ts';
import type { Mark } from '../../../kata/marks.ts';
import { LightIcon } from '../LightIcon.tsx';

/**
 * A mark's picture. There are few kinds of them and thousands on a dashboard: each kind is drawn once
 * and its markup, which has nothing of a person's in it, is used again.
 */
export function MarkIcon({ mark }: { readonly mark: Mark }) {
  return <span class="mark-icon" dangerouslySetInnerHTML={{ __html: markupOf(mark) }} />;
}

const drawn = new Map<string, string>();

function markupOf(mark: Mark): string {
  const kind = kindOf(mark);
  const before = drawn.get(kind);
  if (before !== undefined) return before;
  const place = document.createElement('div');
  render(
    mark.kind === 'light' ? <LightIcon light={mark.light} /> : <FileIcon change={mark.change} />,
    place,
  );
  const markup = place.innerHTML;
  render(null, place);
  drawn.set(kind, markup);
  return markup;
}

function kindOf(mark: Mark): string {
  if (mark.kind === 'file') return mark.change.colour;
  const { colour, origin } = mark.light;
  return `${colour} ${origin.kind} ${origin.kind === 'revert' && origin.isAuto}`;
}

/** A small sheet, and on it what was done. */
function FileIcon({ change }: { readonly change: FileChange }) {
  return (
    <svg class="file-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M5.500 2.500h6l3.500 3.500v11.500h-9.500Z" />
      <path d={signOf(change.colour)} />
    </svg>
  );
}

function signOf(colour: FileChange['colour']): string {
  switch (colour) {
    case 'file_create':
      return 'M10 8.500v6m-3-3h6';
    case 'file_delete':
      return 'M7 11.500h6';
    case 'file_edit':
      return 'M8 10h4.500m-4.500 4h3';
    case 'file_rename':
      return 'M7.500 11.500h5m-2-2 2 2-2 2';
    default:
      return unreachable(colour);
  }
}
