import { createWords } from '../../words/create.ts';

/** Looks for words in a list, as they are typed. */
export function SearchField(props: {
  readonly name: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}) {
  return (
    <input
      type="search"
      class="search"
      aria-label={props.name}
      placeholder={createWords.search}
      value={props.value}
      onInput={(event) => props.onSearch(event.currentTarget.value)}
    />
  );
}
