import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

/** A field of a public type, and what its doc comment says of it. */
export interface PublicField {
  /** The type that declares it, and its name: `Measure.id`; `Benchmark.rank.place` inside a field. */
  readonly name: string;
  /** The file and the line, from 1: `src/model/measure.ts:12`. */
  readonly place: string;
  /** The words of its doc comment; the empty text where it has none. */
  readonly words: string;
}

type Declaration =
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.ClassDeclaration
  | ts.FunctionDeclaration
  | ts.VariableDeclaration;

/** What a name of a file stands for: a declaration of its own, or a name of another file. */
type Target = Declaration | { readonly file: string; readonly name: string };

/** The names of one file, the ones that it exports, and the files of which it exports everything. */
interface Names {
  readonly own: ReadonlyMap<string, Target>;
  readonly exported: ReadonlyMap<string, Target>;
  readonly all: readonly string[];
}

const isDeclaration = (node: ts.Node): node is Exclude<Declaration, ts.VariableDeclaration> =>
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isFunctionDeclaration(node);

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

/** The file that a file of src imports; undefined for a package. */
const importedFile = (file: string, node: ts.Expression | undefined): string | undefined =>
  node && ts.isStringLiteral(node) && node.text.startsWith(".") ? join(dirname(file), node.text) : undefined;

/** A member of a class that a program which uses it cannot reach. */
const isHiddenMember = (node: ts.NamedDeclaration): boolean =>
  (node.name !== undefined && ts.isPrivateIdentifier(node.name)) ||
  (ts.getCombinedModifierFlags(node) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0;

/** The type by which another is narrowed: the second of `Extract` and `Exclude`. */
function isPattern(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isTypeReferenceNode(parent) || parent.typeArguments?.[1] !== node) return false;
  return ["Extract", "Exclude"].includes(parent.typeName.getText());
}

function readNames(file: string): Names {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const [own, exported] = [new Map<string, Target>(), new Map<string, Target>()];
  const all: string[] = [];
  const declare = (name: string | undefined, target: Declaration, isPublic: boolean): void => {
    if (name === undefined) return;
    own.set(name, target);
    if (isPublic) exported.set(name, target);
  };
  for (const node of source.statements) {
    if (isDeclaration(node)) declare(node.name?.text, node, isExported(node));
    else if (ts.isVariableStatement(node)) {
      for (const variable of node.declarationList.declarations) {
        declare(variable.name.getText(), variable, isExported(node));
      }
    } else if (ts.isImportDeclaration(node)) {
      const from = importedFile(file, node.moduleSpecifier);
      const names = node.importClause?.namedBindings;
      if (from === undefined || !names || !ts.isNamedImports(names)) continue;
      for (const { name, propertyName } of names.elements) {
        own.set(name.text, { file: from, name: (propertyName ?? name).text });
      }
    } else if (ts.isExportDeclaration(node)) {
      const from = importedFile(file, node.moduleSpecifier);
      if (from !== undefined && node.exportClause === undefined) all.push(from);
      if (node.exportClause === undefined || !ts.isNamedExports(node.exportClause)) continue;
      if (node.moduleSpecifier !== undefined && from === undefined) continue;
      for (const { name, propertyName } of node.exportClause.elements) {
        exported.set(name.text, { file: from ?? file, name: (propertyName ?? name).text });
      }
    }
  }
  return { own, exported, all };
}

/**
 * Every field of every type that the entry points export, or that a declaration which they export is made of: of interfaces, of
 * parts of unions and intersections, and of object types inside fields. It reads the sources as they are written, and no types:
 * that takes a second.
 */
export function publicFields(entries: readonly string[], root: string): readonly PublicField[] {
  const files = new Map<string, Names>();
  const namesOf = (file: string): Names => {
    const names = files.get(file) ?? readNames(file);
    files.set(file, names);
    return names;
  };
  const resolve = (file: string, name: string, names: "own" | "exported"): Declaration | undefined => {
    const found = namesOf(file);
    const target = found[names].get(name);
    if (target === undefined) {
      return found.all.map((from) => resolve(from, name, "exported")).find((one) => one !== undefined);
    }
    if ("kind" in target) return target;
    const isSelf = target.file === file && names === "exported";
    return resolve(target.file, target.name, isSelf ? "own" : "exported");
  };
  const exportsOf = (file: string): readonly (Declaration | undefined)[] => {
    const { exported, all } = namesOf(file);
    return [
      ...[...exported.keys()].map((name) => resolve(file, name, "exported")),
      ...all.flatMap((from) => exportsOf(from)),
    ];
  };

  const seen = new Set<ts.Node>();
  const fields: PublicField[] = [];
  const visitDeclaration = (declaration: Declaration | undefined): void => {
    if (declaration === undefined || seen.has(declaration)) return;
    seen.add(declaration);
    const path = [declaration.name?.getText() ?? ""];
    // Of a value only its types: what it does is not public.
    if (ts.isVariableDeclaration(declaration)) {
      if (declaration.type) visit(declaration.type, path);
    } else if (ts.isFunctionDeclaration(declaration)) {
      for (const { type } of declaration.parameters) if (type) visit(type, path);
      if (declaration.type) visit(declaration.type, path);
    } else
      ts.forEachChild(declaration, (node) => {
        visit(node, path);
      });
  };
  const visit = (node: ts.Node, path: readonly string[]): void => {
    if (ts.isBlock(node)) return;
    // Of `Extract<Rows, { kind: "a" }>` the second type is a pattern: its fields are nobody's.
    if (isPattern(node)) return;
    const file = node.getSourceFile();
    const name = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isExpressionWithTypeArguments(node)
        ? node.expression
        : undefined;
    if (name !== undefined && ts.isIdentifier(name))
      visitDeclaration(resolve(file.fileName, name.text, "own"));
    const isField =
      ts.isPropertySignature(node) ||
      ts.isMethodSignature(node) ||
      ts.isPropertyDeclaration(node) ||
      ts.isMethodDeclaration(node);
    if (isField && isHiddenMember(node)) return;
    const inside = isField ? [...path, node.name.getText()] : path;
    if (isField) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const comments = ts.getJSDocCommentsAndTags(node).filter((comment) => ts.isJSDoc(comment));
      fields.push({
        name: inside.join("."),
        place: `${relative(root, file.fileName).replaceAll("\\", "/")}:${String(line)}`,
        words: comments
          .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "")
          .join(" ")
          .trim(),
      });
    }
    ts.forEachChild(node, (child) => {
      visit(child, inside);
    });
  };
  for (const entry of entries) for (const declaration of exportsOf(entry)) visitDeclaration(declaration);
  return fields;
}
