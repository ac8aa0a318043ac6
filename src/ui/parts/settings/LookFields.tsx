import { fontSizesPx, tabSizes, themes, type LookChoice } from '../../models/look-choice.ts';
import { fontSizeWords, lookWords, tabSizeWords, themeWords } from '../../words/settings.ts';
import { useLook } from '../look-context.ts';
import { SelectField } from './SelectField.tsx';

/** How things look, to be chosen; what is chosen is seen at once. */
export function LookFields({ onSet }: { readonly onSet: (change: Partial<LookChoice>) => void }) {
  const look = useLook();
  const tabSize = look.tabSize.value;
  return (
    <div class="look-fields">
      <fieldset class="look-themes">
        <legend class="small-heading">{lookWords.theme}</legend>
        {themes.map((theme) => (
          <label class="check" key={theme}>
            <input
              type="radio"
              name="theme"
              checked={look.theme.value === theme}
              onChange={() => onSet({ theme })}
            />
            {themeWords(theme)}
          </label>
        ))}
      </fieldset>
      <label class="check">
        <input
          type="checkbox"
          checked={look.isColoured.value}
          onChange={(event) => onSet({ isColoured: event.currentTarget.checked })}
        />
        {lookWords.colour}
      </label>
      <SelectField
        label={lookWords.fontSize}
        value={look.fontSizePx.value}
        options={fontSizesPx.map((sizePx) => [sizePx, fontSizeWords(sizePx)])}
        onSelect={(fontSizePx) => onSet({ fontSizePx })}
      />
      <SelectField
        label={lookWords.tabSize}
        value={tabSize}
        options={[
          [null, lookWords.tabSizeOfKata],
          ...tabSizes.map((columns) => [columns, tabSizeWords(columns)] as const),
        ]}
        onSelect={(chosen) => onSet({ tabSize: chosen })}
      />
    </div>
  );
}
