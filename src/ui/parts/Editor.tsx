import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FilePlace } from '../models/file-set.ts';
import { linkName } from '../words/output.ts';
import type { TextEditor } from './editor/text-editor.ts';

/** The editor of one file at a time. CodeMirror comes when it is first needed. */
export function Editor(props: {
  readonly name: string;
  /** The same for a file under all the names that it has: undo and cursor hang on it. */
  readonly documentKey: number;
  readonly text: string;
  readonly tabSize: number;
  readonly fontSizePx: number;
  /** Where the cursor was last sent; it goes there once. */
  readonly place: FilePlace | null;
  readonly onEdit: (name: string, text: string) => void;
}) {
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<TextEditor | null>(null);
  const onEdit = useRef(props.onEdit);
  useLayoutEffect(() => {
    onEdit.current = props.onEdit;
  }, [props.onEdit]);

  useEffect(() => {
    let isGone = false;
    let mounted: TextEditor | null = null;
    void import('./editor/text-editor.ts').then(({ mountTextEditor }) => {
      if (isGone || host.current === null) return;
      mounted = mountTextEditor(host.current, (edited, text) => onEdit.current(edited, text));
      setEditor(mounted);
    });
    return () => {
      isGone = true;
      mounted?.close();
    };
  }, []);

  // Before the next key can come: a key must never land in the file that was shown before.
  const { name, documentKey, text, tabSize, fontSizePx, place } = props;
  useLayoutEffect(() => {
    editor?.show({ name, documentKey, text, tabSize });
  }, [editor, name, documentKey, text, tabSize]);

  useEffect(() => editor?.measure(), [editor, fontSizePx]);

  const wentTo = useRef(place);
  useLayoutEffect(() => {
    if (editor === null || place === null || place === wentTo.current || place.name !== name)
      return;
    wentTo.current = place;
    editor.goTo(place.line, place.column, linkName(place));
  }, [editor, place, name]);

  return <div class="editor" ref={host} />;
}
