import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import type { Plugin } from 'vite';
import type { Exercise, Language } from '../dojo/ports.ts';
import { filesOf, hasFile, patched, type Files } from '../kata/files.ts';
import { imageRepository, newestImage } from '../kata/language-image.ts';
import type { StartPointKind } from '../kata/start-point-manifest.ts';
import { broken } from '../start-points/rules.ts';
import { sameNames } from '../start-points/same-names.ts';
import { startPointName } from '../start-points/start-point-name.ts';
import {
  validateStartPoint,
  visibleFiles,
  type StartPointProblem,
} from '../start-points/validate.ts';
import { images } from './language-images.ts';
import { namedImage, type NamedImage } from './named-image.ts';
import { sameImages, type Read, type ReadLanguage } from './unique-start-points.ts';

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

const trafficLight = 'red_amber_green.js';

type Shipped = {
  readonly exercises: readonly Exercise[];
  readonly languages: readonly Language[];
  readonly custom: readonly Language[];
  /** Of the languages. */
  readonly images: readonly NamedImage[];
  readonly paths: readonly string[];
};

const makers: Readonly<Record<string, (shipped: Shipped) => string>> = {
  'virtual:start-points': ({ exercises, languages, custom }) =>
    Object.entries({ exercises, languages, custom })
      .map(([name, all]) => `export const ${name} = ${asSource(all)};\n`)
      .join(''),
  'virtual:traffic-lights': ({ languages, custom }) => {
    const sources = [...languages, ...custom].map(({ files }) => files[trafficLight] ?? '');
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
    return read;
  };
  const exercises = readAll('exercise', 'exercises');
  // All are checked; those are taken whose packages `npm run debian` has brought.
  const debian = readAll('language', 'languages-debian').filter(
    ({ manifest: { image_name: name = '' } }) => name in images,
  );
  const languages = [...readAll('language', 'languages'), ...debian].map((read) => ({
    ...read,
    image: namedImage(read.manifest, read.files),
  }));
  const custom = readAll('custom', 'custom');
  // Exercises and custom ones are chosen from one list.
  problems.push(
    ...sameNames([
      ...languages.map(({ folder, manifest }) => ({
        name: startPointName(manifest),
        where: folder,
      })),
      ...[...exercises, ...custom].map(({ folder, manifest }) => ({
        name: manifest.display_name,
        where: folder,
      })),
    ]),
    ...sameImages(languages),
  );
  problems.push(...[...languages, ...custom].flatMap(codeProblems));
  problems.push(...custom.flatMap((each) => (standsOn(each, languages) ? [] : [imageless(each)])));
  if (problems.length > 0) throw new Error(told(problems));
  return {
    exercises: exercises.map(exerciseOf),
    languages: languages.map(languageOf),
    custom: custom.flatMap((each) => {
      const language = standsOn(each, languages);
      return language === undefined ? [] : [customOf(each, languageOf(language))];
    }),
    images: languages.map(({ image }) => image),
    paths,
  };
}

function exerciseOf({ manifest, files }: Read): Exercise {
  return { displayName: manifest.display_name, files: filesOf(visibleFiles(manifest, files)) };
}

function languageOf({ manifest, files, image }: ReadLanguage): Language {
  const extensions = manifest.filename_extension ?? [];
  return {
    manifest: {
      display_name: startPointName(manifest),
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

/** The language whose image a custom start-point names: of two versions, the newer one. */
function standsOn(custom: Read, languages: readonly ReadLanguage[]): ReadLanguage | undefined {
  const named = languages.filter(
    ({ manifest }) => manifest.image_name === custom.manifest.image_name,
  );
  const names = named.map(({ image }) => image.name);
  const newest = newestImage(names, imageRepository(names[0] ?? ''));
  return named.find(({ image }) => image.name === newest);
}

/** A custom start-point says what is its own; the rest, and how its lights are judged, is the language's. */
function customOf({ manifest: own, files }: Read, language: Language): Language {
  const { manifest } = language;
  const extensions = own.filename_extension ?? manifest.filename_extension;
  const start = filesOf(visibleFiles(own, files));
  const light = language.files[trafficLight] ?? '';
  return {
    manifest: {
      ...manifest,
      display_name: own.display_name,
      filename_extension: typeof extensions === 'string' ? [extensions] : extensions,
      tab_size: own.tab_size ?? manifest.tab_size,
      max_seconds: own.max_seconds ?? manifest.max_seconds,
      highlight_filenames: own.highlight_filenames ?? [],
      progress_regexs: own.progress_regexs ?? manifest.progress_regexs,
      language: own.language ?? manifest.language,
      test_framework: own.test_framework ?? manifest.test_framework,
      runner_choice: own.runner_choice ?? manifest.runner_choice,
    },
    files: hasFile(start, trafficLight)
      ? start
      : patched(start, { put: { [trafficLight]: light }, removed: [] }),
  };
}

function imageless({ folder, manifest }: Read): StartPointProblem {
  const shown = JSON.stringify(manifest.image_name);
  return { file: `${folder}/manifest.json`, key: 'image_name', ...broken('image-here', shown) };
}

function foldersIn(path: string): readonly string[] {
  if (!existsSync(path)) return [];
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

function codeProblems({ folder, files }: Read): readonly StartPointProblem[] {
  const source = files[trafficLight];
  if (source === undefined) return [];
  try {
    compileFunction(`return ${expression(source)}`);
    return [];
  } catch (error) {
    const file = `${folder}/${trafficLight}`;
    return [{ file, key: null, ...broken('light-code', String(error)) }];
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
