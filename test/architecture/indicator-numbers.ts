import ts from "typescript";

/** Numbers that stand together where indicators are meant: likelihoods, survey questions, those without a test, all. */
const families = ["2,3,4", "5,6,7,8", "1,9", "2,3,4,5,6,7,8,9", "1,2,3,4,5,6,7,8,9"];

/** What an indicator's number is called. */
const named = /(?:^|\.)(?:indicator|number)$/i;

/**
 * The places of a file where code names an indicator: by its number, as `indicator === 3`, `case 9`, `[5, 6, 7, 8]`, the type
 * `2 | 3 | 4` and `indicator: 5` do, or by a text, such as "indicator-2/likelihood". A map with a key for each indicator is
 * led by the compiler, and is no such place.
 */
export function indicatorPlaces(path: string, text: string): { numbers: string[]; texts: string[] } {
  const numbers: string[] = [];
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (namesByNumber(node)) numbers.push(node.getText());
    if (namesByText(node)) texts.push(node.getText());
    // The name of a module says nothing of a measure.
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return { numbers, texts };
}

function namesByNumber(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) {
    const { left, operatorToken, right } = node;
    const isEquality =
      operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
      operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;
    return isEquality && isIndicator(right) && named.test(left.getText());
  }
  if (ts.isCaseClause(node)) {
    return isIndicator(node.expression) && named.test(node.parent.parent.expression.getText());
  }
  if (ts.isPropertyAssignment(node)) return named.test(node.name.getText()) && isIndicator(node.initializer);
  if (ts.isArrayLiteralExpression(node)) return isFamily(node.elements);
  if (!ts.isUnionTypeNode(node)) return false;
  return isFamily(node.types.map((type) => (ts.isLiteralTypeNode(type) ? type.literal : type)));
}

function namesByText(node: ts.Node): boolean {
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
  return isText && /indicator-[1-9]/.test(node.getText());
}

function isIndicator(node: ts.Node): boolean {
  return ts.isNumericLiteral(node) && /^[1-9]$/.test(node.text);
}

function isFamily(nodes: readonly ts.Node[]): boolean {
  return nodes.every(isIndicator) && families.includes(nodes.map((node) => node.getText()).join());
}
