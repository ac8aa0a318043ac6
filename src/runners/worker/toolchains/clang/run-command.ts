import { resolvePath } from '../../paths.ts';
import { createFilesView } from './files-view.ts';
import type { FilesView } from './files-view.ts';
import type { LibraryLayers } from './header-layer.ts';
import type { Job, JobResult } from './job.ts';
import { createMemo } from './memo.ts';
import type { Chunk, Command, Finished } from './messages.ts';
import { parsePlan } from './parse-plan.ts';
import { platformArgs, refusalOf } from './platform-args.ts';
import { beginningWith } from './making-args.ts';
import { createPrecompiled } from './precompiled.ts';

export type RunJob = (job: Job, isWanted: () => boolean) => Promise<JobResult>;

/**
 * Does what a command line of clang says. clang would start itself and the linker as processes of
 * their own; here it only says what it would start (`-###`), and that is done job by job.
 */
export function createRunCommand(
  runJob: RunJob,
  libraries: readonly LibraryLayers[],
): (command: Command, isWanted: () => boolean) => Promise<Finished> {
  const plans = createMemo({ byContent: false });
  const results = createMemo();
  const precompiled = createPrecompiled((job) => runJob(job, () => true), libraries);

  return async (command, isWanted) => {
    const view = createFilesView(command.files, command.folders);
    const [tool = ''] = command.args;
    if (!drivers.has(tool)) return finishedWith(await run(command.args), 0o644);
    const refusal = refusalOf(command.args);
    if (refusal !== null) return failure(`clang: error: ${refusal}\n`);
    const args = platformArgs(command.args);
    const planned = await planOf(args);
    const plan = textOf(planned.output);
    const { jobs, messages } = parsePlan(plan);
    // Nothing to be done, or nothing that can be: clang itself says so.
    if (planned.status !== 0 || jobs.length === 0)
      return finishedWith(await run(command.args), 0o644);
    return runJobs(jobs, args.includes('-v') ? plan : messages);

    async function planOf([driver = '', ...rest]: readonly string[]): Promise<JobResult> {
      const plan = [driver, '-###', ...rest];
      return plan.some((arg) => arg.startsWith('@') || arg.startsWith('--config'))
        ? run(plan)
        : memorized(plan);
    }

    async function memorized(plan: readonly string[]): Promise<JobResult> {
      const key = JSON.stringify([plan, command.cwd]);
      const known = plans.find(key, view);
      if (known !== null) return known;
      const result = await run(plan);
      plans.keep(key, view, result, new Set());
      return result;
    }

    async function runJobs(
      jobs: readonly (readonly string[])[],
      messages: string,
    ): Promise<Finished> {
      const output: Chunk[] = [chunk(messages)];
      const written = new Map<string, { bytes: Uint8Array; mode: number }>();
      const removed = new Set<string>();
      const temporary = new Set(jobs.map(outputOf).filter((path) => isTemporary(path, jobs)));
      let status = 0;
      const compiled = jobs.filter(isCompilation);
      const linked = jobs.filter((job) => !isCompilation(job));
      for (const group of [compiled, ...linked.map((job) => [job])]) {
        if (status !== 0) break;
        const all = await Promise.all(group.map((job) => resultOf(job)));
        for (const [at, result] of all.entries()) {
          const job = group[at] ?? [];
          output.push(...result.output);
          const target = resolvePath(command.cwd, outputOf(job));
          if (result.status !== 0) {
            status = 1;
            output.push(chunk(afterFailure(job, result.status)));
            if (view.remove(target)) removed.add(target);
            continue;
          }
          for (const file of result.written) {
            view.write(file);
            if (temporary.has(file.path)) continue;
            written.set(file.path, {
              bytes: file.bytes,
              mode: isCompilation(job) ? 0o644 : 0o755,
            });
          }
        }
      }
      return {
        status,
        output,
        written: [...written].map(([path, { bytes, mode }]) => ({ path, bytes, mode })),
        removed: [...removed],
      };
    }

    async function resultOf(args: readonly string[]): Promise<JobResult> {
      const key = JSON.stringify([args, command.cwd, Array.from(command.stdin)]);
      const known = results.find(key, view);
      if (known !== null) return known;
      const result = await runBest(args);
      const ignored = new Set(outputsOf(args).map((path) => resolvePath(command.cwd, path)));
      if (result.status === 0 || result.status === 1) results.keep(key, view, result, ignored);
      return result;
    }

    async function runBest(args: readonly string[]): Promise<JobResult> {
      const header = isWanted() ? await precompiled(args, view) : null;
      if (header === null) return run(args);
      const result = await runJob(
        { ...jobOf(beginningWith(args, header.path), view), beside: header.files },
        isWanted,
      );
      // What the person has not included may be in the way of a name of theirs.
      const isDoubtful = result.status !== 0 && doubtful.test(textOf(result.output));
      return isDoubtful ? run(args) : withoutPrecompiled(result, command.cwd, args, header.paths);
    }

    function run(args: readonly string[]): Promise<JobResult> {
      return runJob({ ...jobOf(args, view), beside: nothing }, isWanted);
    }

    function jobOf(args: readonly string[], { files }: FilesView): Omit<Job, 'beside'> {
      return { ...command, args, files: files() };
    }
  };
}

const nothing: Job['beside'] = [];
const doubtful = /(PCH|precompiled) file\b|is ambiguous|redefinition of|conflicts with/;
const drivers = new Set(['clang', 'clang++']);

function isCompilation(job: readonly string[]): boolean {
  return job[1] === '-cc1' || job[1] === '-cc1as';
}

function outputOf(job: readonly string[]): string {
  return job[job.lastIndexOf('-o') + 1] ?? '';
}

function outputsOf(job: readonly string[]): string[] {
  return job.filter((_, at) => job[at - 1] === '-o' || job[at - 1] === '-dependency-file');
}

/** An object between compiler and linker that the person has not asked for. */
function isTemporary(path: string, jobs: readonly (readonly string[])[]): boolean {
  return (
    /^\/tmp\/.*-[0-9a-f]{6,}\.\w+$/.test(path) &&
    jobs.some((job) => job.includes(path) && outputOf(job) !== path)
  );
}

function afterFailure(job: readonly string[], status: number): string {
  if (!isCompilation(job)) {
    return `clang: error: linker command failed with exit code ${status} (use -v to see invocation)\n`;
  }
  return status > 128 ? 'clang: error: clang frontend command failed due to signal\n' : '';
}

/** A file of dependencies does not tell of what the person does not know of. */
function withoutPrecompiled(
  result: JobResult,
  cwd: string,
  args: readonly string[],
  header: readonly string[],
): JobResult {
  const dependencies = args[args.indexOf('-dependency-file') + 1];
  if (!args.includes('-dependency-file') || dependencies === undefined) return result;
  const path = resolvePath(cwd, dependencies);
  const written = result.written.map((file) =>
    file.path === path
      ? { path, bytes: new TextEncoder().encode(withoutNames(textOf([file]), header)) }
      : file,
  );
  return { ...result, written };
}

function withoutNames(dependencies: string, header: readonly string[]): string {
  return header.reduce(
    (text, path) => text.replaceAll(` \\\n  ${path}`, '').replaceAll(` ${path}`, ''),
    dependencies,
  );
}

function finishedWith({ status, output, written }: JobResult, mode: number): Finished {
  return { status, output, written: written.map((file) => ({ ...file, mode })), removed: [] };
}

function failure(message: string): Finished {
  return { status: 1, output: [chunk(message)], written: [], removed: [] };
}

function chunk(text: string): Chunk {
  return { stream: 'stderr', bytes: new TextEncoder().encode(text) };
}

function textOf(chunks: readonly { readonly bytes: Uint8Array }[]): string {
  const decoder = new TextDecoder();
  return chunks.map(({ bytes }) => decoder.decode(bytes)).join('');
}
