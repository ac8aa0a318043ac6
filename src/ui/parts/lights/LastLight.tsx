import type { KataModel } from '../../models/kata-model.ts';
import { lightName, lightStory } from '../../words/lights.ts';

/** Told when a run has ended. It reads the run, so that what is printed redraws no more than this. */
export function LastLight({ model }: { readonly model: KataModel }) {
  const last = model.lights.value.at(-1);
  const isTold = last !== undefined && last.index > 0 && model.run.value.kind !== 'running';
  return (
    <p class="visually-hidden" role="status">
      {isTold && `${lightName(last)}: ${lightStory(last)}`}
    </p>
  );
}
