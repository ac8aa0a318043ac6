import ts from 'typescript';

export type FoundText = { readonly line: number; readonly text: string };

/**
 * Texts that a person would see or hear, written where they are drawn: what stands between tags, in
 * an attribute or a property that is shown or spoken, or in any literal that reads like a sentence.
 * What is thrown is for a bug report and counts as no text, nor does what something is compared with.
 */
export function textsIn(fileName: string, source: string): readonly FoundText[] {
  const file = ts.createSourceFile(
    fileName,
    source,
    ts.ScriptTarget.Latest,
    true,
    kindOf(fileName),
  );
  const found = new Map<ts.Node, FoundText>();
  const add = (node: ts.Node, text: string): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.set(node, { line, text: text.replace(/\s+/g, ' ').trim() });
  };
  const shown = (value: ts.Node): void => {
    for (const literal of literalsOf(value)) {
      const text = textOf(literal);
      if (hasWord(text)) add(literal, text);
    }
  };
  const visit = (node: ts.Node): void => {
    if (isThrown(node) || ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const value = shownValueOf(node);
    if (value !== null) shown(value);
    else if (ts.isJsxText(node) && hasWord(node.text)) add(node, node.text);
    else if (isLiteral(node) && isSentence(textOf(node))) add(node, textOf(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found.values()].toSorted((a, b) => a.line - b.line);
}

/** Attributes of elements, props of parts and properties of models whose value is shown or spoken. */
const spoken = new Set(
  (
    'aria-label aria-roledescription aria-description aria-valuetext ariaLabel title placeholder ' +
    'alt label hint tip problem words message caption heading summary question'
  ).split(' '),
);

/** What a person sees or hears of this node, where it has such a value. */
function shownValueOf(node: ts.Node): ts.Node | null {
  if (ts.isJsxExpression(node)) {
    return ts.isJsxAttribute(node.parent) ? null : (node.expression ?? null);
  }
  if (ts.isJsxAttribute(node) || ts.isPropertyAssignment(node)) {
    return spoken.has(node.name.getText()) ? (node.initializer ?? null) : null;
  }
  return isTitleSet(node) ? node.right : null;
}

type Literal = ts.StringLiteralLike | ts.TemplateExpression;

function isLiteral(node: ts.Node): node is Literal {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/** Without what is put in. */
function textOf(literal: Literal): string {
  if (ts.isStringLiteralLike(literal)) return literal.text;
  return [literal.head.text, ...literal.templateSpans.map(({ literal: { text } }) => text)].join(
    '…',
  );
}

/** The literals that an expression can come to; those that it only asks about are left out. */
function literalsOf(node: ts.Node): readonly Literal[] {
  if (isLiteral(node)) return [node];
  if (ts.isJsxExpression(node))
    return node.expression === undefined ? [] : literalsOf(node.expression);
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  if (ts.isConditionalExpression(node)) {
    return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  }
  if (ts.isArrowFunction(node)) return literalsOf(node.body);
  if (!ts.isBinaryExpression(node) || !joining.has(node.operatorToken.kind)) return [];
  return [...literalsOf(node.left), ...literalsOf(node.right)];
}

const joining = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.PlusToken,
]);

function isTitleSet(node: ts.Node): node is ts.BinaryExpression {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    /\.(title|ariaLabel|textContent|innerText|ariaDescription)$/.test(node.left.getText())
  );
}

function isThrown(node: ts.Node): boolean {
  return ts.isNewExpression(node) && node.expression.getText().endsWith('Error');
}

function hasWord(text: string): boolean {
  return /\p{L}{2}|^\s*\p{L}\s*$/u.test(text.replaceAll('…', ' '));
}

/** Begins with a capital and goes on with another word, or ends as a sentence does. */
function isSentence(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}’]*,? \p{L}/u.test(text) ||
    / .*\p{L}[.?!]$/u.test(text) ||
    /^\p{Lu}\p{Ll}+…$/u.test(text)
  );
}

function kindOf(fileName: string): ts.ScriptKind {
  return fileName.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
}
