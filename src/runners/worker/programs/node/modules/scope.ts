import type { AnyNode, Pattern } from 'acorn';

/** The names that are declared in a scope or in one around it. Only those of `wanted` matter. */
export type Scope = ReadonlySet<string>;

/** The scope inside: `outer` itself when nothing that matters is declared. */
export function scopeWith(outer: Scope, declared: Iterable<string>, wanted: Scope): Scope {
  let inner: Set<string> | null = null;
  for (const name of declared) {
    if (wanted.has(name) && !outer.has(name)) (inner ??= new Set(outer)).add(name);
  }
  return inner ?? outer;
}

/** The names that a pattern binds: `a`, `{ a, b: [c = 1, ...d] }`. */
export function* namesOfPattern(pattern: Pattern): Generator<string> {
  switch (pattern.type) {
    case 'Identifier':
      yield pattern.name;
      break;
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        yield* namesOfPattern(property.type === 'Property' ? property.value : property.argument);
      }
      break;
    case 'ArrayPattern':
      for (const element of pattern.elements) if (element !== null) yield* namesOfPattern(element);
      break;
    case 'AssignmentPattern':
      yield* namesOfPattern(pattern.left);
      break;
    case 'RestElement':
      yield* namesOfPattern(pattern.argument);
      break;
    case 'MemberExpression':
      break;
  }
}

/** What the statements of a block declare for the block alone. */
export function* lexicalNames(statements: readonly AnyNode[]): Generator<string> {
  for (const statement of statements) yield* lexicalNamesOf(statement);
}

function* lexicalNamesOf(statement: AnyNode): Generator<string> {
  if (statement.type === 'VariableDeclaration' && statement.kind !== 'var') {
    for (const { id } of statement.declarations) yield* namesOfPattern(id);
  } else if (
    (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') &&
    statement.id !== null
  ) {
    yield statement.id.name;
  }
}

/** What `var` declares for the whole function, from however deep inside it. */
export function* varNames(node: AnyNode): Generator<string> {
  if (node.type === 'VariableDeclaration') {
    if (node.kind === 'var') for (const { id } of node.declarations) yield* namesOfPattern(id);
    return;
  }
  if (!holdsStatements.has(node.type)) return;
  for (const child of childrenOf(node)) yield* varNames(child);
}

/** The nodes right below, in the order of the source. */
export function* childrenOf(node: AnyNode): Generator<AnyNode> {
  for (const value of Object.values(node) as unknown[]) {
    if (Array.isArray(value)) {
      for (const item of value as unknown[]) if (isNode(item)) yield item;
    } else if (isNode(value)) yield value;
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

const holdsStatements: ReadonlySet<string> = new Set([
  'BlockStatement',
  'IfStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'LabeledStatement',
  'SwitchStatement',
  'SwitchCase',
  'TryStatement',
  'CatchClause',
]);
