/** What the program `tsc` asks of the toolchain: one command line, and the files it may read. */
export type Compilation = {
  readonly id: number;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly files: readonly SourceText[];
  /** Folders, too, that have no file in them. */
  readonly folders: readonly string[];
};

export type SourceText = {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mtimeMs: number;
};

export type Compiled = {
  readonly id: number;
  /** What tsc prints; it prints nothing to stderr. */
  readonly stdout: string;
  readonly status: number;
  readonly written: readonly { readonly path: string; readonly text: string }[];
  readonly deleted: readonly string[];
};

/** A run's code may forge what is sent in its name. */
export function isCompilation(data: unknown): data is Compilation {
  return (
    isRecord(data) &&
    typeof data['id'] === 'number' &&
    typeof data['cwd'] === 'string' &&
    isListOf(data['args'], isString) &&
    isListOf(data['folders'], isString) &&
    isListOf(data['files'], isSourceText)
  );
}

function isSourceText(data: unknown): data is SourceText {
  return (
    isRecord(data) &&
    typeof data['path'] === 'string' &&
    typeof data['mtimeMs'] === 'number' &&
    data['bytes'] instanceof Uint8Array
  );
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}

function isListOf(data: unknown, isOne: (each: unknown) => boolean): boolean {
  return Array.isArray(data) && data.every(isOne);
}

function isString(data: unknown): data is string {
  return typeof data === 'string';
}
