import type { KataModel } from '../../models/kata-model.ts';
import type { Way } from '../../models/notices.ts';
import { languageNeededWords } from '../../words/kata-language.ts';

const ways: readonly Way[] = ['choose a language', 'choose a runner'];

/** Stands there as long as nothing here can run a kata that was begun elsewhere. */
export function LanguageNote(props: {
  readonly model: Pick<KataModel, 'head' | 'language'>;
  readonly onWay: (way: Way) => void;
}) {
  const { display_name: displayName, image_name: theirs } = props.model.head.value.manifest;
  if (props.model.language.value?.language !== null) return null;
  return (
    <div class="notice">
      <p>{languageNeededWords(displayName, theirs)}</p>
      <div class="notice-ways">
        {ways.map((way) => (
          <button type="button" class="button quiet" key={way} onClick={() => props.onWay(way)}>
            {way}
          </button>
        ))}
      </div>
    </div>
  );
}
