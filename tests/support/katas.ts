import type { Creation, KataRepository, KataStore, Submission } from '../../src/dojo/ports.ts';
import type { RunEvent, TestColour } from '../../src/kata/event.ts';
import { filesOf, type Files } from '../../src/kata/files.ts';
import type { Manifest } from '../../src/kata/manifest.ts';
import { defaultOptions } from '../../src/kata/options.ts';
import { pastTimeOf } from '../../src/kata/time.ts';

export const manifest: Manifest = {
  display_name: 'JavaScript, assert',
  image_name: 'pocket-dojo/javascript_assert',
  image_sha: '0123456789abcdef0123456789abcdef01234567',
  filename_extension: ['.js'],
  tab_size: 2,
  max_seconds: 10,
  highlight_filenames: ['hiker.js'],
  progress_regexs: [],
  language: ['JavaScript', ''],
  test_framework: ['assert', ''],
  runner_choice: 'stateless',
  exercise: 'Fizz Buzz',
  version: 2,
  created: [2021, 3, 14, 15, 9, 26, 535000],
  id: 'DfH8sP',
};

export const startFiles: Files = filesOf([
  ['cyber-dojo.sh', 'node hiker.test.js\n'],
  ['hiker.js', 'module.exports = () => 6 * 9;\n'],
  ['lib/score.js', 'module.exports = [];\n'],
  ['readme.txt', 'Write a program.\r\n'],
]);

export function creationOf(id: string, files: Files = startFiles): Creation {
  return { manifest: { ...manifest, id }, options: defaultOptions, files };
}

/** A prefix that no other test has, so that no test meets another's databases. */
export function ownPrefix(): string {
  return `test-${crypto.randomUUID()}-`;
}

/** A run that is event `index`, a minute after the one before it. */
export function runEvent(index: number, colour: TestColour = 'red'): RunEvent {
  const time = pastTimeOf(new Date(Date.UTC(2021, 2, 14, 15, 10 + index, 0, 250)));
  return { index, time, colour, predicted: 'none', duration: 0.5, ran_on: 'browser' };
}

export function submissionOn(
  parent: string,
  index: number,
  rest: Partial<Submission> = {},
): Submission {
  return {
    parent,
    event: runEvent(index),
    files: startFiles,
    output: {
      stdout: `run ${index}\n`,
      stderr: '',
      status: '1',
      truncations: { stdout: false, stderr: false },
    },
    draft: null,
    ...rest,
  };
}

/** Creates and opens a kata, or throws. */
export async function openNew(store: KataStore, creation: Creation): Promise<KataRepository> {
  const created = await store.createKata(creation);
  if (!created.ok) throw new Error(`not created: ${JSON.stringify(created.problem)}`);
  return openThere(store, creation.manifest.id);
}

export async function openThere(store: KataStore, id: string): Promise<KataRepository> {
  const opened = await store.openKata(id);
  if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.problem)}`);
  return opened.value;
}

/** Saves a run on the tip, or throws. */
export async function saveRun(
  repository: KataRepository,
  files: Files = startFiles,
  rest: Partial<Submission> = {},
): Promise<void> {
  const { tip, events } = await repository.head();
  const saved = await repository.save(submissionOn(tip, events.length, { files, ...rest }));
  if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.problem)}`);
}
