import { cutWords, outputWords } from '../../words/output.ts';
import type { Linking } from './linking.ts';
import { PrintedText } from './PrintedText.tsx';

/** One of the places that a program prints to. */
export function Stream(props: {
  readonly name: 'stdout' | 'stderr';
  readonly text: string;
  readonly isCut: boolean;
  readonly linking: Linking | null;
}) {
  const { name, text } = props;
  return (
    <section class={`stream stream-${name}`} aria-label={outputWords[name]}>
      <h3 class="small-heading stream-heading">
        {outputWords[name]}
        {text === '' && <span class="faint stream-nothing">{outputWords.nothing}</span>}
      </h3>
      {text !== '' && (
        // It scrolls on its own, so the keyboard must reach it.
        <pre class="printed" tabIndex={0}>
          <PrintedText text={text} linking={props.linking} />
        </pre>
      )}
      {props.isCut && <p class="cut">{cutWords(outputWords[name])}</p>}
    </section>
  );
}
