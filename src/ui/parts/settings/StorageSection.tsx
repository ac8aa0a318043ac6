import type { Dojo } from '../../../dojo/dojo.ts';
import { loadStorageFacts, type StorageFacts } from '../../models/storage-facts.ts';
import { homeLink, startPointsLink } from '../../route.ts';
import { bytesKeptWords, keptWords } from '../../words/backup.ts';
import { persistenceWords } from '../../words/sentences.ts';
import {
  practiceCountWords,
  sectionTitles,
  storageFieldWords,
  usageWords,
} from '../../words/settings.ts';
import { EraseEverything } from './EraseEverything.tsx';
import { Fetched } from './Fetched.tsx';
import { Section } from './Section.tsx';
import { useModel } from './use-model.ts';

/** How much is kept, and how safely. */
export function StorageSection({ dojo }: { readonly dojo: Dojo }) {
  const facts = useModel(dojo, loadStorageFacts);
  return (
    <Section title={sectionTitles.storage}>
      <Fetched state={facts} draw={(loaded) => <Storage facts={loaded} />} />
      <EraseEverything dojo={dojo} />
    </Section>
  );
}

function Storage({ facts }: { readonly facts: StorageFacts }) {
  const { kept } = facts;
  const isPromised = facts.isPromised.value;
  return (
    <>
      <dl class="facts">
        <dt>{storageFieldWords.practices}</dt>
        <dd>
          {practiceCountWords(kept.practices)}, <a href={homeLink}>{storageFieldWords.home}</a>
        </dd>
        <dt>{keptWords.groups}</dt>
        <dd>{kept.groups}</dd>
        <dt>{keptWords.deleted}</dt>
        <dd>{kept.deleted}</dd>
        <dt>{keptWords.startPoints}</dt>
        <dd>
          {kept.startPoints}, <a href={startPointsLink}>{keptWords.allStartPoints}</a>
        </dd>
        <dt>{keptWords.languages}</dt>
        <dd>{bytesKeptWords(kept.languageBytes)}</dd>
        <dt>{storageFieldWords.used}</dt>
        <dd>{facts.usage === null ? storageFieldWords.unknown : usageWords(facts.usage)}</dd>
        <dt>{storageFieldWords.promise}</dt>
        <dd>
          <span role="status">
            {persistenceWords(isPromised)}
            {facts.isRefused.value && ` ${storageFieldWords.refused}`}
          </span>
        </dd>
      </dl>
      {!isPromised && (
        <p>
          <button type="button" class="button quiet" onClick={() => void facts.ask()}>
            {storageFieldWords.ask}
          </button>
        </p>
      )}
    </>
  );
}
