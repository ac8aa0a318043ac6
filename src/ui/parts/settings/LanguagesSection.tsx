import type { Dojo } from '../../../dojo/dojo.ts';
import { loadLanguageShelf, type LanguageShelf } from '../../models/language-shelf.ts';
import {
  allLanguagesWords,
  bringingWords,
  languagesWords,
  neededByWords,
  removalWords,
  sectionTitles,
} from '../../words/settings.ts';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { Fetched } from './Fetched.tsx';
import { LanguageRow } from './LanguageRow.tsx';
import { Section } from './Section.tsx';
import { useClosedModel } from './use-model.ts';

/** Which languages are kept here, to be removed or brought beforehand. */
export function LanguagesSection({ dojo }: { readonly dojo: Dojo }) {
  const model = useClosedModel(dojo, loadLanguageShelf);
  return (
    <Section title={sectionTitles.languages}>
      <p class="field-hint">{languagesWords.about}</p>
      <Fetched state={model} draw={(loaded) => <Languages shelf={loaded} />} />
    </Section>
  );
}

function Languages({ shelf }: { readonly shelf: LanguageShelf }) {
  return (
    <>
      <AllLanguages shelf={shelf} />
      <p class="field-problem form-problem" role="alert">
        {shelf.problem.value}
      </p>
      <ul class="languages" aria-label={languagesWords.table}>
        {shelf.images.value.map((image) => (
          <LanguageRow
            key={image.name}
            image={image}
            pull={shelf.pulls.value.get(image.name) ?? null}
            onBring={() => void shelf.pull(image.name)}
            onRemove={() => void shelf.remove(image.name)}
          />
        ))}
      </ul>
      <AskBeforeRemoval shelf={shelf} />
    </>
  );
}

/** How much all of them are, and all of them at once. */
function AllLanguages({ shelf }: { readonly shelf: LanguageShelf }) {
  const { keptBytes, sizeBytes } = shelf.total.value;
  const pull = shelf.pullOfAll.value;
  return (
    <div class="all-languages">
      <p>
        {pull === null
          ? allLanguagesWords(keptBytes, sizeBytes)
          : bringingWords(pull.bytes, pull.of)}
      </p>
      {pull !== null ? (
        <>
          <button type="button" class="button" onClick={() => pull.stop()}>
            {languagesWords.stopAll}
          </button>
          <progress
            class="language-progress"
            aria-label={languagesWords.progressOfAll}
            max={pull.of}
            value={pull.bytes}
          />
        </>
      ) : (
        keptBytes < sizeBytes && (
          <button type="button" class="button" onClick={() => void shelf.pullAll()}>
            {languagesWords.bringAll}
          </button>
        )
      )}
    </div>
  );
}

function AskBeforeRemoval({ shelf }: { readonly shelf: LanguageShelf }) {
  const asked = shelf.removal.value;
  if (asked === null) return null;
  const { image, neededBy } = asked;
  return (
    <ConfirmDialog
      title={removalWords.title}
      words={neededByWords(image.displayName, neededBy, image.freedBytes)}
      done={removalWords.done}
      onDone={() => void shelf.removeAsked(true)}
      onClose={() => void shelf.removeAsked(false)}
    />
  );
}
