import { useEffect, useState } from 'preact/hooks';
import type { Run } from '../../models/run.ts';
import { kataWords, secondsWords, stepWords } from '../../words/kata.ts';
import { pullingWords } from '../../words/sentences.ts';

/** What a run is doing now. */
export function RunProgress(props: {
  readonly run: Extract<Run, { kind: 'running' }>;
  /** It waits for what the person says. */
  readonly isAsking: boolean;
  readonly maxSeconds: number;
}) {
  const { run, isAsking, maxSeconds } = props;
  const isPulling = run.step === 'pulling' && run.pulled !== null;
  return (
    <p class="run-progress" role="status">
      {isAsking && kataWords.waiting}
      {!isAsking &&
        isPulling &&
        run.pulled !== null &&
        pullingWords(run.pulled.bytes, run.pulled.of)}
      {!isAsking && !isPulling && (
        <>
          {stepWords(run.step)} <Seconds since={run.startedAt} of={maxSeconds} />
        </>
      )}
    </p>
  );
}

/** Whole seconds that have gone by; a screen reader is not told each one. */
function Seconds(props: { readonly since: number; readonly of: number }) {
  const [now, setNow] = useState(props.since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.floor((now - props.since) / 1000);
  return <span aria-hidden="true">{secondsWords(seconds, props.of)}</span>;
}
