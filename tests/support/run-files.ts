import { shippedImages } from '../../src/offline/language-images.ts';
import type { RunProgress, RunRequest, RunResult } from '../../src/dojo/runner-ports.ts';
import type { Files } from '../../src/kata/files.ts';
import { createBrowserRunner } from '../../src/runners/sandbox/browser-runner.ts';
import { createSandbox } from '../../src/runners/sandbox/sandbox.ts';

/** One sandbox for the tests of a file, as a kata has one. */
export const sandbox = createSandbox();
export const images = shippedImages('tests-language-images');
export const runner = createBrowserRunner(sandbox, images);

export type Finished = Extract<RunResult, { kind: 'finished' }>;

export function requestOf(
  files: Files,
  maxSeconds = 10,
  imageName = 'pocket-dojo/javascript_assert:0000000',
): RunRequest {
  return {
    id: 'a2b4C6',
    index: 7,
    files,
    kept: null,
    manifest: { image_name: imageName, max_seconds: maxSeconds, runner_choice: 'stateless' },
  };
}

/** Runs `files` with `script` as cyber-dojo.sh, and answers whatever it came to. */
export function runFiles(
  script: string,
  files: Files = {},
  {
    maxSeconds = 10,
    signal = new AbortController().signal,
    seen = [] as RunProgress[],
    imageName = 'pocket-dojo/javascript_assert:0000000',
  } = {},
): Promise<RunResult> {
  return runner.run(requestOf({ ...files, 'cyber-dojo.sh': script }, maxSeconds, imageName), {
    signal,
    onProgress: (progress) => seen.push(progress),
  });
}

/** As runFiles, for a run that has to finish. */
export async function finish(
  script: string,
  files: Files = {},
  options: Parameters<typeof runFiles>[2] = {},
): Promise<Finished> {
  const result = await runFiles(script, files, options);
  if (result.kind !== 'finished') throw new Error(`it did not finish: ${JSON.stringify(result)}`);
  return result;
}

/** What `node main.js` comes to, the other files beside it. */
export function node(main: string, files: Files = {}): Promise<Finished> {
  return finish('node main.js', { ...files, 'main.js': main });
}
