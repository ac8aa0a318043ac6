import type { AnyNode, Function as FunctionNode, Identifier, Pattern, Program } from 'acorn';
import type { Edit } from './edits.ts';
import { childrenOf, lexicalNames, namesOfPattern, scopeWith, varNames } from './scope.ts';
import type { Scope } from './scope.ts';

/** What stands for the object of imported names, for `import.meta`, and for the `import` of `import()`. */
export type Stand = {
  readonly imports: string;
  readonly meta: string;
  readonly dynamicImport: string;
};

export type References = {
  /** Of `import.meta` and `import()`. */
  readonly edits: readonly Edit[];
  /**
   * By imported name: the edits that make each use of it, and of nothing that shadows it, a property
   * of one object, which reads what the other module has at that moment.
   */
  readonly uses: ReadonlyMap<string, readonly Edit[]>;
  /** Names that something is assigned to anywhere, whatever they mean there. */
  readonly assigned: ReadonlySet<string>;
  /** Where the source awaits outside of every function, as offsets. */
  readonly topLevelAwaits: readonly number[];
  readonly hasMeta: boolean;
};

type Visit<T extends AnyNode['type']> = (
  node: Extract<AnyNode, { readonly type: T }>,
  scope: Scope,
) => void;

export function findReferences(
  program: Program,
  imported: ReadonlySet<string>,
  stand: Stand,
): References {
  const edits: Edit[] = [];
  const uses = new Map<string, Edit[]>();
  const assigned = new Set<string>();
  const topLevelAwaits: number[] = [];
  const statements = new Set<number>();
  let depth = 0;
  let hasMeta = false;

  const leaf = (): void => undefined;
  const visitors: { readonly [T in AnyNode['type']]?: Visit<T> } = {
    Identifier: (node, scope) => use(node, scope, ({ name }) => `${stand.imports}.${name}`),
    ImportDeclaration: leaf,
    ExportAllDeclaration: leaf,
    BreakStatement: leaf,
    ContinueStatement: leaf,
    ExportNamedDeclaration: (node, scope) => {
      if (node.declaration) visit(node.declaration, scope);
    },
    LabeledStatement: (node, scope) => visit(node.body, scope),
    MetaProperty: ({ meta, start, end }) => {
      if (meta.name !== 'import') return;
      hasMeta = true;
      edits.push({ start, end, text: stand.meta });
    },
    ImportExpression: (node, scope) => {
      const { start } = node;
      edits.push({ start, end: start + 'import'.length, text: stand.dynamicImport });
      visitChildren(node, scope);
    },
    MemberExpression: (node, scope) => {
      visit(node.object, scope);
      if (node.computed) visit(node.property, scope);
    },
    Property: (node, scope) => {
      if (node.computed) visit(node.key, scope);
      if (node.shorthand) visitShorthand(node.value, scope);
      else visit(node.value, scope);
    },
    PropertyDefinition: visitMember,
    MethodDefinition: visitMember,
    CallExpression: (node, scope) => {
      visitCallee(node.callee, scope);
      for (const argument of node.arguments) visit(argument, scope);
    },
    TaggedTemplateExpression: (node, scope) => {
      visitCallee(node.tag, scope);
      visit(node.quasi, scope);
    },
    FunctionDeclaration: visitFunction,
    FunctionExpression: visitFunction,
    ArrowFunctionExpression: visitFunction,
    ClassExpression: (node, scope) =>
      visitChildren(node, declaring(scope, node.id ? [node.id.name] : [])),
    StaticBlock: (node, scope) => {
      list(node.body);
      const vars = node.body.flatMap((statement) => [...varNames(statement)]);
      const inside = declaring(declaring(scope, vars), lexicalNames(node.body));
      inFunction(() => visitChildren(node, inside));
    },
    Program: visitBlock,
    BlockStatement: visitBlock,
    SwitchStatement: (node, scope) => {
      visit(node.discriminant, scope);
      const all = node.cases.flatMap(({ consequent }) => consequent);
      list(all);
      for (const each of node.cases) visit(each, declaring(scope, lexicalNames(all)));
    },
    ForStatement: (node, scope) =>
      visitChildren(node, declaring(scope, node.init ? lexicalNames([node.init]) : [])),
    ForOfStatement: (node, scope) => {
      if (node.await) awaits(node);
      visitEach(node, scope);
    },
    ForInStatement: visitEach,
    CatchClause: (node, scope) =>
      visitChildren(node, declaring(scope, node.param ? namesOfPattern(node.param) : [])),
    AwaitExpression: (node, scope) => {
      awaits(node);
      visitChildren(node, scope);
    },
    VariableDeclaration: (node, scope) => {
      if (node.kind === 'await using') awaits(node);
      visitChildren(node, scope);
    },
    AssignmentExpression: (node, scope) => {
      assigns(node.left);
      visitChildren(node, scope);
    },
    UpdateExpression: (node, scope) => {
      if (node.argument.type === 'Identifier') assigns(node.argument);
      visitChildren(node, scope);
    },
  };

  visit(program, new Set());
  return { edits, uses, assigned, topLevelAwaits, hasMeta };

  function visit(node: AnyNode, scope: Scope): void {
    const visitor = visitors[node.type] as Visit<AnyNode['type']> | undefined;
    (visitor ?? visitChildren)(node, scope);
  }

  function visitChildren(node: AnyNode, scope: Scope): void {
    for (const child of childrenOf(node)) visit(child, scope);
  }

  function visitBlock(
    node: Extract<AnyNode, { type: 'Program' | 'BlockStatement' }>,
    scope: Scope,
  ): void {
    list(node.body);
    visitChildren(node, declaring(scope, lexicalNames(node.body)));
  }

  function visitEach(
    node: Extract<AnyNode, { type: 'ForInStatement' | 'ForOfStatement' }>,
    scope: Scope,
  ): void {
    if (node.left.type !== 'VariableDeclaration') assigns(node.left);
    visitChildren(node, declaring(scope, lexicalNames([node.left])));
  }

  function visitMember(
    node: Extract<AnyNode, { type: 'PropertyDefinition' | 'MethodDefinition' }>,
    scope: Scope,
  ): void {
    if (node.computed) visit(node.key, scope);
    const { value } = node;
    if (value) inFunction(() => visit(value, scope));
  }

  function visitFunction(node: FunctionNode, scope: Scope): void {
    const own = node.type === 'FunctionExpression' && node.id ? [node.id.name] : [];
    const params = node.params.flatMap((param) => [...namesOfPattern(param)]);
    const outside = declaring(declaring(scope, own), params);
    inFunction(() => {
      for (const param of node.params) visit(param, outside);
      visit(node.body, declaring(outside, varNames(node.body)));
    });
  }

  /** `x()` calls with no `this`; `imports.x()` would not. */
  function visitCallee(callee: AnyNode, scope: Scope): void {
    if (callee.type !== 'Identifier') {
      visit(callee, scope);
      return;
    }
    // A bracket at the start of a statement would call what stands on the line before.
    const separator = statements.has(callee.start) ? ';' : '';
    use(callee, scope, ({ name }) => `${separator}(0, ${stand.imports}.${name})`);
  }

  /** `{ x }` and `({ x = 1 } = ...)`. */
  function visitShorthand(value: AnyNode, scope: Scope): void {
    const name = value.type === 'AssignmentPattern' ? value.left : value;
    if (name.type === 'Identifier') {
      use(name, scope, (found) => `${found.name}: ${stand.imports}.${found.name}`);
    }
    if (value.type === 'AssignmentPattern') visit(value.right, scope);
  }

  function use(node: Identifier, scope: Scope, textOf: (node: Identifier) => string): void {
    const { name, start, end } = node;
    if (!imported.has(name) || scope.has(name)) return;
    const known = uses.get(name) ?? [];
    known.push({ start, end, text: textOf(node) });
    uses.set(name, known);
  }

  function inFunction(work: () => void): void {
    depth += 1;
    work();
    depth -= 1;
  }

  function awaits({ start }: AnyNode): void {
    if (depth === 0) topLevelAwaits.push(start);
  }

  function assigns(target: Pattern): void {
    for (const name of namesOfPattern(target)) assigned.add(name);
  }

  function list(body: readonly AnyNode[]): void {
    for (const { type, start } of body) if (type === 'ExpressionStatement') statements.add(start);
  }

  function declaring(scope: Scope, names: Iterable<string>): Scope {
    return scopeWith(scope, names, imported);
  }
}
