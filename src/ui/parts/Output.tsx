import { useEffect, useRef } from 'preact/hooks';
import type { Output as KataOutput } from '../../kata/output.ts';

/**
 * What a run printed: stdout, stderr and status, each in its own place. Where it stands below the
 * editor and off the screen, it is brought into view when a run has ended.
 */
export function Output(props: { readonly output: KataOutput; readonly isLive: boolean }) {
  const { output, isLive } = props;
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
  return (
    <div class="output" aria-busy={isLive} ref={place}>
      <Stream name="stdout" text={output.stdout} isCut={output.truncations.stdout} />
      <Stream name="stderr" text={output.stderr} isCut={output.truncations.stderr} />
      <section class="stream stream-status" aria-label="status">
        <h3 class="small-heading">status</h3>
        <pre>{output.status}</pre>
      </section>
    </div>
  );
}

function Stream(props: { readonly name: string; readonly text: string; readonly isCut: boolean }) {
  const isEmpty = props.text === '';
  return (
    <section class={`stream stream-${props.name}`} aria-label={props.name}>
      <h3 class="small-heading">
        {props.name}
        {isEmpty && <span class="faint"> nothing</span>}
      </h3>
      {/* It scrolls on its own, so the keyboard must reach it. */}
      {!isEmpty && <pre tabIndex={0}>{props.text}</pre>}
      {props.isCut && <p class="cut">cut here: only the first 50 KB of {props.name} are kept</p>}
    </section>
  );
}
