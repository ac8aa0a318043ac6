import type { CompilerOptions, CreateSourceFileOptions, SourceFile } from 'typescript';
import { sourceFileAffectingCompilerOptions } from 'virtual:typescript-compiler';
import { declarations } from 'virtual:type-declarations';

type GetSourceFile = (
  fileName: string,
  options: CreateSourceFileOptions,
  onError?: (message: string) => void,
) => SourceFile | undefined;

/**
 * Keeps what was parsed of the compiler's own declarations, which never change: they are most of
 * what is read, and a program shares them as a language server's programs do. A person's file is
 * parsed anew each time, so nothing of it stays.
 */
export function cachedGetSourceFile(
  getSourceFile: GetSourceFile,
  compilerOptions: CompilerOptions,
): GetSourceFile {
  const parsed = parsedWith(keyOf(compilerOptions));
  return (fileName, options, onError) => {
    if (!Object.hasOwn(declarations, fileName)) return getSourceFile(fileName, options, onError);
    const { languageVersion, impliedNodeFormat, jsDocParsingMode } = options;
    const key = JSON.stringify([fileName, languageVersion, impliedNodeFormat, jsDocParsingMode]);
    const known = parsed.get(key);
    if (known !== undefined) return known;
    const made = getSourceFile(fileName, options, onError);
    if (made !== undefined) parsed.set(key, made);
    return made;
  };
}

/** Each set of declarations takes some 30 MB: those of the options used last are kept. */
const maxKept = 3;
const kept = new Map<string, Map<string, SourceFile>>();

function parsedWith(key: string): Map<string, SourceFile> {
  const parsed = kept.get(key) ?? new Map<string, SourceFile>();
  kept.delete(key);
  kept.set(key, parsed);
  const [oldest] = kept.keys();
  if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest);
  return parsed;
}

function keyOf(options: CompilerOptions): string {
  return JSON.stringify(
    sourceFileAffectingCompilerOptions.map(({ name }) => options[name] ?? null),
  );
}
