import { useState } from 'preact/hooks';
import { isKept, isTestFile } from '../../kata/file-order.ts';
import type { FileSet } from '../models/file-set.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { ListBox, type ListBoxOption } from './ListBox.tsx';
import { NameDialog } from './NameDialog.tsx';

type Asking = 'nothing' | 'new' | 'rename' | 'delete';

/** The files of the kata, the one that is edited among them, and what can be done with them. */
export function FileList(props: {
  readonly files: FileSet;
  readonly listed: readonly string[];
  readonly kept: readonly string[];
  /** `.js`: what a new file's name ends in. */
  readonly extension: string;
}) {
  const { files, extension } = props;
  const [asking, ask] = useState<Asking>('nothing');
  const shown = files.shown.value;
  const close = (): void => ask('nothing');
  const isFixed = isKept(shown);
  const fixedWords = isFixed ? `${shown} stays with every kata` : undefined;

  return (
    <div class="file-list">
      <div class="file-buttons">
        <h2 class="small-heading">files</h2>
        <IconButton name="new file" picture="+" onClick={() => ask('new')} />
        <IconButton
          name="rename"
          picture="✎"
          disabled={isFixed}
          title={fixedWords}
          onClick={() => ask('rename')}
        />
        <IconButton
          name="delete"
          picture="−"
          disabled={isFixed}
          title={fixedWords}
          onClick={() => ask('delete')}
        />
      </div>
      <ListBox
        name="files"
        options={[...props.listed.map(optionOf), ...props.kept.map(optionOf)]}
        chosen={shown}
        onChoose={(name) => files.show(name)}
      />
      {asking === 'new' && (
        <NameDialog
          title="New file"
          start={`filename${extension}`}
          selected={[0, 'filename'.length]}
          done="create"
          problemOf={(typed) => files.nameProblem(typed, null)}
          onDone={(typed) => {
            if (files.create(typed) === null) close();
          }}
          onClose={close}
        />
      )}
      {asking === 'rename' && (
        <NameDialog
          title={`Rename ${shown}`}
          start={shown}
          selected={[shown.lastIndexOf('/') + 1, stemEnd(shown)]}
          done="rename"
          problemOf={(typed) => files.nameProblem(typed, shown)}
          onDone={(typed) => {
            if (files.rename(shown, typed) === null) close();
          }}
          onClose={close}
        />
      )}
      {asking === 'delete' && (
        <ConfirmDialog
          title={`Delete ${shown}?`}
          words="It stays in the lights that you have, and can be seen there."
          done="delete"
          onDone={() => {
            files.remove(shown);
            close();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}

function IconButton(props: {
  readonly name: string;
  readonly picture: string;
  readonly disabled?: boolean;
  readonly title?: string | undefined;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.name}
      title={props.title ?? props.name}
      disabled={props.disabled ?? false}
      onClick={props.onClick}
    >
      <span aria-hidden="true">{props.picture}</span>
    </button>
  );
}

function optionOf(name: string): ListBoxOption {
  const kind = isTestFile(name) ? 'file-name test-file' : 'file-name';
  return {
    value: name,
    group: isKept(name) ? 'kept' : 'own',
    label: <span class={kind}>{name}</span>,
  };
}

function stemEnd(name: string): number {
  const dot = name.lastIndexOf('.');
  return dot > name.lastIndexOf('/') + 1 ? dot : name.length;
}
