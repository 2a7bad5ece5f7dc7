import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const src = join(import.meta.dirname, "../../src");

/** The calls of `once` that run where their file is loaded and are not marked as pure. */
function unmarked(text: string): readonly string[] {
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true);
  return file.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) =>
    declarationList.declarations.flatMap(({ name, initializer }) => {
      const isOnce =
        initializer && ts.isCallExpression(initializer) && initializer.expression.getText() === "once";
      return isOnce && !initializer.getFullText().trimStart().startsWith("/* @__PURE__ */")
        ? [name.getText()]
        : [];
    }),
  );
}

// A bundler keeps what it cannot prove to be idle: without the mark, who imports one formula gets every schema, and zod.
test("every `once` that runs where its file is loaded is marked: write /* @__PURE__ */ before it", () => {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".ts"),
  );
  const found = files.flatMap((path) =>
    unmarked(readFileSync(join(src, path), "utf8")).map((name) => `${path}: ${name}`),
  );
  expect(found).toEqual([]);
});

test("one that is not marked is found", () => {
  expect(unmarked("const a = once(() => 1);\nexport const b = /* @__PURE__ */ once(() => 2);")).toEqual([
    "a",
  ]);
  expect(unmarked("const f = () => once(() => 1);")).toEqual([]);
});
