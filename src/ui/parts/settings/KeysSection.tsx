import { keysOf } from '../../words/kata.ts';
import { keyTitles, reviewKeys, sectionTitles } from '../../words/settings.ts';
import { KeyList } from '../KeyList.tsx';
import { Section } from './Section.tsx';

/** What there is on the keyboard. */
export function KeysSection() {
  return (
    <Section title={sectionTitles.keys}>
      <h3>{keyTitles.kata}</h3>
      <KeyList kind="facts key-list" keys={keysOf} />
      <h3>{keyTitles.review}</h3>
      <KeyList kind="facts key-list" keys={reviewKeys} />
    </Section>
  );
}
