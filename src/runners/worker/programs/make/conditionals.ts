import { expand } from './expand.ts';
import { warn } from './messages.ts';
import type { Run } from './run.ts';
import { stop } from './stop.ts';
import { findVariable } from './variable.ts';
import { trimmed } from './words.ts';

/** One `if ... endif`. */
type Condition = {
  /** The lines that come now are passed over. */
  skips: boolean;
  /** One of its branches was taken, or the whole stands in what is passed over. */
  isSettled: boolean;
  hasElse: boolean;
};

export type Conditionals = {
  skips(): boolean;
  isOpen(): boolean;
  /** Whether the line was `ifeq`, `else`, `endif` or the like. */
  take(line: string): Promise<boolean>;
};

/** Of one makefile: which of its lines count. */
export function createConditionals(run: Run): Conditionals {
  const stack: Condition[] = [];
  const skips = (): boolean => stack.some((each) => each.skips);

  return { skips, isOpen: () => stack.length > 0, take };

  async function take(line: string): Promise<boolean> {
    const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(line) ?? [];
    switch (word) {
      case 'ifdef':
      case 'ifndef':
      case 'ifeq':
      case 'ifneq':
        await open(word, rest);
        return true;
      case 'else':
        await turn(rest);
        return true;
      case 'endif':
        if (stack.pop() === undefined) throw stop(run.location, "extraneous 'endif'");
        warnOf(rest, 'endif');
        return true;
      default:
        return false;
    }
  }

  async function open(word: string, rest: string): Promise<void> {
    if (skips()) {
      stack.push({ skips: true, isSettled: true, hasElse: false });
      return;
    }
    const holds = await isTrue(word, rest);
    stack.push({ skips: !holds, isSettled: holds, hasElse: false });
  }

  async function turn(rest: string): Promise<void> {
    const top = stack.at(-1);
    if (top === undefined) throw stop(run.location, "extraneous 'else'");
    if (top.hasElse) throw stop(run.location, "only one 'else' per conditional");
    const [, word = '', condition = ''] = /^(if(?:n?def|n?eq))\s+(.*)$/s.exec(rest) ?? [];
    if (word === '') {
      warnOf(rest, 'else');
      top.hasElse = true;
      top.skips = top.isSettled;
    } else if (top.isSettled) top.skips = true;
    else {
      top.skips = !(await isTrue(word, condition));
      top.isSettled = !top.skips;
    }
  }

  async function isTrue(word: string, rest: string): Promise<boolean> {
    if (word.endsWith('def')) {
      const name = trimmed(await expand(run, rest));
      if (name === '' || /\s/.test(name)) throw stop(run.location, 'invalid syntax in conditional');
      const isDefined = (findVariable(run.scope, name)?.variable.value ?? '') !== '';
      return isDefined === (word === 'ifdef');
    }
    const [left, right] = sidesOf(rest, word);
    const isEqual = (await expand(run, left)) === (await expand(run, right));
    return isEqual === (word === 'ifeq');
  }

  /** `(a,b)`, `"a" "b"` or `'a' 'b'`. */
  function sidesOf(text: string, word: string): [left: string, right: string] {
    if (!text.startsWith('(')) {
      const quoted = /^(["'])(.*?)\1\s*(["'])(.*?)\3(.*)$/s.exec(text);
      if (quoted === null) throw stop(run.location, 'invalid syntax in conditional');
      warnOf(quoted[5] ?? '', word);
      return [quoted[2] ?? '', quoted[4] ?? ''];
    }
    const comma = endOf(text, 1, ',');
    const close = comma < 0 ? -1 : endOf(text, comma + 1, ')');
    if (close < 0) throw stop(run.location, 'invalid syntax in conditional');
    warnOf(text.slice(close + 1), word);
    return [text.slice(1, comma).trimEnd(), text.slice(comma + 1, close).trimStart()];
  }

  function warnOf(rest: string, word: string): void {
    if (rest.trim() !== '') warn(run, run.location, `extraneous text after '${word}' directive`);
  }
}

/** Where `char` stands outside parentheses; -1 if nowhere. */
function endOf(text: string, from: number, char: ',' | ')'): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const here = text.charAt(at);
    if (depth === 0 && here === char) return at;
    if (here === '(') depth += 1;
    else if (here === ')') depth -= 1;
  }
  return -1;
}
