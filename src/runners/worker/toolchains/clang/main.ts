import type { FromToolchain, HandedPart, ToToolchain } from '../../../protocol.ts';
import { layersIn } from './header-layer.ts';
import type { Job, JobResult, ToJobWorker } from './job.ts';
import { createJobWorkers, jobWorkerName } from './job-workers.ts';
import { createRunCommand } from './run-command.ts';
import { createJobRunner } from './run-job.ts';
import { createClients } from './clients.ts';
import type { Clients } from './clients.ts';
import { warmUp } from './warm-up.ts';

// The entry of the toolchain, which takes commands from the workers of the runs, and of its own
// workers, which do the compiling. None of them ever runs what was compiled.

declare const self: DedicatedWorkerGlobalScope;

if (self.name === jobWorkerName) work();
else listen();

function listen(): void {
  let clients: Clients | null = null;
  self.onmessage = ({ data, ports: [port] }: MessageEvent<ToToolchain>) => {
    if (data.kind === 'parts') clients = begin(data.parts);
    if (data.kind === 'client' && port !== undefined) clients?.add(port);
    if (data.kind === 'ping') {
      self.postMessage({ kind: 'pong' } satisfies FromToolchain);
      clients?.endWhatNoOneWaitsFor();
    }
  };
}

function begin(parts: readonly HandedPart[]): Clients {
  const clang = parts.find((part) => part.kind === 'module');
  if (clang === undefined) throw new Error('clang itself was not handed in');
  const libraries = parts.flatMap((part) =>
    part.kind === 'bytes' ? [new Uint8Array(part.bytes)] : [],
  );
  const workers = createJobWorkers(clang.module, libraries, self.location.href);
  const layers = layersIn(libraries);
  const runCommand = createRunCommand((job, isWanted) => workers.run(job, isWanted), layers);
  const hasCpp = parts.some((part) => part.name === 'cpp-library.pack');
  const ready = warmUp(runCommand, hasCpp, layers);
  return createClients(runCommand, ready, () => workers.endUnwanted());
}

function work(): void {
  let run: ReturnType<typeof createJobRunner> | null = null;
  let beside: Job['beside'] = [];
  self.onmessage = ({ data }: MessageEvent<ToJobWorker>) => {
    if (data.kind === 'begin') run = createJobRunner(data.clang, data.libraries);
    else if (run !== null) {
      beside = data.job.beside ?? beside;
      const result: JobResult = run({ ...data.job, beside });
      self.postMessage(
        result,
        result.written.map(({ bytes }) => bytes.buffer),
      );
    }
  };
}
