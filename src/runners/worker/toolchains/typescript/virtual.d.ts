/** TypeScript's own `tsc`, as build/typescript-compiler.ts makes it. */
declare module 'virtual:typescript-compiler' {
  import type {
    CompilerOptions,
    CreateSourceFileOptions,
    Program,
    SourceFile,
    System,
  } from 'typescript';

  type GetSourceFile = (
    fileName: string,
    options: CreateSourceFileOptions,
    onError?: (message: string) => void,
  ) => SourceFile | undefined;

  /** What the command line of tsc says is done. It ends by calling `system.exit`. */
  export function executeCommandLine(
    system: System,
    onProgram: (program: Program) => void,
    args: readonly string[],
  ): void;

  /** `wrap` is called for each compilation with what parses a file for it. */
  export function useSourceFileCache(
    wrap: (getSourceFile: GetSourceFile, options: CompilerOptions) => GetSourceFile,
  ): void;

  /** The options that parsing or binding a file depends on. */
  export const sourceFileAffectingCompilerOptions: readonly { readonly name: string }[];

  export function matchFiles(
    path: string,
    extensions: readonly string[] | undefined,
    excludes: readonly string[] | undefined,
    includes: readonly string[] | undefined,
    useCaseSensitiveFileNames: boolean,
    currentDirectory: string,
    depth: number | undefined,
    entriesOf: (path: string) => {
      readonly files: readonly string[];
      readonly directories: readonly string[];
    },
    realpath: (path: string) => string,
  ): string[];
}

/** The files of TypeScript and of @types, by path, as build/type-declarations.ts reads them. */
declare module 'virtual:type-declarations' {
  export const declarations: Readonly<Record<string, string>>;
}
