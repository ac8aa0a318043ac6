/**
 * What was in the sandbox at the end of a stateful run, by path below it: what the run built, and the
 * files that were sent, whose time stamps the built ones are compared with. Never in a commit, and
 * never in an export.
 */
export type KeptFiles = ReadonlyMap<string, KeptFile>;

export type KeptFile = {
  readonly content: Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970, with fractions: what make goes by. */
  readonly modifiedAt: number;
  /** As chmod has it: 0o755 for a program that was built. */
  readonly mode: number;
  /** It was one of the files that a person sees. */
  readonly wasSent: boolean;
};

/**
 * Bytes of kept files at most, of one kata: what a small C++ or Java practice builds, several times
 * over. Beyond it none are kept, as a build that has only some of its files would be a wrong one.
 */
export const maxKeptBytes = 16 * 1024 * 1024;

/** What a stateful run leaves under build/ is for the next run, not for a person to read or commit. */
export function isBuilt(name: string): boolean {
  return name.startsWith('build/');
}

export function keptBytes(kept: KeptFiles): number {
  return [...kept].reduce((sum, [path, { content }]) => sum + path.length + content.length, 0);
}
