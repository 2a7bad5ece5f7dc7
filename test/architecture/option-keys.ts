import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** The options of a public function: at which place of its arguments they are, and what a message calls them and their keys. */
export interface OptionsTaken {
  readonly at: number;
  readonly name: string;
  readonly keys: readonly string[];
}

/** Every argument behind the first that is an object with keys of its own, by the public function that takes it. */
export function objectsTaken(root: string): readonly (readonly [string, OptionsTaken])[] {
  const src = join(root, "src");
  const entries = readdirSync(src).filter((file) => file.endsWith(".ts") && file !== "global.ts");
  const read = ts.readConfigFile(join(root, "tsconfig.json"), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(read.config as unknown, ts.sys, root);
  const paths = entries.map((file) => join(src, file));
  const program = ts.createProgram(paths, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const exported = paths.flatMap((path) => {
    const source = program.getSourceFile(path);
    const module = source && checker.getSymbolAtLocation(source);
    return module === undefined ? [] : checker.getExportsOfModule(module);
  });
  const found = exported.flatMap((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    // Where it may be called in several ways, the last is the one that takes the most.
    const parameters = checker.getTypeOfSymbol(target).getCallSignatures().at(-1)?.parameters ?? [];
    return parameters.flatMap((parameter, at) => {
      const keys = at === 0 ? [] : keysOf(checker, checker.getTypeOfSymbol(parameter));
      return keys.length === 0 ? [] : [[symbol.name, { at, name: nameOf(parameter), keys }] as const];
    });
  });
  return found.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The keys of an object that is no list, no function and no dictionary, in the order in which they are declared. */
function keysOf(checker: ts.TypeChecker, given: ts.Type): readonly string[] {
  const type = checker.getNonNullableType(given);
  const isPlain =
    (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 &&
    !checker.isArrayLikeType(type) &&
    type.getCallSignatures().length === 0 &&
    checker.getIndexInfosOfType(type).length === 0;
  const keys = isPlain ? type.getProperties().map(({ name }) => name) : [];
  return keys.some((key) => key.startsWith("__@")) ? [] : keys;
}

/** Some have a name that says more than "options"; what is taken apart in the list of parameters has none. */
function nameOf({ name }: ts.Symbol): string {
  return ["assumptions", "filter", "source", "tools", "wording"].includes(name) ? name : "options";
}
