import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isKept, isTestFile } from '../../kata/file-order.ts';
import type { FileSet } from '../models/file-set.ts';
import { filesWords, keptWords } from '../words/files.ts';
import { FileDialogs, type FileQuestion } from './files/FileDialogs.tsx';
import { focusEditor } from './editor/focus-editor.ts';
import { ListBox, type ListBoxOption } from './ListBox.tsx';

/** The files of the kata, the one that is edited among them, and what can be done with them. */
export function FileList(props: {
  readonly files: FileSet;
  readonly listed: readonly string[];
  readonly kept: readonly string[];
  readonly highlighted?: readonly string[];
  /** `.js`: what a new file's name ends in. */
  readonly extension: string;
}) {
  const { files } = props;
  const [asking, ask] = useState<FileQuestion | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const goesNext = useRef<'editor' | 'list' | null>(null);
  const shown = files.shown.value;
  const isFixed = isKept(shown);

  // After the dialog, which gives the focus back to what opened it, has gone.
  useLayoutEffect(() => {
    if (asking !== null) return;
    if (goesNext.current === 'editor') focusEditor();
    if (goesNext.current === 'list') {
      place.current?.querySelector<HTMLElement>('[role=listbox]')?.focus();
    }
    goesNext.current = null;
  }, [asking]);

  const onKey = (key: string): boolean => {
    const question = questionOf[key];
    if (question === undefined || isFixed) return false;
    ask(question);
    return true;
  };
  const optionOf = (name: string): ListBoxOption => optionFor(name, props.highlighted ?? []);

  return (
    <div class="file-list" ref={place}>
      <div class="file-buttons">
        <h2 class="small-heading">{filesWords.files}</h2>
        <IconButton
          name={filesWords.newFile}
          picture="+"
          tip={filesWords.newTip}
          onClick={() => ask('new')}
        />
        <IconButton
          name={filesWords.rename}
          picture="✎"
          disabled={isFixed}
          tip={isFixed ? keptWords(shown) : filesWords.renameTip}
          onClick={() => ask('rename')}
        />
        <IconButton
          name={filesWords.delete}
          picture="−"
          disabled={isFixed}
          tip={isFixed ? keptWords(shown) : filesWords.deleteTip}
          onClick={() => ask('delete')}
        />
      </div>
      <ListBox
        name={filesWords.files}
        options={[...props.listed.map(optionOf), ...props.kept.map(optionOf)]}
        chosen={shown}
        onChoose={(name) => files.show(name)}
        onKey={onKey}
      />
      {asking !== null && (
        <FileDialogs
          asking={asking}
          files={files}
          extension={props.extension}
          onDone={(next) => {
            goesNext.current = next;
            ask(null);
          }}
          onClose={() => ask(null)}
        />
      )}
    </div>
  );
}

/** On a Mac, the key that deletes is Backspace. */
const questionOf: Readonly<Record<string, FileQuestion>> = {
  F2: 'rename',
  Delete: 'delete',
  Backspace: 'delete',
};

function IconButton(props: {
  readonly name: string;
  readonly picture: string;
  readonly tip: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.name}
      title={props.tip}
      disabled={props.disabled ?? false}
      onClick={props.onClick}
    >
      <span aria-hidden="true">{props.picture}</span>
    </button>
  );
}

function optionFor(name: string, highlighted: readonly string[]): ListBoxOption {
  const isTest = isTestFile(name);
  const isHighlighted = highlighted.includes(name);
  const notes = [isHighlighted && filesWords.highlighted, isTest && filesWords.testFile];
  const kinds = [isTest && 'test-file', isHighlighted && 'highlighted-file'].filter(Boolean);
  return {
    value: name,
    group: isKept(name) ? 'kept' : 'own',
    note: notes.filter((note) => note !== false).join(', '),
    // Whatever is in the name, it stays within itself.
    label: <bdi class={['file-name', ...kinds].join(' ')}>{name}</bdi>,
  };
}
