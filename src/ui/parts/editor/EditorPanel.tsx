import type { FileSet } from '../../models/file-set.ts';
import { Editor } from '../Editor.tsx';
import { useLook } from '../look-context.ts';

/**
 * The shown file in its editor, as the person likes it. It alone reads what the files hold: a key
 * that is typed redraws nothing else.
 */
export function EditorPanel(props: {
  readonly files: FileSet;
  /** Of the kata, where the person has chosen none. */
  readonly tabSize: number;
}) {
  const { files } = props;
  const look = useLook();
  const shown = files.shown.value;
  return (
    <section class="editor-panel" aria-label={shown}>
      <h2 class="small-heading editor-heading">
        <bdi>{shown}</bdi>
      </h2>
      <Editor
        name={shown}
        documentKey={files.keyOf(shown)}
        text={files.all.value[shown] ?? ''}
        tabSize={look.tabSize.value ?? props.tabSize}
        fontSizePx={look.fontSizePx.value}
        place={files.place.value}
        onEdit={(name, text) => files.edit(name, text)}
      />
    </section>
  );
}
