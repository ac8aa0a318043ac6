import type { Dojo } from '../../../dojo/dojo.ts';
import { loadLanguageShelf, type LanguageShelf } from '../../models/language-shelf.ts';
import { languagesWords, sectionTitles } from '../../words/settings.ts';
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
      <p class="field-problem form-problem" role="alert">
        {shelf.problem.value}
      </p>
    </>
  );
}
