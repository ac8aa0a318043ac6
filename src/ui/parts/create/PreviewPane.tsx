import type { Preview } from '../../models/create.ts';
import { createWords } from '../../words/create.ts';

/** What a practice would begin with: one file at a time of what is looked at. */
export function PreviewPane(props: {
  readonly preview: Preview | null;
  readonly onShowFile: (name: string) => void;
}) {
  const { preview } = props;
  if (preview === null) return null;
  const { name, fileName, fileNames, text } = preview;
  return (
    <section class="preview" aria-label={createWords.preview}>
      <div class="preview-bar">
        <h2>{name}</h2>
        <select
          aria-label={createWords.previewFile}
          value={fileName}
          disabled={fileNames.length < 2}
          onChange={(event) => props.onShowFile(event.currentTarget.value)}
        >
          {fileNames.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </div>
      {/* It scrolls, so the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0}>{text}</pre>
    </section>
  );
}
