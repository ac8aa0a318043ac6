import type { Dojo } from '../../../dojo/dojo.ts';
import { loadStorageFacts, type StorageFacts } from '../../models/storage-facts.ts';
import { homeLink } from '../../route.ts';
import { persistenceWords } from '../../words/sentences.ts';
import {
  practiceCountWords,
  sectionTitles,
  storageFieldWords,
  usageWords,
} from '../../words/settings.ts';
import { Fetched } from './Fetched.tsx';
import { Section } from './Section.tsx';
import { useModel } from './use-model.ts';

/** How much is kept, and how safely. */
export function StorageSection({ dojo }: { readonly dojo: Dojo }) {
  const facts = useModel(dojo, loadStorageFacts);
  return (
    <Section title={sectionTitles.storage}>
      <Fetched state={facts} draw={(loaded) => <Storage facts={loaded} />} />
    </Section>
  );
}

function Storage({ facts }: { readonly facts: StorageFacts }) {
  const isPromised = facts.isPromised.value;
  return (
    <>
      <dl class="facts">
        <dt>{storageFieldWords.practices}</dt>
        <dd>
          {practiceCountWords(facts.practiceCount)}, <a href={homeLink}>{storageFieldWords.home}</a>
        </dd>
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
