import { hasFile, type Files } from '../kata/files.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import * as rule from './rules.ts';

/** A custom one is an exercise with its own language: what it does not say, the language says. */
export type StartPointKind = 'language' | 'exercise' | 'custom';

/** One thing that is wrong with a start-point: where, and what would be right. */
export type StartPointProblem = {
  readonly file: string;
  readonly key: string | null;
  readonly message: string;
};

/** manifest.json of a start-point as it is written: the keys and shapes of cyber-dojo's own. */
export type StartPointManifest = {
  readonly display_name: string;
  readonly visible_filenames: readonly string[];
  readonly image_name?: string;
  readonly filename_extension?: string | readonly string[];
  readonly tab_size?: number;
  readonly max_seconds?: number;
  readonly highlight_filenames?: readonly string[];
  readonly progress_regexs?: readonly string[];
  readonly language?: readonly [string, string];
  readonly test_framework?: readonly [string, string];
  readonly runner_choice?: 'stateless' | 'stateful';
};

/** Checks a start-point and tells all that is wrong at once. `files` are those of its folder. */
export function validateStartPoint(
  kind: StartPointKind,
  folder: string,
  files: Files,
): Result<StartPointManifest, readonly StartPointProblem[]> {
  const file = `${folder}/manifest.json`;
  const text = files['manifest.json'];
  if (text === undefined) return failed([{ file, key: null, message: 'is not there' }]);
  const parsed = parse(text);
  if (!parsed.ok) return failed([{ file, key: null, message: parsed.problem }]);
  const manifest = parsed.value;
  const problems = [
    ...keyProblems(manifest, keysOf[kind]),
    ...Object.entries(keysOf[kind]).flatMap(([key, { check }]) =>
      Object.hasOwn(manifest, key)
        ? check(manifest[key], files).map((message) => ({ key, message }))
        : [],
    ),
    ...highlightProblems(manifest),
    ...pairProblems(manifest),
  ];
  if (problems.length > 0) return failed(problems.map((problem) => ({ file, ...problem })));
  return ok(asManifest(manifest));
}

type Keys = Readonly<Record<string, { readonly required: boolean; readonly check: rule.Check }>>;

const keysOfLanguage: Keys = {
  display_name: { required: true, check: rule.nonEmptyString },
  visible_filenames: {
    required: true,
    check: rule.visibleFilenames({ needed: ['cyber-dojo.sh', 'red_amber_green.js'] }),
  },
  image_name: { required: true, check: rule.imageName },
  filename_extension: { required: true, check: rule.filenameExtension },
  tab_size: { required: false, check: rule.wholeNumber(1, 8) },
  max_seconds: { required: false, check: rule.wholeNumber(1, 20) },
  highlight_filenames: { required: false, check: rule.strings('names of visible files') },
  progress_regexs: { required: false, check: rule.progressRegexs },
  language: { required: false, check: rule.namedVersion },
  test_framework: { required: false, check: rule.namedVersion },
  runner_choice: { required: false, check: rule.oneOf('stateless', 'stateful') },
};

const keysOf: Readonly<Record<StartPointKind, Keys>> = {
  exercise: {
    display_name: { required: true, check: rule.nonEmptyString },
    visible_filenames: {
      required: true,
      check: rule.visibleFilenames({ forbidden: 'cyber-dojo.sh' }),
    },
  },
  language: keysOfLanguage,
  custom: {
    ...keysOfLanguage,
    visible_filenames: {
      required: true,
      check: rule.visibleFilenames({ needed: ['cyber-dojo.sh'] }),
    },
  },
};

function parse(text: string): Result<Readonly<Record<string, unknown>>, string> {
  try {
    const value: unknown = JSON.parse(text);
    return rule.isRecord(value) ? ok(value) : failed('must be a JSON object');
  } catch (error) {
    return failed(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

type KeyProblem = { readonly key: string; readonly message: string };

function keyProblems(manifest: object, keys: Keys): readonly KeyProblem[] {
  const unknown = Object.keys(manifest).filter((key) => !Object.hasOwn(keys, key));
  const missing = Object.keys(keys).filter(
    (key) => keys[key]?.required === true && !Object.hasOwn(manifest, key),
  );
  return [
    ...unknown.map((key) => ({ key, message: 'is not a key of a manifest.json' })),
    ...missing.map((key) => ({ key, message: 'is required and missing' })),
  ];
}

function highlightProblems(manifest: Readonly<Record<string, unknown>>): readonly KeyProblem[] {
  const { visible_filenames: visible, highlight_filenames: highlighted } = manifest;
  if (!Array.isArray(visible) || !Array.isArray(highlighted)) return [];
  return highlighted.flatMap((name: unknown, index) =>
    typeof name !== 'string' || visible.includes(name)
      ? []
      : [
          {
            key: 'highlight_filenames',
            message: `[${index}] ${JSON.stringify(name)} is not among the visible files`,
          },
        ],
  );
}

function pairProblems(manifest: object): readonly KeyProblem[] {
  const [has, lacks] = Object.hasOwn(manifest, 'language')
    ? ['language', 'test_framework']
    : ['test_framework', 'language'];
  if (Object.hasOwn(manifest, has) && !Object.hasOwn(manifest, lacks)) {
    return [{ key: lacks, message: `must be there too, as ${has} is` }];
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
