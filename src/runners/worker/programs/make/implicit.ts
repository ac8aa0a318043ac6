import { searchFile, timeOfFile } from './file-time.ts';
import { filledIn, patternOf, stemOf } from './pattern.ts';
import { isAnything } from './pattern-rules.ts';
import { targetOf } from './run.ts';
import type { PatternRule, Run } from './run.ts';
import { createPrerequisite, isMissing } from './target.ts';
import type { Target } from './target.ts';

/** Looks for a pattern rule that makes the target, and gives it that rule's recipe. */
export function findImplicitRule(run: Run, target: Target): void {
  target.isSearched = true;
  const explicit = new Set(target.prerequisites.map((each) => each.target.name));
  const found = search(run, target.name, explicit, 0);
  if (found !== null) apply(run, target, found);
}

/** How a name is made: a rule that fits, with what it needs. */
type Found = {
  readonly rule: PatternRule;
  readonly pattern: string;
  readonly stem: string;
  readonly folder: string;
  readonly needed: readonly Needed[];
};

type Needed = {
  readonly name: string;
  readonly isOrderOnly: boolean;
  /** How it is made where it is not there. */
  readonly by: Found | null;
};

type Candidate = Omit<Found, 'needed'>;

function search(
  run: Run,
  name: string,
  explicit: ReadonlySet<string>,
  depth: number,
): Found | null {
  const candidates = candidatesFor(run, name, depth);
  for (const mayChain of [false, true]) {
    for (const candidate of candidates) {
      if (mayChain && candidate.rule.isTerminal) continue;
      candidate.rule.isInUse = true;
      const needed = neededBy(run, candidate, explicit, mayChain, depth);
      candidate.rule.isInUse = false;
      if (needed !== null) return { ...candidate, needed };
    }
  }
  return null;
}

/** The rules whose target fits the name, the closest first. */
function candidatesFor(run: Run, name: string, depth: number): Candidate[] {
  const fitting = run.patternRules
    .filter((rule) => !rule.isInUse && (rule.prerequisites.length === 0 || rule.recipe !== null))
    .flatMap((rule) => rule.targets.flatMap((pattern) => fit(rule, pattern, name, depth)));
  const isOfAKind = fitting.some(({ pattern }) => !isAnything(pattern));
  return fitting
    .filter(({ rule }) => rule.prerequisites.length > 0 || rule.recipe !== null)
    .filter(({ rule }) => !isOfAKind || rule.isTerminal || !rule.targets.some(isAnything))
    .toSorted((a, b) => lengthOf(a) - lengthOf(b));
}

function lengthOf({ folder, stem }: Candidate): number {
  return folder.length + stem.length;
}

function fit(rule: PatternRule, pattern: string, name: string, depth: number): Candidate[] {
  const parts = patternOf(pattern);
  if (parts === null || !name.endsWith(parts.behind)) return [];
  if (depth > 0 && isAnything(pattern) && !rule.isTerminal) return [];
  const folder = pattern.includes('/') ? '' : name.slice(0, name.lastIndexOf('/') + 1);
  const stem = stemOf(parts, name.slice(folder.length));
  return stem === null || stem === '' ? [] : [{ rule, pattern, stem, folder }];
}

/** What the rule needs, if all of it is there, ought to be there, or can be made. */
function neededBy(
  run: Run,
  { rule, stem, folder }: Candidate,
  explicit: ReadonlySet<string>,
  mayChain: boolean,
  depth: number,
): Needed[] | null {
  const needed: Needed[] = [];
  for (const { name: template, isOrderOnly } of rule.prerequisites) {
    const hasStem = patternOf(template) !== null;
    const name = hasStem ? folder + filledIn(template, stem) : template;
    if (run.impossible.has(name)) return null;
    if (isExpected(run, name, explicit)) {
      needed.push({ name, isOrderOnly, by: null });
      continue;
    }
    const by = mayChain ? search(run, name, new Set(), depth + 1) : null;
    if (mayChain && by === null) run.impossible.add(name);
    if (by === null) return null;
    needed.push({ name, isOrderOnly, by });
  }
  return needed;
}

function isExpected(run: Run, name: string, explicit: ReadonlySet<string>): boolean {
  return (
    run.targets.get(name)?.isTarget === true ||
    explicit.has(name) ||
    timeOfFile(run, name) !== isMissing ||
    searchFile(run, name) !== null
  );
}

function apply(run: Run, target: Target, { rule, pattern, stem, folder, needed }: Found): void {
  const added = needed.map(({ name, isOrderOnly, by }) => {
    const wasKnown = run.targets.has(name);
    const each = targetOf(run, name);
    if (by !== null) {
      if (wasKnown) each.isSecondary = true;
      each.isIntermediate = true;
      each.isSearched = true;
      apply(run, each, by);
    } else if (rule.isTerminal) each.isSearched = true;
    return createPrerequisite(each, isOrderOnly);
  });
  target.prerequisites = [...added, ...target.prerequisites];
  target.recipe = rule.recipe;
  target.stem = folder + stem;
  target.isTarget = true;
  if (run.targets.get(pattern)?.isPrecious === true) target.isPrecious = true;
  const others = rule.targets.filter((other) => other !== pattern);
  target.together = others.map((other) => targetOf(run, folder + filledIn(other, stem)));
  for (const other of target.together) other.isTarget = true;
}
