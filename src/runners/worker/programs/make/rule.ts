import { assignmentOf, statementOf } from './assignment.ts';
import type { Statement } from './assignment.ts';
import { expand } from './expand.ts';
import { findOutside, joined } from './lines.ts';
import { readNames } from './read-names.ts';
import type { Run } from './run.ts';
import { stop } from './stop.ts';
import type { Location } from './stop.ts';
import { wordsOf } from './words.ts';

/** A rule as it was read; its recipe may go on in the lines below. */
export type Rule = {
  readonly kind: 'rule';
  readonly targets: readonly string[];
  readonly needed: readonly string[];
  readonly orderOnly: readonly string[];
  readonly isDouble: boolean;
  /** `a b &: c`: one run of the recipe makes all. */
  readonly isGrouped: boolean;
  /** Of a static pattern rule: `a.o b.o: %.o: %.c`. */
  readonly pattern: string | null;
  readonly location: Location;
  readonly lines: string[];
  recipeLocation: Location | null;
  hasRecipe: boolean;
};

type Assign = Extract<Statement, { kind: 'assign' }>;

export type RuleLine =
  | Rule
  | {
      readonly kind: 'variable';
      readonly targets: readonly string[];
      readonly statement: Assign;
    }
  /** Without targets: its recipe is passed over. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'blank' };

/** Reads `targets: prerequisites ; recipe`, or a variable for `targets`. `recipe` stands behind `;`. */
export async function readRule(run: Run, line: string, location: Location): Promise<RuleLine> {
  const { head, afterSemicolon } = cutAtRecipe(line);
  const { before, rest, isExpanded } = await splitAtColon(run, head);
  if (rest === null) return withoutColon(line, before, afterSemicolon, location);
  const isGrouped = before.endsWith('&');
  const targets = readNames(run, isGrouped ? before.slice(0, -1) : before);
  if (targets.length === 0) return { kind: 'nothing' };
  const isDouble = rest.startsWith(':');
  const behind = isDouble ? rest.slice(1) : rest;
  const statement = variableOf(behind, afterSemicolon);
  if (statement !== null) return { kind: 'variable', targets, statement };
  const text = isExpanded ? behind : await expand(run, behind);
  return ruleOf(run, { targets, text, afterSemicolon, isDouble, isGrouped, location });
}

type Cut = { readonly head: string; readonly afterSemicolon: string | null };

function cutAtRecipe(line: string): Cut {
  const cut = findOutside(line, ';#');
  const head = joined(cut < 0 ? line : line.slice(0, cut)).replaceAll('\\#', '#');
  return { head, afterSemicolon: line.charAt(cut) === ';' ? line.slice(cut + 1) : null };
}

function withoutColon(
  line: string,
  before: string,
  afterSemicolon: string | null,
  location: Location,
): RuleLine {
  if (before.trim() !== '') throw stop(location, missingSeparator(line));
  if (afterSemicolon !== null) throw stop(location, 'missing rule before recipe');
  return { kind: 'blank' };
}

/** A `;` belongs to the value of a variable. */
function variableOf(behind: string, afterSemicolon: string | null): Assign | null {
  const isAssignment = assignmentOf(behind) !== null || statementOf(behind)?.kind === 'assign';
  if (!isAssignment) return null;
  const whole = afterSemicolon === null ? behind : `${behind};${joined(afterSemicolon)}`;
  const statement = statementOf(whole);
  return statement?.kind === 'assign' ? statement : null;
}

type Parts = {
  readonly targets: readonly string[];
  readonly text: string;
  readonly afterSemicolon: string | null;
  readonly isDouble: boolean;
  readonly isGrouped: boolean;
  readonly location: Location;
};

function ruleOf(run: Run, { text, afterSemicolon, ...rest }: Parts): Rule {
  const semicolon = afterSemicolon === null ? findOutside(text, ';') : -1;
  const prerequisites = semicolon < 0 ? text : text.slice(0, semicolon);
  const recipe = semicolon < 0 ? afterSemicolon : text.slice(semicolon + 1);
  const colon = findOutside(prerequisites, ':');
  const pattern = colon < 0 ? null : staticPattern(rest.location, prerequisites.slice(0, colon));
  const [needed = '', ...orderOnly] = prerequisites.slice(colon + 1).split('|');
  return {
    kind: 'rule',
    ...rest,
    needed: readNames(run, needed),
    orderOnly: readNames(run, orderOnly.join(' ')),
    pattern,
    lines: recipe === null ? [] : [recipe.trimStart()],
    recipeLocation: recipe === null ? null : rest.location,
    hasRecipe: recipe !== null,
  };
}

function staticPattern(location: Location, text: string): string {
  const [pattern, ...others] = wordsOf(text);
  if (pattern === undefined) throw stop(location, 'missing target pattern');
  if (others.length > 0) throw stop(location, 'multiple target patterns');
  if (!pattern.includes('%')) throw stop(location, "target pattern contains no '%'");
  return pattern;
}

type Split = {
  readonly before: string;
  /** Null without a colon. */
  readonly rest: string | null;
  readonly isExpanded: boolean;
};

/** The colon may come out of a variable; then so does what is behind it. */
async function splitAtColon(run: Run, head: string): Promise<Split> {
  const colon = findOutside(head, ':');
  const before = await expand(run, colon < 0 ? head : head.slice(0, colon));
  const inner = findOutside(before, ':');
  if (inner < 0) {
    return { before, rest: colon < 0 ? null : head.slice(colon + 1), isExpanded: false };
  }
  const behind = colon < 0 ? '' : await expand(run, head.slice(colon));
  return {
    before: before.slice(0, inner),
    rest: before.slice(inner + 1) + behind,
    isExpanded: true,
  };
}

function missingSeparator(line: string): string {
  return line.startsWith('        ')
    ? 'missing separator (did you mean TAB instead of 8 spaces?)'
    : 'missing separator';
}
