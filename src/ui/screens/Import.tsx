import type { Signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Dojo } from '../../dojo/dojo.ts';
import { createImportModel, type ImportModel } from '../models/import.ts';
import { DropZone } from '../parts/import/DropZone.tsx';
import { TakenFile } from '../parts/import/TakenFile.tsx';
import { Page } from '../parts/Page.tsx';
import { homeLink } from '../route.ts';
import { importWords, summaryWords } from '../words/import.ts';

/** Take in what was kept elsewhere, any number of files and folders at once. */
export function Import(props: {
  readonly dojo: Dojo;
  /** Those that the app was opened with, until they are taken in. */
  readonly launched: Signal<readonly File[]>;
}) {
  const { dojo, launched } = props;
  const model = useMemo(() => createImportModel(dojo), [dojo]);
  useEffect(() => () => model.stop(), [model]);
  useEffect(
    () =>
      launched.subscribe((files) => {
        if (files.length === 0) return;
        launched.value = [];
        void model.add(files);
      }),
    [launched, model],
  );
  return (
    <Page title={importWords.title} kind="import">
      <p>{importWords.meaning}</p>
      <p>{importWords.forms}</p>
      <DropZone onBrought={(all) => void model.add(all)} />
      <Progress model={model} />
      <Rows model={model} />
    </Page>
  );
}

function Progress({ model }: { readonly model: ImportModel }) {
  const progress = model.progress.value;
  const rows = model.rows.value;
  return (
    <div class="import-progress">
      {progress !== null && (
        <>
          <progress aria-label={importWords.title} value={progress.done} max={progress.of} />
          <span>{importWords.progress(progress.done, progress.of)}</span>
          {progress.inside !== null && progress.inside.of > 1 && (
            <span>{importWords.inside(progress.inside.done, progress.inside.of)}</span>
          )}
          <button type="button" class="button" onClick={() => model.stop()}>
            {importWords.stop}
          </button>
        </>
      )}
      <p role="status">
        {progress === null && rows.length > 0 && summaryWords(rows.map(({ result }) => result))}
      </p>
      {progress === null && rows.length > 0 && (
        <a class="button quiet" href={homeLink}>
          {importWords.home}
        </a>
      )}
    </div>
  );
}

function Rows({ model }: { readonly model: ImportModel }) {
  const rows = model.rows.value;
  if (rows.length === 0) return null;
  return (
    <ul class="import-rows" aria-label={importWords.list}>
      {rows.map((row) => (
        <TakenFile key={row.key} file={row} />
      ))}
    </ul>
  );
}
