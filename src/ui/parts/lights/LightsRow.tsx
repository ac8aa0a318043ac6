import type { KataModel } from '../../models/kata-model.ts';
import { TrafficLights } from '../TrafficLights.tsx';
import { LightCounts } from './LightCounts.tsx';
import { PredictionCounts } from './PredictionCounts.tsx';

/** The strip of the kata's lights, and how many there are of each beside it. */
export function LightsRow({ model }: { readonly model: KataModel }) {
  const lights = model.lights.value;
  return (
    <div class="lights-row">
      <TrafficLights id={model.id} lights={lights} changesOf={model.changesOf} />
      <div class="lights-sums">
        <LightCounts lights={lights} />
        <PredictionCounts lights={lights} />
      </div>
    </div>
  );
}
