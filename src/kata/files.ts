/** The text files that a person sees, by name: `hiker.js`, `lib/score.js`. Content is kept as typed. */
export type Files = Readonly<Record<string, string>>;

/** What one set of files must do to become another: the drafts and the run results are told so. */
export type FilesPatch = {
  readonly put: Files;
  readonly removed: readonly string[];
};

/** Makes files of pairs, safe for any name, `__proto__` too. */
export function filesOf(pairs: Iterable<readonly [string, string]>): Files {
  const files = Object.create(null) as Record<string, string>;
  for (const [name, content] of pairs) files[name] = content;
  return files;
}

export function hasFile(files: Files, name: string): boolean {
  return Object.hasOwn(files, name);
}

export function sameFiles(a: Files, b: Files): boolean {
  return isEmptyPatch(patchBetween(a, b));
}

export function patchBetween(was: Files, now: Files): FilesPatch {
  return {
    put: filesOf(Object.entries(now).filter(([name, content]) => was[name] !== content)),
    removed: Object.keys(was).filter((name) => !hasFile(now, name)),
  };
}

export function isEmptyPatch(patch: FilesPatch): boolean {
  return Object.keys(patch.put).length === 0 && patch.removed.length === 0;
}

export function patched(files: Files, patch: FilesPatch): Files {
  const removed = new Set(patch.removed);
  const kept = Object.entries(files).filter(([name]) => !removed.has(name));
  return filesOf([...kept, ...Object.entries(patch.put)]);
}

/** The files with one under another name, in the same place. */
export function renamed(files: Files, oldName: string, newName: string): Files {
  return filesOf(
    Object.entries(files).map(([name, content]) => [name === oldName ? newName : name, content]),
  );
}
