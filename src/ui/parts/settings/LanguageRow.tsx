import { isWhollyKept, type ListedImage } from '../../../dojo/list-language-images.ts';
import type { Pull } from '../../models/language-shelf.ts';
import { olderLanguageWords } from '../../words/images.ts';
import { bringingWords, deedOf, languagesWords, languageSizeWords } from '../../words/settings.ts';

/** A language: how large it is, whether it is here, and what can be done about that. */
export function LanguageRow(props: {
  readonly image: ListedImage;
  /** While it is being brought; else null. */
  readonly pull: Pull | null;
  readonly onBring: () => void;
  readonly onRemove: () => void;
}) {
  const { image, pull } = props;
  const { keptBytes, sizeBytes } = image;
  const displayName = olderLanguageWords(image.displayName, image.olderTag);
  return (
    <li class="language">
      <span class="language-name">{displayName}</span>
      <span class="language-size" role="status">
        {pull === null
          ? languageSizeWords(keptBytes, sizeBytes)
          : bringingWords(pull.bytes, pull.of)}
      </span>
      {pull !== null && (
        <progress
          class="language-progress"
          aria-label={deedOf(languagesWords.progress, displayName)}
          {...(pull.of > 0 && { max: pull.of, value: pull.bytes })}
        />
      )}
      <Deed {...props} />
    </li>
  );
}

function Deed(props: Parameters<typeof LanguageRow>[0]) {
  const { image, pull } = props;
  if (image.sizeBytes === 0) return null;
  const [words, deed] =
    pull !== null
      ? ([languagesWords.stop, () => pull.stop()] as const)
      : isWhollyKept(image)
        ? ([languagesWords.remove, props.onRemove] as const)
        : ([languagesWords.bring, props.onBring] as const);
  return (
    <button
      type="button"
      class="button quiet language-deed"
      aria-label={deedOf(words, olderLanguageWords(image.displayName, image.olderTag))}
      onClick={deed}
    >
      {words}
    </button>
  );
}
