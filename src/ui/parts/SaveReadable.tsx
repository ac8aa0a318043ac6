import { useState } from 'preact/hooks';
import type { Dojo } from '../../dojo/dojo.ts';
import { downloadReadable } from '../../dojo/download-readable.ts';
import { CannotOpen } from '../models/cannot-open.ts';
import { downloadReadableWords } from '../words/page.ts';
import { openWords, readableWords } from '../words/sentences.ts';
import { saveFile } from './save-file.ts';

/** The way out of a damaged kata: what can be read of it, as a download. Nothing for other errors. */
export function SaveReadable({ dojo, error }: { readonly dojo: Dojo; readonly error: unknown }) {
  const [words, setWords] = useState(readableWords);
  if (!(error instanceof CannotOpen) || error.problem.kind !== 'damaged') return null;
  const { id } = error.problem;
  const save = async (): Promise<void> => {
    const saved = await downloadReadable(dojo, id);
    if (saved.ok) saveFile(saved.value);
    else setWords(openWords(saved.problem));
  };
  return (
    <>
      <p>{words}</p>
      <p>
        <button type="button" class="button" onClick={() => void save()}>
          {downloadReadableWords}
        </button>
      </p>
    </>
  );
}
