import { assign } from './assign.ts';
import type { Statement } from './assignment.ts';
import { statementOf } from './assignment.ts';
import { createConditionals } from './conditionals.ts';
import { takeDirective } from './directives.ts';
import { expand } from './expand.ts';
import { joined, linesOf, withoutComment } from './lines.ts';
import type { Line } from './lines.ts';
import { recordRule, recordVariable } from './record-rule.ts';
import { readRule } from './rule.ts';
import type { Rule } from './rule.ts';
import type { Run } from './run.ts';
import { setDefaultGoal } from './default-goal.ts';
import { stop } from './stop.ts';
import { findVariable, mayChange } from './variable.ts';
import { trimmed } from './words.ts';

/** Reads the text of a makefile, or of $(eval), into what make knows. */
export async function readText(run: Run, text: string, file: string | null): Promise<void> {
  const outer = run.location;
  const lines = linesOf(text).toReversed();
  const conditionals = createConditionals(run);
  /** The rule whose recipe may go on. */
  let rule: Rule | null = null;
  /** After a rule without targets, whose recipe counts for nothing. */
  let isNothing = false;

  for (let line = lines.pop(); line !== undefined; line = lines.pop()) {
    run.location = file === null ? outer : { file, line: line.number };
    if (isRecipe(line)) {
      if (isNothing) continue;
      if (rule !== null) {
        if (!conditionals.skips()) addLine(rule, line);
        continue;
      }
    }
    await readLine(line);
  }
  close();
  if (conditionals.isOpen()) {
    const last = file === null ? outer : { file, line: linesOf(text).length + 1 };
    throw stop(last, "missing 'endif'");
  }
  run.location = outer;

  async function readLine(line: Line): Promise<void> {
    const whole = joined(line.text);
    const bare = withoutComment(whole).trim();
    if (bare === '') return;
    if (await conditionals.take(bare)) return;
    if (conditionals.skips()) {
      if (/^(?:override\s+|export\s+)*define\s/.test(bare)) skipDefinition();
      return;
    }
    const statement = statementOf(withoutComment(whole).trimStart());
    if (statement !== null) {
      close();
      await readStatement(statement);
      return;
    }
    if (takeDirective.isDirective(bare)) {
      close();
      await takeDirective(run, bare, readText);
      return;
    }
    if (isRecipe(line)) throw stop(run.location, 'recipe commences before first target');
    close();
    await openRule(line.text);
  }

  async function openRule(text: string): Promise<void> {
    const location = run.location ?? { file: '', line: 0 };
    // What stands behind `;` is a recipe, with its continuation lines as they are.
    const read = await readRule(run, text, location);
    if (read.kind === 'nothing') isNothing = true;
    else if (read.kind === 'rule') {
      rule = read;
      setDefaultGoal(run, read);
    } else if (read.kind === 'variable') await recordVariable(run, read.targets, read.statement);
  }

  function close(): void {
    isNothing = false;
    const complete = rule;
    rule = null;
    if (complete === null) return;
    const now = run.location;
    recordRule(run, complete);
    run.location = now;
  }

  async function readStatement(statement: Statement): Promise<void> {
    const { modifiers } = statement;
    const origin = modifiers.isOverride ? 'override' : 'file';
    if (statement.kind === 'undefine') {
      const name = trimmed(await expand(run, statement.name));
      const known = run.globals.variables.get(name);
      if (known !== undefined && mayChange(known.origin, origin))
        run.globals.variables.delete(name);
      return;
    }
    const assignment =
      statement.kind === 'assign'
        ? statement.assignment
        : { name: statement.name, operator: statement.operator, value: definition() };
    const variable = await assign(run, assignment, origin);
    if (variable !== null && modifiers.isExport) variable.isExported = true;
  }

  /** The lines up to `endef`. */
  function definition(): string {
    const taken: string[] = [];
    let depth = 1;
    for (let line = lines.pop(); line !== undefined; line = lines.pop()) {
      const text = line.text.startsWith('\t') ? '' : line.text.trimStart();
      if (/^(?:(?:override|export)\s+)*define(?:\s|$)/.test(text)) depth += 1;
      else if (/^endef\s*(?:#.*)?$/.test(text) && (depth -= 1) === 0) return taken.join('\n');
      taken.push(joined(line.text));
    }
    throw stop(run.location, "missing 'endef', unterminated 'define'");
  }

  function skipDefinition(): void {
    definition();
  }

  function isRecipe(line: Line): boolean {
    return line.text.startsWith(prefix());
  }

  function prefix(): string {
    const value = findVariable(run.globals, '.RECIPEPREFIX')?.variable.value ?? '';
    return value === '' ? '\t' : value.charAt(0);
  }

  function addLine(open: Rule, line: Line): void {
    open.recipeLocation ??= run.location;
    open.hasRecipe = true;
    // The tab that begins a continuation line belongs to the makefile, not to the shell.
    const [first = '', ...more] = line.text.split('\n');
    const mark = prefix();
    const rest = more.map((each) => (each.startsWith(mark) ? each.slice(1) : each));
    open.lines.push([first.slice(1), ...rest].join('\n'));
  }
}
