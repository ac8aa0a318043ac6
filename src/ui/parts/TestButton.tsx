import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { pullingWords } from '../words/sentences.ts';
import type { KataModel } from '../models/kata-model.ts';

/** [test], and while it runs what is going on and [stop]. */
export function TestButton(props: {
  readonly model: KataModel;
  /** The run waits for what the person says. */
  readonly isAsking: boolean;
  /** Stands with [test], and gives way to what is going on. */
  readonly children: ComponentChildren;
}) {
  const { model } = props;
  const run = model.run.value;
  if (run.kind === 'idle') {
    return (
      <div class="test-place">
        <button
          type="button"
          class="button primary test-button"
          title="run cyber-dojo.sh (Alt-T)"
          aria-keyshortcuts="Alt+T"
          onClick={() => void model.test()}
        >
          test
        </button>
        {props.children}
      </div>
    );
  }
  return (
    <div class="test-place is-running">
      <button
        type="button"
        class="button test-button"
        onClick={() => {
          model.stop();
        }}
      >
        stop
      </button>
      <p class="run-progress" role="status">
        {props.isAsking ? (
          'waiting for you'
        ) : run.pulled === null || run.step !== 'pulling' ? (
          <>
            {run.step} <Seconds since={run.startedAt} of={model.maxSeconds} />
          </>
        ) : (
          pullingWords(run.pulled.bytes, run.pulled.of)
        )}
      </p>
    </div>
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
  return (
    <span aria-hidden="true">
      {seconds} of {props.of} s
    </span>
  );
}
