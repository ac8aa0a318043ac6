import { isWhollyKept, type ListedImage } from '../../../dojo/list-language-images.ts';
import type { Pull } from '../../models/language-shelf.ts';
import { olderLanguageWords } from '../../words/images.ts';
import { bringingWords, deedOf, languagesWords, languageSizeWords } from '../../words/settings.ts';

type Row = {
  readonly image: ListedImage;
  /** While it is being brought; else null. */
  readonly pull: Pull | null;
  readonly onBring: () => void;
  readonly onRemove: () => void;
};

/** A language: how large it is, whether it is here, and what can be done about that. */
export function LanguageRow(row: Row) {
  const { image, pull } = row;
  const displayName = olderLanguageWords(image.displayName, image.olderTag);
  return (
    <li class="language">
      <span class="language-name">{displayName}</span>
      <span class="language-size" role="status">
        {pull === null ? languageSizeWords(image) : bringingWords(pull.bytes, pull.of)}
      </span>
      {pull !== null && (
        <progress
          class="language-progress"
          aria-label={deedOf(languagesWords.progress, displayName)}
          {...(pull.of > 0 && { max: pull.of, value: pull.bytes })}
        />
      )}
      <span class="language-deeds">
        {deedsOf(row).map(([words, deed]) => (
          <button
            key={words}
            type="button"
            class="button quiet language-deed"
            aria-label={deedOf(words, displayName)}
            onClick={deed}
          >
            {words}
          </button>
        ))}
      </span>
    </li>
  );
}

function deedsOf(row: Row): readonly (readonly [words: string, deed: () => void])[] {
  const { image, pull, onBring, onRemove } = row;
  if (pull !== null) return [[languagesWords.stop, () => pull.stop()]];
  const bring = image.keptBytes === 0 ? languagesWords.bring : languagesWords.bringRest;
  const deeds: (readonly [string, () => void])[] = [];
  if (!isWhollyKept(image)) deeds.push([bring, onBring]);
  // Of what another language needs too, nothing would go.
  if (image.freedBytes > 0) deeds.push([languagesWords.remove, onRemove]);
  return deeds;
}
