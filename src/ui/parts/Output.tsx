import { useEffect, useRef } from 'preact/hooks';
import type { Output as KataOutput } from '../../kata/output.ts';
import { outputWords } from '../words/output.ts';
import type { Linking } from './output/linking.ts';
import { Stream } from './output/Stream.tsx';

/**
 * What a run printed: stdout, stderr and status, each in its own place. Where it stands below the
 * editor and off the screen, it is brought into view when a run has ended.
 */
export function Output(props: {
  readonly output: KataOutput;
  readonly isLive: boolean;
  /** Where lines of files that it names are opened; null where they are not. */
  readonly linking?: Linking | null;
}) {
  const { output, isLive } = props;
  const linking = props.linking ?? null;
  const place = useRef<HTMLDivElement>(null);
  const wasLive = useRef(isLive);
  const last = useRef(output);
  useEffect(() => {
    // A run that came to nothing leaves the output of the one before.
    const isNew = wasLive.current && !isLive && output !== last.current;
    if (isNew) place.current?.scrollIntoView({ block: 'nearest' });
    wasLive.current = isLive;
    if (!isLive) last.current = output;
  }, [isLive, output]);
  const streamOf = (name: 'stdout' | 'stderr') => (
    <Stream name={name} text={output[name]} isCut={output.truncations[name]} linking={linking} />
  );
  return (
    <div
      class="output"
      role="group"
      aria-label={outputWords.output}
      aria-busy={isLive}
      tabIndex={-1}
      ref={place}
    >
      {streamOf('stdout')}
      {streamOf('stderr')}
      <section class="stream stream-status" aria-label={outputWords.status}>
        <h3 class="small-heading stream-heading">
          {outputWords.status}
          {output.status === '' && <span class="faint stream-nothing">{outputWords.nothing}</span>}
        </h3>
        <pre>{output.status}</pre>
      </section>
    </div>
  );
}
