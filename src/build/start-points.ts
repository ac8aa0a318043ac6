import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import type { Plugin } from 'vite';
import type { Exercise, Language } from '../dojo/ports.ts';
import { filesOf, type Files } from '../kata/files.ts';
import {
  validateStartPoint,
  visibleFiles,
  type StartPointKind,
  type StartPointManifest,
  type StartPointProblem,
} from '../start-points/validate.ts';
import { imageOf } from './language-images.ts';

/**
 * Reads and checks the start-points under `root`, and makes of them `virtual:start-points` (what a
 * person chooses from) and `virtual:traffic-lights` (their red_amber_green.js as code, by hash). A
 * broken one fails the build, naming file and key.
 */
export function startPoints(root: string): Plugin {
  return {
    name: 'pocket-dojo:start-points',
    resolveId: (id) => (id in makers ? `\0${id}` : null),
    load(id) {
      const make = makers[id.slice(1)];
      if (make === undefined) return null;
      const shipped = readStartPoints(root);
      for (const path of shipped.paths) this.addWatchFile(resolve(path));
      return make(shipped);
    },
  };
}

type Shipped = {
  readonly exercises: readonly Exercise[];
  readonly languages: readonly Language[];
  readonly paths: readonly string[];
};

const makers: Readonly<Record<string, (shipped: Shipped) => string>> = {
  'virtual:start-points': ({ exercises, languages }) =>
    `export const exercises = ${asSource(exercises)};\nexport const languages = ${asSource(languages)};\n`,
  'virtual:traffic-lights': ({ languages }) => {
    const sources = languages.map(({ files }) => files['red_amber_green.js'] ?? '');
    const entries = [...new Set(sources)].map(
      (source) => `  ['${sha256(source)}', ${expression(source)}],`,
    );
    return `export const trafficLights = new Map([\n${entries.join('\n')}\n]);\n`;
  },
};

/** Reads every start-point; throws one error that tells all that is wrong with all of them. */
export function readStartPoints(root: string): Shipped {
  const problems: StartPointProblem[] = [];
  const paths: string[] = [];
  const readAll = (kind: StartPointKind, kindFolder: string): readonly Read[] => {
    const read = foldersIn(join(root, kindFolder)).flatMap((name) => {
      const folder = `${kindFolder}/${name}`;
      const files = readFolder(join(root, folder));
      paths.push(...Object.keys(files).map((file) => join(root, folder, file)));
      const checked = validateStartPoint(kind, folder, files);
      if (checked.ok) return [{ folder, manifest: checked.value, files }];
      problems.push(...checked.problem);
      return [];
    });
    problems.push(...sameNames(read));
    return read;
  };
  const exercises = readAll('exercise', 'exercises').map(exerciseOf);
  const languages = readAll('language', 'languages');
  problems.push(...languages.flatMap(codeProblems));
  if (problems.length > 0) throw new Error(told(problems));
  return { exercises, languages: languages.map(languageOf), paths };
}

type Read = {
  readonly folder: string;
  readonly manifest: StartPointManifest;
  readonly files: Files;
};

function exerciseOf({ manifest, files }: Read): Exercise {
  return { displayName: manifest.display_name, files: filesOf(visibleFiles(manifest, files)) };
}

function languageOf({ manifest, files }: Read): Language {
  const image = imageOf(manifest, files);
  const extensions = manifest.filename_extension ?? [];
  return {
    manifest: {
      display_name: manifest.display_name,
      image_name: image.name,
      image_sha: image.sha,
      filename_extension: typeof extensions === 'string' ? [extensions] : extensions,
      tab_size: manifest.tab_size ?? 4,
      max_seconds: manifest.max_seconds ?? 10,
      highlight_filenames: manifest.highlight_filenames ?? [],
      progress_regexs: manifest.progress_regexs ?? [],
      language: manifest.language ?? [manifest.display_name, ''],
      test_framework: manifest.test_framework ?? ['', ''],
      runner_choice: manifest.runner_choice ?? 'stateless',
    },
    files: filesOf(visibleFiles(manifest, files)),
  };
}

function foldersIn(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

function readFolder(path: string): Files {
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return filesOf(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [
        file.slice(path.length + 1).replaceAll('\\', '/'),
        readFileSync(file, 'utf8'),
      ]),
  );
}

/** Two start-points of one name could not be told apart when one is chosen. */
function sameNames(read: readonly Read[]): readonly StartPointProblem[] {
  return read.flatMap(({ folder, manifest: { display_name: name } }, index) => {
    const before = read.slice(0, index).find((other) => other.manifest.display_name === name);
    if (before === undefined) return [];
    const message = `${JSON.stringify(name)} is there already, in ${before.folder}`;
    return [{ file: `${folder}/manifest.json`, key: 'display_name', message }];
  });
}

function codeProblems({ folder, files }: Read): readonly StartPointProblem[] {
  try {
    compileFunction(`return ${expression(files['red_amber_green.js'] ?? '')}`);
    return [];
  } catch (error) {
    const message = `is not one JavaScript expression: ${String(error)}`;
    return [{ file: `${folder}/red_amber_green.js`, key: null, message }];
  }
}

function told(problems: readonly StartPointProblem[]): string {
  const lines = problems.map(
    ({ file, key, message }) => `  ${file}: ${key === null ? '' : `"${key}" `}${message}`,
  );
  return `${problems.length} problem${problems.length === 1 ? '' : 's'} in the start-points:\n${lines.join('\n')}`;
}

/** red_amber_green.js is one expression, a function, with comments around it and a semicolon behind. */
function expression(source: string): string {
  return `(\n${source.trimEnd().replace(/;$/, '')}\n)`;
}

/** JSON is JavaScript but for `__proto__`, which would set the prototype. */
function asSource(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
