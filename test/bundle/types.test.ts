import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import manifest from "../../package.json";
import { ownFolder } from "../support/own-folder.ts";
import { entries, root } from "./built.ts";

const project = ownFolder("types");

/** A project that has installed the package and what the package depends on. */
beforeAll(() => {
  const installed = join(project, "node_modules", manifest.name);
  mkdirSync(installed, { recursive: true });
  cpSync(join(root, "dist"), join(installed, "dist"), { recursive: true });
  cpSync(join(root, "package.json"), join(installed, "package.json"));
  // The types of `wres-metrics/decimal` are those of decimal.js, which whoever imports it has.
  for (const name of [...Object.keys(manifest.dependencies), "decimal.js"]) {
    symlinkSync(join(root, "node_modules", name), join(project, "node_modules", name), "junction");
  }
});
afterAll(() => {
  rmSync(project, { recursive: true });
});

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  types: [],
  noEmit: true,
};
const host: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => project,
  getNewLine: () => "\n",
};

/** What each entry point exports. */
async function exported(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return Promise.all(
    entries.map(
      ({ import: { default: file } }) => import(join(root, file)) as Promise<Record<string, unknown>>,
    ),
  );
}

/** A line for each name of each entry point, which compiles if the types know the name. */
async function uses(): Promise<string[]> {
  return (await exported()).flatMap((library, index) =>
    Object.keys(library).map(
      (name) => `export const use${String(index)}_${name}: unknown = library${String(index)}.${name};`,
    ),
  );
}

// `npm run consumers` compiles against the packed package as well, in each run.
test(
  "the types compile for import and for require, and refuse a name that does not exist",
  { tags: ["night"], timeout: 60_000 },
  async () => {
    const lines = await uses();
    const imports = entries.map(({ id }, index) => `import * as library${String(index)} from "${id}";`);
    const requires = entries.map(({ id }, index) => `import library${String(index)} = require("${id}");`);
    const refused = [
      "// @ts-expect-error",
      `import { nothingOfThisName } from "${manifest.name}";`,
      "nothingOfThisName();",
    ];
    const files = {
      "module.mts": [...imports, ...lines],
      "common.cts": [...requires, ...lines],
      "refused.mts": refused,
    };
    for (const [file, content] of Object.entries(files))
      writeFileSync(join(project, file), content.join("\n"));
    const program = ts.createProgram(
      Object.keys(files).map((file) => join(project, file)),
      options,
    );
    expect(ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), host)).toBe("");
  },
);

/** A constant of an entry point, as an editor shows it. */
interface Shown {
  readonly name: string;
  /** The text over the name. */
  readonly hover: string;
  /** Of a list of objects, what each may hold: the values that the type of a column allows, or null where it allows any. */
  readonly columns: ReadonlyMap<string, readonly unknown[] | null> | null;
  readonly value: unknown;
}

/** A wall of literals, which the test has to refuse. */
const WALL = Array.from({ length: 9 }, (_, id) => `{ id: ${String(id)}, title: "a title of some length" }`);

/** Every constant of every entry point, and a wall of literals, as an editor shows them where they are used. */
async function shownInEditor(): Promise<readonly Shown[]> {
  const libraries = [...(await exported()), { wall: [] }];
  const sources = libraries.map((library, index) => {
    const names = Object.entries(library).flatMap(([name, value]) =>
      typeof value === "function" ? [] : [name],
    );
    const id = entries[index]?.id;
    const start =
      id === undefined
        ? `const wall = [${WALL.join(", ")}] as const;`
        : `import { ${names.join(", ")} } from "${id}";`;
    return { library, file: join(project, `editor${String(index)}.mts`), names, start: `${start}\n` };
  });
  for (const { file, start, names } of sources) {
    writeFileSync(file, start + names.map((name) => `${name};\n`).join(""));
  }
  const service = ts.createLanguageService({
    getScriptFileNames: () => sources.map(({ file }) => file),
    getScriptVersion: () => "1",
    getScriptSnapshot: (file) => {
      const text = ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => project,
    getCompilationSettings: () => options,
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    fileExists: (file) => ts.sys.fileExists(file),
    readFile: (file) => ts.sys.readFile(file),
    realpath: (file) => ts.sys.realpath?.(file) ?? file,
  });
  const program = service.getProgram();
  const checker = program?.getTypeChecker();
  if (program === undefined || checker === undefined) throw new Error("The editor has read nothing.");
  return sources.flatMap(({ library, file }) =>
    (program.getSourceFile(file)?.statements ?? []).flatMap((statement): readonly Shown[] => {
      if (!ts.isExpressionStatement(statement)) return [];
      const { expression } = statement;
      const info = service.getQuickInfoAtPosition(file, expression.getStart());
      const [hover = ""] = ts.displayPartsToString(info?.displayParts).split("\nimport ");
      const row = checker.getIndexTypeOfType(checker.getTypeAtLocation(expression), ts.IndexKind.Number);
      const isTable = (row?.isUnion() === true ? row.types : [row]).every(
        (type) => type !== undefined && (type.flags & ts.TypeFlags.Object) !== 0,
      );
      const columns = row?.getProperties().map((property) => {
        return [property.name, literalsOf(checker.getTypeOfSymbol(property))] as const;
      });
      const name = expression.getText();
      return [{ name, hover, columns: isTable ? new Map(columns) : null, value: library[name] }];
    }),
  );
}

/** The values of a union of literals; null of any other type. */
function literalsOf(type: ts.Type): readonly unknown[] | null {
  const types = type.isUnion() ? type.types : [type];
  return types.every((one) => one.isLiteral()) ? types.map(({ value }) => value) : null;
}

test("an editor shows a table in a line, with the name of its rows", async () => {
  const shown = await shownInEditor();
  const tables = shown.filter(({ columns }) => columns !== null);
  expect(tables.length).toBeGreaterThan(21);
  const isReadable = ({ hover }: Shown): boolean =>
    hover.length <= 200 && /: readonly [A-Z]\w+\[\]$/.test(hover);
  expect(tables.filter((table) => !isReadable(table)).map(({ hover }) => hover)).toEqual([
    expect.stringMatching(/^const wall: readonly \[\{/),
  ]);
  const readable = tables.filter(isReadable);
  expect(readable.find(({ name }) => name === "payBands")?.hover).toBe(
    "(alias) const payBands: readonly PayBandRow[]",
  );

  // The type of a key names the keys that the table has, and no other.
  const checked: string[] = [];
  for (const { name, columns, value } of readable) {
    const [[key, allowed] = ["", null]] = columns ?? [];
    if (!Array.isArray(value)) throw new TypeError(`${name} is no list.`);
    const given = value.map((row: Readonly<Record<string, unknown>>) => row[key]);
    const isKey = new Set(given).size === given.length;
    if (["id", "number"].includes(key)) expect(isKey, name).toBe(true);
    if (!isKey || allowed === null) continue;
    expect(given.toSorted(), name).toEqual([...allowed].sort());
    checked.push(name);
  }
  expect(checked).toEqual(
    expect.arrayContaining(["payBands", "indicators", "surveyQuestions", "payQuarters"]),
  );
}, 180_000);
