import type { AnyNode, Function as FunctionNode, Identifier, Program } from 'acorn';
import type { Edit } from './edits.ts';
import { childrenOf, lexicalNames, namesOfPattern, scopeWith, varNames } from './scope.ts';
import type { Scope } from './scope.ts';

/** What stands for an imported name, for `import.meta`, and for the `import` of `import()`. */
export type Stand = {
  readonly imports: string;
  readonly meta: string;
  readonly dynamicImport: string;
};

export type Rewritten = {
  readonly edits: readonly Edit[];
  /** Where the source awaits outside of every function, as offsets. */
  readonly topLevelAwaits: readonly number[];
  readonly hasMeta: boolean;
};

/**
 * The edits that make every use of an imported name, and of nothing that shadows it, a property of
 * one object, which reads what the other module has at that moment.
 */
export function rewriteReferences(
  program: Program,
  imported: ReadonlySet<string>,
  stand: Stand,
): Rewritten {
  const edits: Edit[] = [];
  const listed = new Set<number>();
  let depth = 0;
  const topLevelAwaits: number[] = [];
  let hasMeta = false;
  visit(program, new Set());
  return { edits, topLevelAwaits, hasMeta };

  function visit(node: AnyNode, scope: Scope): void {
    switch (node.type) {
      case 'Identifier':
        if (isImported(node, scope)) replace(node, nameOf(node));
        return;
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'BreakStatement':
      case 'ContinueStatement':
        return;
      case 'ExportNamedDeclaration':
        if (node.declaration) visit(node.declaration, scope);
        return;
      case 'LabeledStatement':
        visit(node.body, scope);
        return;
      case 'MetaProperty':
        if (node.meta.name !== 'import') return;
        hasMeta = true;
        replace(node, stand.meta);
        return;
      case 'ImportExpression':
        edits.push({ start: node.start, end: node.start + 6, text: stand.dynamicImport });
        break;
      case 'MemberExpression':
        visit(node.object, scope);
        if (node.computed) visit(node.property, scope);
        return;
      case 'Property':
        if (node.computed) visit(node.key, scope);
        if (node.shorthand) visitShorthand(node.value, scope);
        else visit(node.value, scope);
        return;
      case 'PropertyDefinition':
      case 'MethodDefinition':
        if (node.computed) visit(node.key, scope);
        if (node.value) inFunction(node.value, scope);
        return;
      case 'CallExpression':
        visitCallee(node.callee, scope);
        for (const argument of node.arguments) visit(argument, scope);
        return;
      case 'TaggedTemplateExpression':
        visitCallee(node.tag, scope);
        visit(node.quasi, scope);
        return;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        visitFunction(node, scope);
        return;
      case 'ClassExpression':
        visitChildren(node, declaring(scope, node.id ? [node.id.name] : []));
        return;
      case 'StaticBlock':
        list(node.body);
        inFunctionScope(() => {
          const vars = node.body.flatMap((statement) => [...varNames(statement)]);
          visitChildren(node, declaring(declaring(scope, vars), lexicalNames(node.body)));
        });
        return;
      case 'Program':
      case 'BlockStatement':
        list(node.body);
        visitChildren(node, declaring(scope, lexicalNames(node.body)));
        return;
      case 'SwitchStatement':
        visit(node.discriminant, scope);
        for (const each of node.cases) {
          list(each.consequent);
          const all = node.cases.flatMap(({ consequent }) => consequent);
          visit(each, declaring(scope, lexicalNames(all)));
        }
        return;
      case 'ForStatement':
        visitChildren(node, declaring(scope, node.init ? lexicalNames([node.init]) : []));
        return;
      case 'ForOfStatement':
        if (node.await) awaits(node);
        visitChildren(node, declaring(scope, lexicalNames([node.left])));
        return;
      case 'ForInStatement':
        visitChildren(node, declaring(scope, lexicalNames([node.left])));
        return;
      case 'CatchClause':
        visitChildren(node, declaring(scope, node.param ? namesOfPattern(node.param) : []));
        return;
      case 'AwaitExpression':
        awaits(node);
        break;
      case 'VariableDeclaration':
        if (node.kind === 'await using') awaits(node);
        break;
    }
    visitChildren(node, scope);
  }

  function visitChildren(node: AnyNode, scope: Scope): void {
    for (const child of childrenOf(node)) visit(child, scope);
  }

  function visitFunction(node: FunctionNode, scope: Scope): void {
    const own = node.type === 'FunctionExpression' && node.id ? [node.id.name] : [];
    const params = node.params.flatMap((param) => [...namesOfPattern(param)]);
    const outside = declaring(declaring(scope, own), params);
    inFunctionScope(() => {
      for (const param of node.params) visit(param, outside);
      visit(node.body, declaring(outside, varNames(node.body)));
    });
  }

  /** `x()` calls with no `this`; `imports.x()` would not. */
  function visitCallee(callee: AnyNode, scope: Scope): void {
    if (callee.type !== 'Identifier' || !isImported(callee, scope)) {
      visit(callee, scope);
      return;
    }
    // A bracket at the start of a statement would call what stands on the line before.
    const separator = listed.has(callee.start) ? ';' : '';
    replace(callee, `${separator}(0, ${nameOf(callee)})`);
  }

  /** `{ x }` and `({ x = 1 } = ...)`. */
  function visitShorthand(value: AnyNode, scope: Scope): void {
    const name = value.type === 'AssignmentPattern' ? value.left : value;
    if (name.type === 'Identifier' && isImported(name, scope)) {
      replace(name, `${name.name}: ${nameOf(name)}`);
    }
    if (value.type === 'AssignmentPattern') visit(value.right, scope);
  }

  function inFunction(node: AnyNode, scope: Scope): void {
    inFunctionScope(() => visit(node, scope));
  }

  function inFunctionScope(work: () => void): void {
    depth += 1;
    work();
    depth -= 1;
  }

  function awaits({ start }: AnyNode): void {
    if (depth === 0) topLevelAwaits.push(start);
  }

  function list(statements: readonly AnyNode[]): void {
    for (const { type, start } of statements) if (type === 'ExpressionStatement') listed.add(start);
  }

  function declaring(scope: Scope, names: Iterable<string>): Scope {
    return scopeWith(scope, names, imported);
  }

  function isImported(node: Identifier, scope: Scope): boolean {
    return imported.has(node.name) && !scope.has(node.name);
  }

  function nameOf(node: Identifier): string {
    return `${stand.imports}.${node.name}`;
  }

  function replace({ start, end }: AnyNode, text: string): void {
    edits.push({ start, end, text });
  }
}
