import type { LanguageImages } from '../../dojo/image-ports.ts';
import type { Runner, RunOptions, RunRequest, RunResult } from '../../dojo/runner-ports.ts';
import { filesOf, hasFile } from '../../kata/files.ts';
import type { Files } from '../../kata/files.ts';
import type { ImagePart, LanguageImage } from '../../kata/language-image.ts';
import { maxSecondsCap } from '../../kata/manifest.ts';
import { unreachable } from '../../kata/result.ts';
import type { WorkerRan } from '../protocol.ts';
import type { FrameImage } from './frame.ts';
import { lacks } from './lacks.ts';
import { outputSoFar } from './output-so-far.ts';
import type { Sandbox } from './sandbox.ts';

/** Runs a kata in this browser, in a sandbox that the caller opens, and closes when nothing needs it. */
export function createBrowserRunner(sandbox: Sandbox, images: LanguageImages): Runner {
  /** The same one for the same image: that is how the sandbox knows that nothing has changed. */
  const frameImages = new Map<LanguageImage, FrameImage>();
  /** Pulls in the background until the kata is left. */
  let warming = new AbortController();

  return {
    ranOn: 'browser',
    warm: (imageName) => void warm(imageName),
    run,
    rest() {
      warming.abort();
      sandbox.rest();
    },
    close() {
      warming.abort();
      sandbox.close();
    },
  };

  async function warm(imageName: string): Promise<void> {
    warming.abort();
    warming = new AbortController();
    const { signal } = warming;
    const image = await images.find(imageName);
    if (image === null || signal.aborted || lacks(image.needs ?? []).length > 0) return;
    const pulled = await images.pull(image, { signal, onProgress: () => undefined });
    if (!pulled.ok || signal.aborted) return;
    sandbox.use(frameImageOf(image));
    sandbox.warm();
  }

  async function run(request: RunRequest, options: RunOptions): Promise<RunResult> {
    const { signal, onProgress } = options;
    const { image_name: named } = request.manifest;
    const image = await images.find(named);
    if (image === null) return { kind: 'no_image', image: named };
    const lacking = lacks(image.needs ?? []);
    if (lacking.length > 0) return { kind: 'lacking', needs: lacking };
    const pulled = await images.pull(image, {
      signal,
      onProgress: (progress) => onProgress({ kind: 'pulling', ...progress }),
    });
    if (pulled.ok) {
      sandbox.use(frameImageOf(image));
      const result = await runInSandbox(sandbox, request, options);
      const isOther = image.name !== named;
      return isOther && 'durationS' in result ? { ...result, ranIn: image.name } : result;
    }
    return pulled.problem.kind === 'stopped'
      ? { kind: 'stopped' }
      : { kind: 'not_pulled', image: image.name, problem: pulled.problem };
  }

  function frameImageOf(image: LanguageImage): FrameImage {
    const known = frameImages.get(image) ?? {
      parts: image.parts,
      read: (part: ImagePart) => images.read(part),
    };
    frameImages.set(image, known);
    return known;
  }
}

async function runInSandbox(
  sandbox: Sandbox,
  { id, index, files, kept, manifest }: RunRequest,
  { signal, onProgress }: RunOptions,
): Promise<RunResult> {
  const soFar = outputSoFar(onProgress);
  onProgress({ kind: 'starting' });
  const outcome = await sandbox.work(
    {
      kind: 'run',
      run: {
        files,
        id: `${id}-${index}`,
        imageName: manifest.image_name,
        kept,
        keeps: manifest.runner_choice === 'stateful',
      },
    },
    {
      timeLimitMs: 1000 * Math.min(manifest.max_seconds, maxSecondsCap),
      signal,
      onStart: () => onProgress({ kind: 'running' }),
      onProgress: ({ stream, text }) => soFar.add(stream, text),
    },
  );
  soFar.end();
  switch (outcome.kind) {
    case 'answered':
      return outcome.answer.kind === 'ran'
        ? finished(outcome.answer.ran, files, outcome.tookMs)
        : {
            kind: 'unreachable',
            reason: outcome.answer.kind === 'failed' ? outcome.answer.reason : 'not an answer',
          };
    case 'timed_out':
      return { kind: 'timed_out', ...soFar.output(), durationS: outcome.tookMs / 1000 };
    case 'stopped':
      return { kind: 'stopped' };
    case 'broken':
      return { kind: 'unreachable', reason: outcome.reason };
    default:
      return unreachable(outcome);
  }
}

function finished({ kept, ...ran }: WorkerRan, files: Files, tookMs: number): RunResult {
  return {
    kind: 'finished',
    ...ran,
    ...(kept === null ? {} : { kept }),
    changed: filesOf(Object.entries(ran.changed).filter(([name]) => hasFile(files, name))),
    durationS: tookMs / 1000,
  };
}
