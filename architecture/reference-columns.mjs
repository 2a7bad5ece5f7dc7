// Which columns of the tables in src/reference are read, and by which files: a column that nobody reads can say anything.
import { join } from "node:path";
import ts from "typescript";

/** @typedef {{ name: string, readers: ReadonlySet<string> }} Column `indicators.places`, and the files of `src` that read it */

/** Columns for people who look a row up: its words, and where they were read. No figure rests on them. */
const columnsForPeople = ["source", "title", "standardsBeside.left", "standardsBeside.measures"];

/** Tables for the same people: the sources themselves, who keeps the standard, and the numbers of the survey's questions, most of them unverified. */
const tablesForPeople = ["sources", "standardOwners", "surveyQuestionNumbers"];

/**
 * Finds the columns of every exported table, with the files that read each: code outside of `src/reference`, and the functions
 * that stand beside a table there. A name is no reader:
 * another object with the same key reads nothing here. A table that is handed over where another type is asked for is read in
 * all that this type names.
 * @param {string} root the folder that `src` lies in
 * @returns {readonly Column[]}
 */
export function referenceColumns(root) {
  const src = join(root, "src/");
  const isReference = (/** @type {ts.SourceFile} */ { fileName }) =>
    fileName.startsWith(join(src, "reference/"));
  const { config } = /** @type {{ config: unknown }} */ (
    ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path))
  );
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(ts.sys.readDirectory(src, [".ts"]), options);
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(src));

  // Two tables whose rows have one type have its fields in common.
  /** @type {Map<ts.Declaration, Set<string>>} */
  const columnsOf = new Map();
  for (const file of files.filter(isReference)) {
    for (const [cell, name] of cellsOf(file, checker)) {
      columnsOf.set(cell, (columnsOf.get(cell) ?? new Set()).add(name));
    }
  }
  /** @type {Map<string, Set<string>>} */
  const readers = new Map(
    [...columnsOf.values()].flatMap((names) => [...names]).map((name) => [name, new Set()]),
  );

  // A map over the rows, such as `thresholdById`, reads the column that is its key.
  for (const file of files.filter(isReference)) {
    for (const [, list, column] of file.text.matchAll(/\(typeof (\w+)\)\[number\] as Row\["(\w+)"\]/g)) {
      for (const { name, rows } of tablesOf(file)) {
        if (name.text !== list && !(rows && ts.isIdentifier(rows) && rows.text === list)) continue;
        readers.get(`${name.text}.${String(column)}`)?.add(file.fileName.slice(src.length));
      }
    }
  }

  const keys = new Set([...readers.keys()].map((name) => name.slice(name.indexOf(".") + 1)));
  for (const file of files) {
    const visit = (/** @type {ts.Node} */ node) => {
      for (const property of propertiesRead(node, keys, checker)) {
        for (const cell of cellsBehind(property, checker)) {
          for (const name of columnsOf.get(cell) ?? [])
            readers.get(name)?.add(file.fileName.slice(src.length));
        }
      }
      ts.forEachChild(node, visit);
    };
    for (const reader of isReference(file) ? file.statements.filter(ts.isFunctionDeclaration) : [file]) {
      visit(reader);
    }
  }
  return [...readers]
    .map(([name, found]) => ({ name, readers: found }))
    .filter(({ name }) => {
      const [table = "", column = ""] = name.split(".");
      return (
        !tablesForPeople.includes(table) && ![column, name].some((one) => columnsForPeople.includes(one))
      );
    });
}

/**
 * The tables that a file exports: the name, and where the rows stand: in a list, or under another name in the same file.
 * @param {ts.SourceFile} file
 * @returns {readonly { name: ts.Identifier, rows: ts.Expression | undefined }[]}
 */
function tablesOf(file) {
  return file.statements
    .filter(ts.isVariableStatement)
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ name, initializer }) => (ts.isIdentifier(name) ? [{ name, rows: bare(initializer) }] : []));
}

/** An expression without `as const` and `satisfies`. @param {ts.Expression | undefined} node @returns {ts.Expression | undefined} */
function bare(node) {
  return node && (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) ? bare(node.expression) : node;
}

/**
 * The cells of the tables that a file exports, each with the name of its column: the properties of rows in lists, and the fields of
 * the type that the rows are said to have.
 * @param {ts.SourceFile} file
 * @param {ts.TypeChecker} checker
 * @returns {readonly (readonly [ts.Declaration, string])[]}
 */
function cellsOf(file, checker) {
  return tablesOf(file).flatMap(({ name, rows }) => {
    const named =
      rows && ts.isIdentifier(rows) ? checker.getSymbolAtLocation(rows)?.valueDeclaration : undefined;
    const list = named && ts.isVariableDeclaration(named) ? bare(named.initializer) : rows;
    const literals =
      list && ts.isArrayLiteralExpression(list) ? list.elements.filter(ts.isObjectLiteralExpression) : [];
    if (literals.length === 0) return [];
    const row = rowType(checker.getTypeAtLocation(name), checker);
    const ofType = (row.isUnion() ? row.types : [row])
      .flatMap((type) => type.getProperties())
      .flatMap((property) =>
        cellsBehind(property, checker).map((cell) => /** @type {const} */ ([cell, property.name])),
      );
    const ofRows = literals
      .flatMap(({ properties }) => properties)
      .filter(ts.isPropertyAssignment)
      .map((property) => /** @type {const} */ ([property, property.name.getText()]));
    return [...ofType, ...ofRows].map(
      ([cell, column]) => /** @type {const} */ ([cell, `${name.text}.${column}`]),
    );
  });
}

/**
 * The properties that a node reads: `row.places`, `({ places })`, and all that is asked for where a table is handed over.
 * @param {ts.Node} node
 * @param {ReadonlySet<string>} keys the names that matter
 * @param {ts.TypeChecker} checker
 * @returns {readonly (ts.Symbol | undefined)[]}
 */
function propertiesRead(node, keys, checker) {
  if (ts.isPropertyAccessExpression(node)) {
    return keys.has(node.name.text) ? [checker.getSymbolAtLocation(node.name)] : [];
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    if (!ts.isIdentifier(name) || !keys.has(name.text)) return [];
    return [checker.getPropertyOfType(checker.getTypeAtLocation(node.parent), name.text)];
  }
  const asked = ts.isIdentifier(node) && ts.isExpression(node) ? checker.getContextualType(node) : undefined;
  if (asked === undefined) return [];
  const given = rowType(checker.getTypeAtLocation(node), checker);
  return rowType(asked, checker)
    .getProperties()
    .filter(({ name }) => keys.has(name))
    .map(({ name }) => checker.getPropertyOfType(given, name));
}

/** The type of a row, where a type is that of a list of rows. @param {ts.Type} type @param {ts.TypeChecker} checker */
function rowType(type, checker) {
  return checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type;
}

/**
 * The declarations that a property comes from: of a union, those of all its members.
 * @param {ts.Symbol | undefined} property
 * @param {ts.TypeChecker} checker
 * @returns {readonly ts.Declaration[]}
 */
function cellsBehind(property, checker) {
  if (property === undefined) return [];
  return checker.getRootSymbols(property).flatMap(({ declarations = [] }) => declarations);
}
