import type { Stat } from '../tree-node.ts';

/** What find has come upon. */
export type Found = {
  /** As it is printed: the place where find was told to begin, and what is below it. */
  readonly name: string;
  /** The place where find was told to begin. */
  readonly root: string;
  readonly path: string;
  readonly depth: number;
  /** Of what a link leads to with -L. */
  readonly stat: Stat;
};

/** A test or an action; several are one by `and`, `or`, `not` and `,`. */
export type Expression = (found: Found) => boolean | Promise<boolean>;

/** Reads one test or action, whose name is `name`; `take` gives it its arguments. */
export type ReadPrimary = (name: string, take: () => string) => Expression;

/** Thrown for an expression that is none: what find says of it. */
export class ExpressionError extends Error {}

/** Reads tests, actions and `( ) ! -a -o ,` as find does; null where there are none. */
export function readExpression(words: readonly string[], read: ReadPrimary): Expression | null {
  let at = 0;
  if (words.length === 0) return null;
  const expression = list();
  if (at < words.length) throw new ExpressionError("you have too many ')'");
  return expression;

  function list(): Expression {
    let left = or();
    while (words[at] === ',') {
      at += 1;
      const [first, second] = [left, or()];
      left = async (found) => {
        await first(found);
        return second(found);
      };
    }
    return left;
  }

  function or(): Expression {
    let left = and();
    while (words[at] === '-o' || words[at] === '-or') {
      at += 1;
      const [first, second] = [left, and()];
      left = async (found) => (await first(found)) || second(found);
    }
    return left;
  }

  function and(): Expression {
    let left = not();
    for (;;) {
      const word = words[at];
      if (word === undefined || [')', '-o', '-or', ','].includes(word)) return left;
      if (word === '-a' || word === '-and') at += 1;
      const [first, second] = [left, not()];
      left = async (found) => (await first(found)) && second(found);
    }
  }

  function not(): Expression {
    const word = words[at];
    if (word === undefined) throw new ExpressionError('expected an expression');
    at += 1;
    if (word === '!' || word === '-not') {
      const inner = not();
      return async (found) => !(await inner(found));
    }
    if (word === '(') {
      if (words[at] === ')') throw new ExpressionError('empty parentheses are not allowed');
      const inner = list();
      if (words[at] !== ')') {
        throw new ExpressionError(
          "invalid expression; I was expecting to find a ')' somewhere but did not see one.",
        );
      }
      at += 1;
      return inner;
    }
    return read(word, () => {
      const value = words[at];
      if (value === undefined) throw new ExpressionError(`missing argument to \`${word}'`);
      at += 1;
      return value;
    });
  }
}
