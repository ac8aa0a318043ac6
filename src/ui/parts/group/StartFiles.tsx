import type { Files } from '../../../kata/files.ts';

/** The files that a group begins with, each to be opened. */
export function StartFiles({ files }: { readonly files: Files }) {
  return (
    <>
      {Object.keys(files)
        .toSorted()
        .map((name) => (
          <details key={name} class="start-file">
            <summary>{name}</summary>
            {/* Wide content is scrolled by keyboard too. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <pre tabIndex={0}>{files[name]}</pre>
          </details>
        ))}
    </>
  );
}
