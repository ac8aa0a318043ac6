import { writeTree } from '../../src/archive/old/write-tree.ts';
import type { KataHistory } from '../../src/dojo/ports.ts';
import { bytesOf } from '../../src/git/bytes.ts';
import type { LooseObject, ObjectType } from '../../src/git/git-objects.ts';
import { deflated, wrappedObject } from '../../src/git/wrapped-object.ts';
import { defaultOptions } from '../../src/kata/options.ts';
import { pastTimeOf } from '../../src/kata/time.ts';

// Katas as cyber-dojo's own service commits them: manifest.json and options.json at the root.

/** An event, by what its entry of events.json says beyond its place and time; or an option. */
export type FlatStep =
  | {
      readonly entry: Readonly<Record<string, unknown>>;
      readonly subject: string;
      readonly files?: Readonly<Record<string, string>>;
      /** Left out, as in an event of a file: nothing was printed. */
      readonly output?: {
        readonly stdout: string;
        readonly stderr: string;
        readonly status: string;
      };
    }
  | { readonly option: string; readonly value: string };

export type FlatKata = {
  readonly history: KataHistory;
  /** Of main. */
  readonly eventsJson: string;
  readonly manifestJson: string;
};

export const flatId = 'k1Dapt';

export const flatManifest = {
  display_name: 'JavaScript, assert',
  image_name: 'cyberdojofoundation/javascript_node_assert:d52d110',
  filename_extension: '.js',
  max_seconds: 10,
  tab_size: 2,
  exercise: 'Fizz Buzz',
  version: 2,
  rag_lambda: 'lambda { |stdout,stderr,status|\n  return :amber\n}\n',
  created: [2023, 5, 13, 9, 18, 39, 970708],
  id: flatId,
};

export const flatFiles = {
  'cyber-dojo.sh': 'node hiker_test.js && echo All tests passed\n',
  'hiker.js': 'module.exports = () => 6 * 9;\n',
  'hiker_test.js': "require('assert').strictEqual(require('./hiker')(), 42);\n",
  'readme.txt': 'Write a program.\r\n',
};

const finished = { stdout: 'All tests passed\n', stderr: 'a warning\n', status: '0' };

/** A run, as cyber-dojo says it. */
export function flatRun(colour: string, more: Partial<FlatStep> = {}): FlatStep {
  return {
    entry: { duration: 1.364023, colour, predicted: 'none', revert_if_wrong: 'off' },
    subject: `ran tests, no prediction, got ${colour}`,
    output: finished,
    ...more,
  };
}

/** An event that a file was edited in: cyber-dojo empties the output. */
export function flatEdit(filename: string, files: Readonly<Record<string, string>>): FlatStep {
  const entry = { colour: 'file_edit', filename, laptop_id: 'ab'.repeat(32), tab_seq: '2' };
  return { entry, subject: `edited file ${filename}`, files: { ...flatFiles, ...files } };
}

/** Lights, edits and options, with all that is strange in an old kata. */
export const flatSteps: readonly FlatStep[] = [
  flatRun('red'),
  { option: 'predict', value: 'on' },
  {
    ...flatRun('green'),
    entry: { duration: 1, colour: 'red_special', predicted: 'red', revert_if_wrong: 'off' },
  },
  flatEdit('hiker.js', { 'hiker.js': 'module.exports = () => 6 * 7;\n' }),
  { option: 'revert_red', value: 'on' },
  { ...flatRun('pulling'), entry: { colour: 'pulling' } },
  { ...flatRun('red'), entry: { colour: 'red', revert: [flatId, '1'] } },
  {
    ...flatRun('red'),
    entry: {
      colour: 'red',
      checkout: { id: 'YfBbN7', index: '1', major_index: '1', minor_index: '0', avatarIndex: '' },
    },
  },
  flatEdit('hiker.js', { 'hiker.js': 'module.exports = () => 42;\n' }),
  { option: 'theme', value: 'dark' },
];

/** The steps on top of the creation. */
export async function flatKata(
  steps: readonly FlatStep[],
  given: {
    readonly manifest?: object;
    /** Whether a message ends with one. */
    readonly newline?: boolean;
    /** How an empty list is written. */
    readonly empty?: string;
    readonly withoutOptions?: boolean;
    /** What stands in events.json at an event, in place of what should. */
    readonly listed?: (json: string, index: number) => string;
  } = {},
): Promise<FlatKata> {
  const objects = new Map<string, LooseObject>();
  const refs = new Map<string, string>();
  const add = async (type: ObjectType, text: string | Uint8Array): Promise<string> => {
    const content = typeof text === 'string' ? bytesOf(text) : text;
    const object = await wrappedObject(type, content);
    objects.set(object.oid, { oid: object.oid, deflated: deflated(object) });
    return object.oid;
  };
  const manifest = { ...flatManifest, ...given.manifest };
  const options: Record<string, string> = { ...defaultOptions };
  const pretty = (value: unknown): string =>
    JSON.stringify(value, null, 2).replaceAll('[]', given.empty ?? '[]');
  const texts = new Map([
    ['README.md', '# This a copy of a kata'],
    ['manifest.json', pretty(manifest)],
  ]);
  const events: object[] = [];
  let parent: string | null = null;

  const commit = async (subject: string): Promise<void> => {
    if (given.withoutOptions !== true) texts.set('options.json', pretty(options));
    const oids = new Map<string, string>();
    for (const [path, text] of texts) oids.set(path, await add('blob', text));
    const tree = await writeTree(oids, (content) => add('tree', content));
    const who = `${manifest.id} <${manifest.id}@cyber-dojo.org> ${1683969519 + 60 * refs.size} +0000`;
    const lines = [`tree ${tree}`, ...(parent === null ? [] : [`parent ${parent}`])];
    const end = given.newline === false ? '' : '\n';
    const people = `author ${who}\ncommitter ${who}`;
    parent = await add('commit', `${lines.join('\n')}\n${people}\n\n${subject}${end}`);
    refs.set('refs/heads/main', parent);
  };

  const event = async (step: Extract<FlatStep, { readonly entry: object }>): Promise<void> => {
    const index = events.length;
    const time = pastTimeOf(new Date(Date.UTC(2023, 4, 13, 9, index, 39, 970)));
    events.push(
      index === 0
        ? { index, ...step.entry, time: manifest.created }
        : { ...step.entry, index, time },
    );
    texts.set('events.json', given.listed?.(pretty(events), index) ?? pretty(events));
    for (const path of texts.keys()) if (path.startsWith('files/')) texts.delete(path);
    for (const [name, text] of Object.entries(step.files ?? flatFiles)) {
      texts.set(`files/${name}`, text);
    }
    if (index > 0) {
      const { stdout, stderr, status } = step.output ?? { stdout: '', stderr: '', status: '0' };
      texts.set('stdout', stdout).set('stderr', stderr).set('status', status);
      texts.set('truncations.json', pretty({ stdout: false, stderr: false }));
    }
    await commit(`${index} ${step.subject}`);
    refs.set(`refs/tags/${index}`, parent ?? '');
  };

  await event({ entry: { event: 'created' }, subject: 'kata creation' });
  for (const step of steps) {
    if ('entry' in step) await event(step);
    else {
      options[step.option] = step.value;
      await commit(`set option ${step.option} to ${step.value}`);
    }
  }
  return {
    history: { objects: [...objects.values()], refs, pending: null },
    eventsJson: texts.get('events.json') ?? '',
    manifestJson: texts.get('manifest.json') ?? '',
  };
}
