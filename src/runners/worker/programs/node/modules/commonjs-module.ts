/** A CommonJS module as programs see theirs. */
export type NodeModule = {
  id: string;
  path: string;
  exports: unknown;
  filename: string | null;
  loaded: boolean;
  children: NodeModule[];
  paths: string[];
  parent: NodeModule | null | undefined;
  require(request: string): unknown;
  load(path: string): void;
  _compile(source: string, path: string): unknown;
};

export type Require = ((request: string) => unknown) & {
  readonly resolve: ((request: string, options?: { paths?: readonly string[] }) => string) & {
    readonly paths: (request: string) => string[] | null;
  };
  readonly main: NodeModule | undefined;
  readonly cache: Record<string, NodeModule | undefined>;
  readonly extensions: Record<string, Extension | undefined>;
};

/** Loads the files whose names end in a certain way. */
export type Extension = (module: NodeModule, path: string) => void;
