import { expect } from 'vitest';
import { commands } from 'vitest/browser';
import type { RemoteRunner } from '../../src/dojo/remote-ports.ts';
import type { RemoteApi, RemoteProblem } from '../../src/dojo/remote.ts';
import type { RunResult } from '../../src/dojo/runner-ports.ts';
import type { Files } from '../../src/kata/files.ts';
import { createRemoteRunner } from '../../src/runners/remote/remote-runner.ts';
import { remoteWords } from '../../src/ui/words/runners.ts';
import { requestOf } from './run-files.ts';
import type { Behaviour } from './stand-in.ts';

// Runs on runners elsewhere, for which servers of the tests stand.

const started: string[] = [];

/** To be called after each test. */
export function endStarted(): Promise<void> {
  return commands.endServers(started.splice(0));
}

export async function standIn(behaviour: Partial<Behaviour>): Promise<string> {
  const { url } = await commands.startStandIn({ cors: true, ...behaviour });
  started.push(url);
  return url;
}

export async function piston(runTimeout: number, outputMaxSize: number): Promise<string> {
  const { url } = await commands.startPiston({ runTimeout, outputMaxSize });
  started.push(url);
  return url;
}

export const sentFiles = { 'cyber-dojo.sh': 'echo', 'a.txt': 'a' };
export const sentImage = 'pocket-dojo/bash_bats:0000000';
export const never = new AbortController().signal;

export function remoteAt(
  url: string,
  api: RemoteApi = 'cyber-dojo',
  token: string | null = null,
  tokenHeader = 'Authorization',
): RemoteRunner {
  return createRemoteRunner({ api, url, tokenHeader }, token, fetch);
}

type RunOnOptions = {
  readonly files?: Files;
  readonly image?: string;
  readonly signal?: AbortSignal;
};

export function runOn(
  runner: RemoteRunner,
  { files = sentFiles, image = sentImage, signal = never }: RunOnOptions = {},
): Promise<RunResult> {
  return runner.run(requestOf(files, 1, image), { signal, onProgress: () => undefined });
}

/** The problem, after its sentence was seen to say where, what is kept, and what to do. */
export async function problemOf(run: Promise<RunResult>): Promise<RemoteProblem> {
  const result = await run;
  if (result.kind !== 'remote') throw new Error(`no problem: ${JSON.stringify(result)}`);
  const words = remoteWords(result.problem, location.origin);
  expect(words).toContain(result.problem.url);
  expect(words).toContain('Nothing is lost');
  expect(words).toMatch(/or choose another runner, such as this browser\.$/);
  return result.problem;
}

export function saying(json: unknown): Partial<Behaviour> {
  return { body: JSON.stringify(json) };
}

/** What cyber-dojo's runner answers for green tests, and nothing more. */
export const greenRun = {
  stdout: { content: 'out', truncated: false },
  stderr: { content: '', truncated: false },
  status: '0',
  outcome: 'green',
  log: {},
  created: {},
  changed: {},
};
