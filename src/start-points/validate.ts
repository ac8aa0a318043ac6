import { hasFile, type Files } from '../kata/files.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import type { StartPointKind, StartPointManifest } from '../kata/start-point-manifest.ts';
import { checkVisibleFiles, type KeptFile } from './check-visible-files.ts';
import * as check from './checks.ts';
import { readManifest, type KeyProblem } from './read-manifest.ts';
import { broken, show, type RuleId } from './rules.ts';

/** One thing that is wrong with a start-point: where, and what would be right. */
export type StartPointProblem = {
  readonly file: string;
  readonly key: string | null;
  readonly rule: RuleId;
  readonly message: string;
};

/**
 * Checks a start-point and tells all that is wrong at once: first of the manifest as a whole, then of
 * unknown and of missing keys, then key by key. `files` are those of its folder. One of others may tell
 * its lights as cyber-dojo does, by a lambda of Ruby, or not at all.
 */
export function validateStartPoint(
  kind: StartPointKind,
  folder: string,
  files: Files,
  whose: 'ours' | 'others' = 'ours',
): Result<StartPointManifest, readonly StartPointProblem[]> {
  const file = `${folder}/manifest.json`;
  const told = (problems: readonly KeyProblem[]) =>
    failed(problems.map((problem) => ({ file, ...problem })));
  const read = readManifest(hasFile(files, 'manifest.json') ? files['manifest.json'] : undefined);
  if (!read.ok) return told(read.problem);
  const { manifest, repeated } = read.value;
  const keys = whose === 'ours' ? keysOf[kind] : keysOfOthers[kind];
  const problems = [
    ...repeated,
    ...keyProblems(manifest, keys),
    ...Object.entries(keys).flatMap(([key, { broken: check }]) =>
      Object.hasOwn(manifest, key)
        ? check(manifest[key], files).map((each) => ({ key, ...each }))
        : [],
    ),
    ...highlightProblems(manifest),
    ...pairProblems(manifest),
  ];
  return problems.length > 0 ? told(problems) : ok(asManifest(manifest));
}

type Keys = Readonly<
  Record<
    string,
    {
      /** What it may look like; null where it may be left out. */
      readonly example: string | null;
      readonly broken: (...of: [value: unknown, files: Files]) => ReturnType<check.Check>;
    }
  >
>;

const script: KeptFile = ['cyber-dojo.sh', 'which is what [test] runs'];
const light: KeptFile = ['red_amber_green.js', 'which answers the colour of the light'];
const ofLanguage = 'which comes with the language';

const visible = (needed: readonly KeptFile[], forbidden: readonly KeptFile[] = []) => ({
  example: '["readme.txt"]',
  broken: (value: unknown, files: Files) => checkVisibleFiles(value, files, { needed, forbidden }),
});
const optional = (each: Keys[string]['broken']) => ({ example: null, broken: each });
const displayName = { example: '"Python, unittest"', broken: check.text };

const keysOfLanguage: Keys = {
  display_name: displayName,
  visible_filenames: visible([script, light]),
  image_name: { example: '"pocket-dojo/python_unittest"', broken: check.imageName },
  filename_extension: { example: '[".py"]', broken: check.extensions },
  tab_size: optional(check.wholeNumber(1, 8)),
  max_seconds: optional(check.wholeNumber(1, 20)),
  highlight_filenames: optional(check.list('visible file names')),
  hidden_filenames: optional(check.hiddenFilenames),
  progress_regexs: optional(check.progressRegexs),
  rag_lambda: optional(check.rubyLambda),
  language: optional(check.namedVersion),
  test_framework: optional(check.namedVersion),
  runner_choice: optional(check.oneOf('stateless', 'stateful')),
};

const keysOf: Readonly<Record<StartPointKind, Keys>> = {
  exercise: {
    display_name: displayName,
    visible_filenames: visible(
      [],
      [
        ['cyber-dojo.sh', ofLanguage],
        ['red_amber_green.js', ofLanguage],
      ],
    ),
  },
  language: keysOfLanguage,
  custom: { ...keysOfLanguage, visible_filenames: visible([script]) },
};

const keysOfOther: Keys = { ...keysOf.custom, rag_lambda: optional(check.fileThere) };

const keysOfOthers: typeof keysOf = {
  exercise: keysOf.exercise,
  language: keysOfOther,
  custom: keysOfOther,
};

function keyProblems(manifest: object, keys: Keys): readonly KeyProblem[] {
  const known = Object.keys(keys)
    .filter((key) => keys[key]?.broken !== check.rubyLambda)
    .join(', ');
  const unknown = Object.keys(manifest).filter((key) => !Object.hasOwn(keys, key));
  const missing = Object.entries(keys).flatMap(([key, { example }]) =>
    example === null || Object.hasOwn(manifest, key) ? [] : [{ key, example }],
  );
  return [
    ...unknown.map((key) => ({ key, ...broken('key-known', known) })),
    ...missing.map(({ key, example }) => ({
      key,
      ...broken('key-missing', `"${key}": ${example}`),
    })),
  ];
}

function highlightProblems(manifest: Readonly<Record<string, unknown>>): readonly KeyProblem[] {
  const { visible_filenames: names, highlight_filenames: highlighted } = manifest;
  if (!Array.isArray(names)) return [];
  return check
    .stringsOf(highlighted)
    .filter(([, name]) => !names.includes(name))
    .map(([at, name]) => ({
      key: 'highlight_filenames',
      ...broken('highlight-visible', `${at}`, show(name)),
    }));
}

function pairProblems(manifest: object): readonly KeyProblem[] {
  const [has, lacks] = Object.hasOwn(manifest, 'language')
    ? ['language', 'test_framework']
    : ['test_framework', 'language'];
  if (Object.hasOwn(manifest, has) && !Object.hasOwn(manifest, lacks)) {
    return [{ key: lacks, ...broken('version-both', has) }];
  }
  return [];
}

/** Only called when every rule has passed. */
function asManifest(manifest: Readonly<Record<string, unknown>>): StartPointManifest {
  return manifest as StartPointManifest;
}

/** The visible files of a start-point that has passed, in the manifest's order. */
export function visibleFiles(
  manifest: StartPointManifest,
  files: Files,
): readonly [string, string][] {
  return manifest.visible_filenames
    .filter((name) => hasFile(files, name))
    .map((name) => [name, files[name] ?? '']);
}
