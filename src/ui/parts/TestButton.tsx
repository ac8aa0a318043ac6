import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { KataModel } from '../models/kata-model.ts';
import { kataWords } from '../words/kata.ts';
import { PressButtons } from './lights/PressButtons.tsx';
import { RunProgress } from './lights/RunProgress.tsx';

/** [test], or what it may be predicted to be; and while it runs what is going on and [stop]. */
export function TestButton(props: {
  readonly model: KataModel;
  /** The run waits for what the person says. */
  readonly isAsking: boolean;
  /** Stands with [test], and gives way to what is going on. */
  readonly children: ComponentChildren;
}) {
  const { model } = props;
  const place = useRef<HTMLDivElement>(null);
  const run = model.run.value;
  const isRunning = run.kind === 'running';
  const isPredicting = model.options.value.predict === 'on';
  useKeptFocus(place, `${isRunning} ${isPredicting}`);
  return (
    <div class={isRunning ? 'test-place is-running' : 'test-place'} ref={place}>
      {isRunning ? (
        <>
          <button type="button" class="button test-button" key="stop" onClick={() => model.stop()}>
            {kataWords.stop}
          </button>
          <RunProgress run={run} isAsking={props.isAsking} maxSeconds={model.maxSeconds} />
        </>
      ) : (
        <>
          <PressButtons
            key="press"
            isPredicting={isPredicting}
            onPress={(predicted) => void model.test(predicted)}
          />
          {props.children}
        </>
      )}
    </div>
  );
}

/** Where the focus was on a button that gives way to another, that one has it; else it would be lost. */
function useKeptFocus(
  place: { readonly current: HTMLElement | null },
  /** Which buttons there are. */
  buttons: string,
): void {
  const hadFocus = useRef(false);
  const last = useRef<string | null>(null);
  useLayoutEffect(() => {
    const shown = place.current;
    if (hadFocus.current && document.activeElement === document.body) {
      const again =
        last.current === null ? null : shown?.querySelector(`[data-press="${last.current}"]`);
      const button = again ?? shown?.querySelector('.test-button');
      if (button instanceof HTMLElement) button.focus({ preventScroll: true });
    }
    const onFocusIn = (event: FocusEvent): void => {
      hadFocus.current = true;
      const pressed =
        event.target instanceof HTMLElement ? event.target.dataset['press'] : undefined;
      if (pressed !== undefined) last.current = pressed;
    };
    // A button that is taken away tells nothing, or that nothing else has the focus now.
    const onFocusOut = (event: FocusEvent): void => {
      if (event.relatedTarget !== null) hadFocus.current = false;
    };
    shown?.addEventListener('focusin', onFocusIn);
    shown?.addEventListener('focusout', onFocusOut);
    return () => {
      shown?.removeEventListener('focusin', onFocusIn);
      shown?.removeEventListener('focusout', onFocusOut);
    };
  }, [place, buttons]);
}
