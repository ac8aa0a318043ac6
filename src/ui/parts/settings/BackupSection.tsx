import type { Dojo } from '../../../dojo/dojo.ts';
import { loadBackup, type BackupModel } from '../../models/backup.ts';
import { importLink } from '../../route.ts';
import { backupProgressWords, backupWords, lastBackupWords } from '../../words/backup.ts';
import { saveBlob } from '../save-file.ts';
import { Fetched } from './Fetched.tsx';
import { Section } from './Section.tsx';
import { useModel } from './use-model.ts';

/** All that is kept, as one file; and back from it. */
export function BackupSection({ dojo }: { readonly dojo: Dojo }) {
  const model = useModel(dojo, loadBackup);
  return (
    <Section title={backupWords.title}>
      <p class="field-hint">{backupWords.about}</p>
      <Fetched state={model} draw={(loaded) => <Backup model={loaded} />} />
    </Section>
  );
}

function Backup({ model }: { readonly model: BackupModel }) {
  const progress = model.progress.value;
  return (
    <>
      <dl class="facts">
        <dt>{backupWords.last}</dt>
        <dd>{lastBackupWords(model.state.value)}</dd>
      </dl>
      {progress === null ? (
        <p class="backup-deeds">
          <button
            type="button"
            class="button"
            onClick={() => void model.make(({ name, file }) => saveBlob(name, file))}
          >
            {backupWords.make}
          </button>
          <a class="button quiet" href={importLink}>
            {backupWords.restore}
          </a>
        </p>
      ) : (
        <p class="backup-deeds">
          <progress aria-label={backupWords.progress} max={progress.of} value={progress.done} />
          <span>{backupProgressWords(progress.done, progress.of)}</span>
          <button type="button" class="button" onClick={() => model.stop()}>
            {backupWords.stop}
          </button>
        </p>
      )}
      <p role="status">{model.said.value}</p>
      {model.problem.value !== null && <p role="alert">{model.problem.value}</p>}
      <p class="field-hint">{backupWords.leftOut}</p>
    </>
  );
}
