import { endOfReference } from './lines.ts';

export type Operator = '=' | ':=' | '?=' | '+=' | '!=';
export type Assignment = {
  /** Not expanded yet. */
  readonly name: string;
  readonly operator: Operator;
  readonly value: string;
};

export type Modifiers = {
  isExport: boolean;
  isOverride: boolean;
  isPrivate: boolean;
};

export type Statement =
  | { readonly kind: 'assign'; readonly assignment: Assignment; readonly modifiers: Modifiers }
  | {
      readonly kind: 'define';
      readonly name: string;
      readonly operator: Operator;
      readonly modifiers: Modifiers;
    }
  | { readonly kind: 'undefine'; readonly name: string; readonly modifiers: Modifiers };

/** `export override NAME := value`, `define NAME =`, `undefine NAME`; null for any other line. */
export function statementOf(line: string): Statement | null {
  const modifiers: Modifiers = { isExport: false, isOverride: false, isPrivate: false };
  let rest = line.trimStart();
  for (;;) {
    const assignment = assignmentOf(rest);
    if (assignment !== null) return { kind: 'assign', assignment, modifiers };
    const [, word = '', more = ''] = /^(\S+)\s*(.*)$/s.exec(rest) ?? [];
    if (word === 'define') return { kind: 'define', ...definitionOf(more), modifiers };
    if (more === '') return null;
    if (word === 'undefine') return { kind: 'undefine', name: more, modifiers };
    if (word === 'export') modifiers.isExport = true;
    else if (word === 'override') modifiers.isOverride = true;
    else if (word === 'private') modifiers.isPrivate = true;
    else return null;
    rest = more;
  }
}

/** `NAME = value` with any of the operators; null where a line is none. */
export function assignmentOf(line: string): Assignment | null {
  let isBehindName = false;
  for (let at = 0; at < line.length; at += 1) {
    const operator = operatorAt(line, at);
    if (operator !== null) {
      const [text, canonical] = operator;
      const value = line.slice(at + text.length).replace(/^[ \t]+/, '');
      return { name: line.slice(0, at).trim(), operator: canonical, value };
    }
    const char = line.charAt(at);
    if (char === ' ' || char === '\t') isBehindName = at > 0;
    else if (char === ':' || char === '#' || isBehindName) return null;
    else if (char === '$') at = endOfReference(line, at) - 1;
  }
  return null;
}

const operators = [
  ['::=', ':='],
  [':=', ':='],
  ['?=', '?='],
  ['+=', '+='],
  ['!=', '!='],
  ['=', '='],
] as const;

function operatorAt(line: string, at: number): readonly [text: string, Operator] | null {
  return operators.find(([text]) => line.startsWith(text, at)) ?? null;
}

/** Behind `define`: a name, and an operator if there is one. */
function definitionOf(text: string): { name: string; operator: Operator } {
  const assignment = assignmentOf(text);
  if (assignment === null) return { name: text.trim(), operator: '=' };
  return { name: assignment.name, operator: assignment.operator };
}
