export type SpawnOptions = {
  readonly cwd?: string | URL;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly encoding?: string | null;
  readonly shell?: boolean | string;
  readonly stdio?: string | readonly unknown[];
};

/** `([args], [options], [callback])`, any of which may be left out. */
export function readSpawnArguments(rest: readonly unknown[]): {
  readonly args: readonly string[];
  readonly options: SpawnOptions;
  readonly callback: ((error: Error | null, stdout: unknown, stderr: unknown) => void) | null;
} {
  const args = rest.find((each): each is unknown[] => Array.isArray(each)) ?? [];
  const options = rest.find(
    (each) => typeof each === 'object' && each !== null && !Array.isArray(each),
  );
  const callback = rest.find((each) => typeof each === 'function');
  return {
    args: args.map(String),
    options: options ?? {},
    callback: (callback as ((...args: unknown[]) => void) | undefined) ?? null,
  };
}

/** A line that means this file and these arguments to a shell. */
export function commandLineOf(file: string, args: readonly string[]): string {
  return [file, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
}

/** What becomes of the three streams. */
export function stdioOf(stdio: SpawnOptions['stdio']): readonly unknown[] {
  if (stdio === undefined) return ['pipe', 'pipe', 'pipe'];
  if (typeof stdio === 'string') return [stdio, stdio, stdio];
  return stdio.map((each, at) => (each === at ? 'inherit' : each));
}
