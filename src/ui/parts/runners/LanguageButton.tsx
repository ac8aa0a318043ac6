import type { KataLanguage } from '../../../dojo/kata-language.ts';
import { languageTip, noLanguageWords, testedInWords } from '../../words/kata-language.ts';

/** Says, quietly, in which language of ours a kata from elsewhere is tested, and leads to the choice. */
export function LanguageButton(props: {
  readonly language: KataLanguage;
  readonly onOpen: () => void;
}) {
  const { language, theirs } = props.language;
  return (
    <button
      type="button"
      class="runner-button"
      aria-haspopup="dialog"
      title={languageTip(theirs)}
      onClick={props.onOpen}
    >
      {testedInWords}{' '}
      <span class="runner-place">{language?.manifest.display_name ?? noLanguageWords}</span>
    </button>
  );
}
