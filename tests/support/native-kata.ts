import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commitMessage } from '../../src/kata/commit-message.ts';
import { creationTexts, eventTexts } from '../../src/kata/event-texts.ts';
import { eventsJson } from '../../src/kata/events-json.ts';
import { defaultOptions } from '../../src/kata/options.ts';
import { noOutput } from '../../src/kata/output.ts';
import { secondsOf } from '../../src/kata/time.ts';
import type { KataEvent } from '../../src/kata/event.ts';
import { creationOf } from './katas.ts';
import type { Step } from './workload.ts';

/** The same kata made by native git: a work tree, and three processes for each event. */
export type NativeKata = {
  readonly folder: string;
  /** Answers the milliseconds of `add`, `commit` and `tag`; the files are written before. */
  readonly save: (step: Step) => number;
  readonly git: (...args: readonly string[]) => string;
  readonly remove: () => void;
};

export function nativeKata(id: string, start: Step): NativeKata {
  const folder = mkdtempSync(join(tmpdir(), 'pocket-dojo-native-'));
  const { manifest, files } = creationOf(id, start.files);
  const created: KataEvent = { index: 0, event: 'created', time: manifest.created };
  const events: KataEvent[] = [];
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });

  function save(event: KataEvent, texts: ReadonlyMap<string, string>): number {
    for (const [path, text] of texts) write(join(folder, path), text);
    const seconds = `${secondsOf(event.time)} +0000`;
    const env = { ...process.env, GIT_AUTHOR_DATE: seconds, GIT_COMMITTER_DATE: seconds };
    const started = performance.now();
    for (const args of [
      ['add', '-A'],
      ['commit', '--quiet', '--message', commitMessage(event)],
      ['tag', String(event.index)],
    ]) {
      execFileSync('git', args, { cwd: folder, env, stdio: 'ignore' });
    }
    return performance.now() - started;
  }

  function textsOf(event: KataEvent, step: Pick<Step, 'files' | 'output'>) {
    events.push(event);
    return eventTexts(event, { ...step, eventsJson: eventsJson(events), options: defaultOptions });
  }

  git('init', '--quiet', '--initial-branch=main');
  for (const [key, value] of [
    ['user.name', id],
    ['user.email', `${id}@cyber-dojo.org`],
    ['gc.auto', '0'],
    ['core.autocrlf', 'false'],
  ] as const) {
    git('config', key, value);
  }
  save(
    created,
    new Map([...creationTexts(manifest), ...textsOf(created, { files, output: noOutput })]),
  );
  return {
    folder,
    git,
    save: (step) => save(step.event, textsOf(step.event, step)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
