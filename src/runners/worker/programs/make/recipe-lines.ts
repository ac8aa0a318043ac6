import { expand } from './expand.ts';
import { endOfReference } from './lines.ts';
import type { Run } from './run.ts';
import type { Recipe } from './target.ts';
import type { Location } from './stop.ts';

/** One command of a recipe, ready to run. */
export type Command = {
  readonly text: string;
  readonly isSilent: boolean;
  readonly ignoresError: boolean;
  /** Runs even by -n, -q and -t: it calls make, or begins with `+`. */
  readonly isRecursive: boolean;
  readonly location: Location | null;
};

/** The commands of a recipe, all expanded before the first one runs. */
export async function commandsOf(run: Run, recipe: Recipe): Promise<Command[]> {
  if (run.always.has('.ONESHELL')) return oneCommand(run, recipe);
  const commands: Command[] = [];
  for (const [at, line] of recipe.lines.entries()) {
    const location = locationOf(recipe, at);
    run.location = location;
    const marks = marksOf(line);
    const isRecursive = marks.includes('+') || isMake(line);
    for (const text of splitLines(await expand(run, inOneLine(line)))) {
      const all = marks + marksOf(text);
      const bare = text.slice(marksOf(text).length);
      if (bare.trim() === '') continue;
      commands.push({
        text: bare,
        isSilent: all.includes('@'),
        ignoresError: all.includes('-'),
        isRecursive: isRecursive || all.includes('+'),
        location,
      });
    }
  }
  return commands;
}

/** Whether a line runs even by -n, as it stands in the makefile. */
export function isRecursiveLine(line: string): boolean {
  return marksOf(line).includes('+') || isMake(line);
}

async function oneCommand(run: Run, recipe: Recipe): Promise<Command[]> {
  run.location = recipe.location;
  const marks = marksOf(recipe.lines[0] ?? '');
  const whole = await expand(run, recipe.lines.map(inOneLine).join('\n'));
  const text = whole
    .split('\n')
    .map((line) => line.slice(marksOf(line).length))
    .join('\n');
  if (text.trim() === '') return [];
  return [
    {
      text,
      isSilent: marks.includes('@'),
      ignoresError: marks.includes('-'),
      isRecursive: recipe.lines.some(isRecursiveLine),
      location: recipe.location,
    },
  ];
}

function locationOf({ location }: Recipe, at: number): Location | null {
  return location === null ? null : { file: location.file, line: location.line + at };
}

/** The marks `@`, `-` and `+` before a command, with the blanks among them. */
function marksOf(line: string): string {
  return /^[ \t\n@+-]*/.exec(line)?.[0] ?? '';
}

function isMake(line: string): boolean {
  return line.includes('$(MAKE)') || line.includes('${MAKE}');
}

/** Inside `$(...)` a continued line is one line; outside the shell joins them. */
function inOneLine(line: string): string {
  if (!line.includes('\n')) return line;
  let done = '';
  for (let at = 0; at < line.length;) {
    const end = line.charAt(at) === '$' ? endOfReference(line, at) : at + 1;
    const piece = line.slice(at, end);
    done += end > at + 1 ? piece.replaceAll(/[ \t]*\\\n[ \t]*/g, ' ') : piece;
    at = end;
  }
  return done;
}

/** What `define` made of several lines is as many commands. */
function splitLines(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const last = lines.at(-1);
    const isContinued = last !== undefined && (/\\*$/.exec(last)?.[0].length ?? 0) % 2 === 1;
    if (isContinued) lines[lines.length - 1] = `${last}\n${line}`;
    else lines.push(line);
  }
  return lines;
}
