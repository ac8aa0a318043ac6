import type { KataLanguage } from '../../../dojo/kata-language.ts';
import { unversionedName } from '../../../kata/unversioned-name.ts';
import { languageTip, noLanguageWords, testedInWords } from '../../words/kata-language.ts';

/** Says, quietly, in which language of ours a kata from elsewhere is tested, and leads to the choice. */
export function LanguageButton(props: {
  readonly language: KataLanguage;
  readonly onOpen: () => void;
}) {
  const { language, theirs } = props.language;
  // Without versions, which would leave no room for the framework.
  const name = language === null ? noLanguageWords : unversionedName(language.manifest);
  return (
    <button
      type="button"
      class="runner-button"
      aria-haspopup="dialog"
      title={languageTip(theirs, language?.manifest.display_name ?? null)}
      onClick={props.onOpen}
    >
      {testedInWords} <span class="runner-place">{name}</span>
    </button>
  );
}
