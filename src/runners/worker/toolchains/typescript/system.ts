import type { System } from 'typescript';
import { matchFiles } from 'virtual:typescript-compiler';
import { resolvePath } from '../../paths.ts';
import type { Compilation, Compiled } from './compilation.ts';
import { createFileView } from './file-view.ts';

/** The machine as tsc sees it: the files of one compilation, and where its output goes. */
export function createSystem({ cwd, files, folders }: Compilation): {
  readonly system: System;
  readonly stdout: readonly string[];
  readonly written: () => Compiled['written'];
  readonly deleted: () => Compiled['deleted'];
} {
  const view = createFileView(files, folders);
  const stdout: string[] = [];
  const absolute = (path: string): string => resolvePath(cwd, path);

  const system: System & { getEnvironmentVariable(name: string): string } = {
    args: [],
    newLine: '\n',
    useCaseSensitiveFileNames: true,
    write: (text) => void stdout.push(text),
    getExecutingFilePath: () => '/node_modules/typescript/lib/tsc.js',
    getCurrentDirectory: () => cwd,
    resolvePath: absolute,
    realpath: absolute,
    getEnvironmentVariable: () => '',
    readFile: (path) => view.read(absolute(path)),
    fileExists: (path) => view.hasFile(absolute(path)),
    directoryExists: (path) => view.hasFolder(absolute(path)),
    getDirectories: (path) => [...view.entries(absolute(path)).directories],
    readDirectory: (path, extensions, exclude, include, depth) =>
      matchFiles(path, extensions, exclude, include, true, cwd, depth, entries, absolute),
    writeFile: (path, text, hasByteOrderMark) =>
      view.write(absolute(path), hasByteOrderMark === true ? `\uFEFF${text}` : text),
    deleteFile: (path) => view.remove(absolute(path)),
    createDirectory: (path) => view.addFolder(absolute(path)),
    getModifiedTime: (path) => view.modifiedAt(absolute(path)),
    setModifiedTime: (path, at) => view.touch(absolute(path), at),
    exit: () => undefined,
  };
  return { system, stdout, written: view.written, deleted: view.deleted };

  function entries(path: string) {
    return view.entries(absolute(path));
  }
}
