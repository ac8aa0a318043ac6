import type { LanguageImages } from './dojo/image-ports.ts';
import type { Runner, TrafficLight } from './dojo/runner-ports.ts';
import { once } from './once.ts';

/** The runner and the traffic light share one sandbox. */
export function laterSandbox(images: () => Promise<LanguageImages>) {
  const made = once(async () => {
    const [
      { createSandbox },
      { createBrowserRunner },
      { createTrafficLight },
      { trafficLights },
      shippedImages,
    ] = await Promise.all([
      import('./runners/sandbox/sandbox.ts'),
      import('./runners/sandbox/browser-runner.ts'),
      import('./runners/traffic-light.ts'),
      import('virtual:traffic-lights'),
      images(),
    ]);
    const sandbox = createSandbox();
    return {
      runner: createBrowserRunner(sandbox, shippedImages),
      trafficLight: createTrafficLight(trafficLights, sandbox),
    };
  });
  const runner: Runner = {
    ranOn: 'browser',
    warm: (imageName) => void made().then((sandbox) => sandbox.runner.warm(imageName)),
    run: async (request, options) => (await made()).runner.run(request, options),
    rest: () => void made().then((sandbox) => sandbox.runner.rest()),
    close: () => void made().then((sandbox) => sandbox.runner.close()),
  };
  const trafficLight: TrafficLight = {
    judge: async (imageName, source, output) =>
      (await made()).trafficLight.judge(imageName, source, output),
  };
  return { runner, trafficLight };
}
