import type { FilesByPath } from '../dojo/archive-ports.ts';
import type {
  CheckedStartPoint,
  NamedStartPoint,
  ReadStartPoint,
  StartPointFault,
} from '../dojo/start-point-ports.ts';
import { filesOf, type Files } from '../kata/files.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import type { StartPointKind, StartPointManifest } from '../kata/start-point-manifest.ts';
import { isRecord } from './checks.ts';
import { sameNames } from './same-names.ts';
import { validateStartPoint, visibleFiles } from './validate.ts';

/**
 * Every folder that holds a manifest.json, checked as a start-point of others: alone, and for a name
 * that another of them has. Whether one has a name that is taken is told beside that.
 */
export function readStartPoints(
  files: FilesByPath,
  taken: readonly NamedStartPoint[],
): readonly ReadStartPoint[] {
  const read = foldersOf(files).map((folder) => {
    const own = filesIn(files, folder);
    const kind = kindOf(own);
    return { folder, kind, checked: checkedOf(kind, folder, own) };
  });
  const named = read.flatMap(({ folder, checked }) =>
    checked.ok ? [{ name: checked.value.manifest.display_name, where: shownFolder(folder) }] : [],
  );
  const twice = sameNames(named);
  const taking = sameNames(named, taken);
  return read.map((each) => {
    const file = manifestIn(shownFolder(each.folder));
    const same = twice.filter((problem) => problem.file === file);
    return {
      ...each,
      checked: each.checked.ok && same.length > 0 ? failed(same.map(faultOf)) : each.checked,
      takenName: same.length > 0 ? null : (taking.find((problem) => problem.file === file) ?? null),
    };
  });
}

const manifestName = 'manifest.json';

/** Outer ones first. */
function foldersOf(files: FilesByPath): readonly string[] {
  const all = [...files.keys()]
    .filter((path) => path === manifestName || path.endsWith(`/${manifestName}`))
    .filter((path) => !isGits(path))
    .map((path) => path.slice(0, -manifestName.length).replace(/\/$/, ''));
  return all.toSorted((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
}

function filesIn(files: FilesByPath, folder: string): Files {
  const start = folder === '' ? '' : `${folder}/`;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return filesOf(
    [...files]
      .filter(([path]) => path.startsWith(start) && !isGits(path))
      .map(([path, content]) => [path.slice(start.length), decoder.decode(content)]),
  );
}

function isGits(path: string): boolean {
  return path.split('/').includes('.git');
}

/**
 * With an image it is a practice of its own, or a language to practise any exercise in. cyber-dojo is
 * told which on its command line; here it is a language when it is named by its language: `C (gcc),
 * assert`. The person can say otherwise.
 */
function kindOf(files: Files): StartPointKind {
  const manifest = parsed(files[manifestName] ?? '');
  if (!isRecord(manifest) || !Object.hasOwn(manifest, 'image_name')) return 'exercise';
  const { language, display_name: name } = manifest;
  const [first] = Array.isArray(language) ? (language as readonly unknown[]) : [];
  const isNamedByIt = typeof first === 'string' && typeof name === 'string';
  return isNamedByIt && name.startsWith(first) ? 'language' : 'custom';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function checkedOf(
  kind: StartPointKind,
  folder: string,
  files: Files,
): Result<CheckedStartPoint, readonly StartPointFault[]> {
  const checked = validateStartPoint(kind, shownFolder(folder), files, 'others');
  if (!checked.ok) return failed(checked.problem.map(faultOf));
  const manifest = checked.value;
  return ok({
    manifest,
    files: filesOf([...visibleFiles(manifest, files), ...lambda(manifest, files)]),
  });
}

function lambda(manifest: StartPointManifest, files: Files): readonly [string, string][] {
  const name = manifest.rag_lambda;
  return name === undefined || manifest.visible_filenames.includes(name)
    ? []
    : [[name, files[name] ?? '']];
}

function faultOf({ file, key, message }: StartPointFault): StartPointFault {
  return { file, key, message };
}

function shownFolder(folder: string): string {
  return folder === '' ? '.' : folder;
}

function manifestIn(folder: string): string {
  return `${folder}/${manifestName}`;
}
