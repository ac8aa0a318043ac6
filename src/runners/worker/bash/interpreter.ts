// What the hooks (hooks.ts) know of just-bash's interpreter. It is not typed there: each name is
// held by a patch in build/just-bash, which fails when just-bash changes.

export type BashResult = {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  readonly stdoutKind?: 'text' | 'bytes';
  readonly internalOutputAccounting?: { readonly stdout: number; readonly stderr: number };
  /** Set by `exec COMMAND`: the shell ends with this result. */
  readonly pocketEnds?: Error;
};

/** The state of one shell. A subshell puts back what it changed. */
export type ShellState = {
  env: Map<string, string>;
  arrays: unknown;
  cwd: string;
  functions: Map<string, unknown>;
  options: { errexit: boolean; posix: boolean };
  inCondition: boolean;
  errexitSafe?: boolean;
  callDepth: number;
  sourceDepth: number;
  currentLine: number;
  currentSource?: string;
  /** The files in which the functions that are running were defined, the innermost first. */
  sourceStack?: string[];
  lastExitCode: number;
  lastBackgroundPid: number;
  bashPid: number;
  readonly virtualPid: number;
  exportedVars?: Set<string>;
  /** By signal name, `EXIT` and `ERR` among them. Ours. */
  traps?: Map<string, string>;
  /** What bash says of the script's first mistake in syntax. Ours. */
  syntaxError?: string;
};

export type Script = { readonly statements: readonly unknown[] };

export type Interpreter = { executeScript(script: Script): Promise<BashResult> };

export type Context = Interpreter & { readonly state: ShellState };

/** What the patched bundle hands in. */
export type Tools = {
  parse(source: string): Script;
  /** Remembers the state; the answer puts it back. */
  snapshot(state: ShellState): () => void;
  readonly ExitError: new (exitCode: number, stdout?: string, stderr?: string) => Error;
  processId(): number;
};

/** Where file descriptors 1 and 2 lead after redirections: the same object when they lead to one place. */
export type Routes = ReadonlyMap<number, Route>;
type Route = { readonly kind: string; readonly sourceFd?: number };

/** What ends a shell from within: `exit`, `set -e`. Each carries what was printed until then. */
export function exitOf(error: unknown): BashResult | null {
  if (!(error instanceof Error)) return null;
  if (error.name !== 'ExitError' && error.name !== 'ErrexitError') return null;
  const { stdout, stderr, exitCode } = error as Error & BashResult;
  return { stdout, stderr, exitCode };
}
