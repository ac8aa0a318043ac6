import { custom, languages } from 'virtual:start-points';
import { trafficLights } from 'virtual:traffic-lights';
import type { RunResult } from '../../src/dojo/runner-ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import type { Files } from '../../src/kata/files.ts';
import { unversionedName } from '../../src/kata/unversioned-name.ts';
import { createTrafficLight } from '../../src/runners/traffic-light.ts';
import { runner, sandbox } from './run-files.ts';

export type Pressed = {
  /** A light's colour, or what kept the run from having one. */
  readonly colour: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly result: RunResult;
};

/** What a person does who has chosen a language, or a custom start-point: presses [test], with some files changed. */
export function startPoint(displayName: string) {
  const language =
    languages.find(({ manifest }) => unversionedName(manifest) === displayName) ??
    custom.find(({ manifest }) => manifest.display_name === displayName);
  if (language === undefined) throw new Error(`no start-point is called ${displayName}`);
  const { manifest } = language;
  const light = createTrafficLight(trafficLights, sandbox);

  return {
    files: language.files,
    manifest,
    press: async (changes: Files = {}, maxSeconds = manifest.max_seconds): Promise<Pressed> => {
      const files = filesOf([
        ...Object.entries(language.files).filter(([name]) => !(name in changes)),
        ...Object.entries(changes),
      ]);
      const { image_name, runner_choice } = manifest;
      const result = await runner.run(
        {
          id: 'a2b4C6',
          index: 1,
          files,
          kept: null,
          manifest: { image_name, runner_choice, max_seconds: maxSeconds },
        },
        { signal: new AbortController().signal, onProgress: () => undefined },
      );
      if (result.kind !== 'finished') {
        const { stdout, stderr } = { stdout: '', stderr: '', ...result };
        return { colour: result.kind, stdout, stderr, result };
      }
      const source = files['red_amber_green.js'] ?? null;
      const verdict = await light.judge(image_name, source, result);
      const { stdout, stderr } = result;
      return {
        colour: verdict.kind === 'colour' ? verdict.colour : 'faulty',
        stdout,
        stderr,
        result,
      };
    },
  };
}
