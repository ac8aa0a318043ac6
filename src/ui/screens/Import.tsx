import { useEffect, useMemo } from 'preact/hooks';
import type { Dojo } from '../../dojo/dojo.ts';
import { createImportModel, type ImportModel, type ImportRow } from '../models/import.ts';
import { DropZone } from '../parts/import/DropZone.tsx';
import { Page } from '../parts/Page.tsx';
import { groupLink, homeLink, kataLink } from '../route.ts';
import { importWords, summaryWords, takenInWords } from '../words/import.ts';

/** Take in what was downloaded, any number of files at once. */
export function Import({ dojo }: { readonly dojo: Dojo }) {
  const model = useMemo(() => createImportModel(dojo), [dojo]);
  useEffect(() => () => model.stop(), [model]);
  return (
    <Page title={importWords.title} kind="import">
      <p>{importWords.meaning}</p>
      <DropZone onFiles={(files) => void model.add(files)} />
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
        <Row key={row.key} row={row} />
      ))}
    </ul>
  );
}

function Row({ row }: { readonly row: ImportRow }) {
  const { name, result } = row;
  return (
    <li class={result.ok ? 'import-row' : 'import-row import-refused'}>
      <span class="import-name">{name}</span>
      <span>{takenInWords(result)}</span>
      {result.ok && (
        <a
          href={
            result.value.kind.startsWith('group')
              ? groupLink(result.value.id)
              : kataLink(result.value.id)
          }
        >
          {importWords.open(result.value.id)}
        </a>
      )}
    </li>
  );
}
