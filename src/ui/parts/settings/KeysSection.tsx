import { keysOf } from '../../words/kata.ts';
import { keyTitles, reviewKeys, sectionTitles } from '../../words/settings.ts';
import { Section } from './Section.tsx';

/** What there is on the keyboard. */
export function KeysSection() {
  return (
    <Section title={sectionTitles.keys}>
      <Keys title={keyTitles.kata} keys={keysOf} />
      <Keys title={keyTitles.review} keys={reviewKeys} />
    </Section>
  );
}

function Keys(props: {
  readonly title: string;
  readonly keys: readonly (readonly [keys: string, what: string])[];
}) {
  return (
    <>
      <h3>{props.title}</h3>
      <dl class="facts key-list">
        {props.keys.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
