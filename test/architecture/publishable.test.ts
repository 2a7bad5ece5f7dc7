import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

/**
 * What prints something that disclosure let through gets nothing else that could hold a count: words, choices and programs that
 * write files, and no figures, lines or tables beside it. The exceptions stand by the names of their functions.
 */
const words = [
  "WordingOptions",
  "WordingOptions & DocxTools",
  "WordingOptions & WorkbookTools",
  "WordingOptions & WorkbookTools & PngTools",
  "HtmlPageOptions",
  "GroupWords",
  // With or without charts.
  "Illustration",
  "Style",
] as const;
const exceptions: Readonly<Record<string, string>> = {
  planDocument: "readonly Table[]",
  // The pictures that workbookReport has drawn of the same report.
  reportWorkbook: "ReadonlyMap<string, Uint8Array>",
};

/** The parameters beside a `Publishable`, of every function of some source text. */
function besidePublishable(name: string, text: string): readonly string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) {
      const types = node.parameters.map(({ type }) => type?.getText(source) ?? "");
      if (types.some((type) => type.startsWith("Publishable<"))) {
        const of = node.name?.getText(source) ?? "";
        const beside = types.filter((type) => !type.startsWith("Publishable<"));
        const unknown = beside.filter(
          (type) => !words.some((one) => one === type) && exceptions[of] !== type,
        );
        found.push(...unknown.map((type) => `${name}: ${of} takes ${type === "" ? "something" : type}`));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test("no writer takes anything beside what was let through that could hold a count", () => {
  const root = join(import.meta.dirname, "../../src");
  const rooms = ["report", "workbook", "cli"];
  const files = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => join(room, path)),
  );
  expect(files.flatMap((path) => besidePublishable(path, readFileSync(join(root, path), "utf8")))).toEqual(
    [],
  );
});

test("one that takes lines of text, or something without a type, is found", () => {
  expect(
    besidePublishable(
      "planted.ts",
      `export function csv(publishable: Publishable<Results>, records: readonly string[] = []): string {}
       const writers = { json: (report: Publishable<Results>, more) => "" };
       function page(report: Publishable<Results>, wording: WordingOptions = {}): string {}`,
    ),
  ).toEqual(["planted.ts: csv takes readonly string[]", "planted.ts:  takes something"]);
});
