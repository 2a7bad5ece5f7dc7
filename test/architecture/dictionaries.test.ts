import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** The rooms whose dictionaries have names from outside for keys: ids of cells, groups, bands. */
const rooms = ["src/disclosure/"];

/** Finds `dictionary[name]` where the name may be any text: what every object inherits would be found too. */
function openLookups(program: ts.Program, isInRoom: (file: string) => boolean): readonly string[] {
  const checker = program.getTypeChecker();
  const found: string[] = [];
  const isText = (type: ts.Type): boolean =>
    type.isUnion() ? type.types.some(isText) : (type.flags & ts.TypeFlags.String) !== 0;
  const isDictionary = (type: ts.Type): boolean =>
    type.isUnion()
      ? type.types.some(isDictionary)
      : checker.getIndexInfoOfType(type, ts.IndexKind.String) !== undefined;
  const visit =
    (file: ts.SourceFile) =>
    (node: ts.Node): void => {
      if (
        ts.isElementAccessExpression(node) &&
        isDictionary(checker.getTypeAtLocation(node.expression)) &&
        isText(checker.getTypeAtLocation(node.argumentExpression))
      ) {
        const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push(`${file.fileName.split("/").at(-1) ?? ""}:${String(line)} ${node.getText()}`);
      }
      ts.forEachChild(node, visit(file));
    };
  for (const file of program.getSourceFiles()) if (isInRoom(file.fileName)) visit(file)(file);
  return found;
}

test("no name from outside is looked up in a plain object: use a Map, or ownValue", () => {
  const path = join(root, "tsconfig.src.json");
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as { config: unknown };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(fileNames, { ...options, noEmit: true });
  const isInRoom = (file: string): boolean => rooms.some((room) => file.startsWith(join(root, room)));
  expect(program.getSourceFiles().filter(({ fileName }) => isInRoom(fileName)).length).toBeGreaterThan(20);
  expect(openLookups(program, isInRoom)).toEqual([]);
}, 120_000);

test("such a lookup is found, and one of a known name or in a list is not", () => {
  const text = `
    declare const weights: Readonly<Record<string, number>>;
    declare const known: Readonly<Record<"a" | "b", number>>;
    declare const list: readonly string[];
    declare const name: string;
    export const answers = [weights[name], weights["a"], known.a, list[0], weights[name.trim()]];`;
  const file = ts.createSourceFile("planted.ts", text, ts.ScriptTarget.ES2022, true);
  const host = ts.createCompilerHost({});
  const program = ts.createProgram(
    ["planted.ts"],
    { noEmit: true },
    {
      ...host,
      getSourceFile: (name, version) => (name === "planted.ts" ? file : host.getSourceFile(name, version)),
    },
  );
  const found = openLookups(program, (name) => name === "planted.ts");
  expect(found).toEqual(["planted.ts:6 weights[name]", "planted.ts:6 weights[name.trim()]"]);
}, 120_000);
