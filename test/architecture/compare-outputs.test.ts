import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compareOutputs } from "../../scripts/outputs/compare.mjs";

const scratch = mkdtempSync(join(tmpdir(), "wres-compared-"));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

const why = "for this test";
const allowed = {
  jsonKeys: [{ key: "about", beside: ["id", "unit"], why }],
  messages: [{ before: "is no number of people", after: "is not a count", why }],
  newLines: [{ file: "exports.txt", line: "function idOf", why }],
};

/** Compares two folders with one case, of one file or of several that are alike. */
function compared(
  files: string | readonly string[],
  before: string,
  after: string,
): ReturnType<typeof compareOutputs> {
  const folders = [before, after].map((text, index) => {
    const folder = join(scratch, String(index));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, "case"), { recursive: true });
    for (const file of [files].flat()) writeFileSync(join(folder, "case", file), text);
    return folder;
  });
  return compareOutputs(folders[0]!, folders[1]!, ["case"], allowed);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const page = (value: unknown): string =>
  `<p>1</p>\n<script type="application/json">${JSON.stringify(value)}</script>\n`;
const measure = { id: "a", unit: "ratio", value: "1" };

test.each([
  ["a key that may be new", "a.json", json([measure]), json([{ ...measure, about: { kind: "ratio" } }])],
  ["the same in a page", "a.html", page([measure]), page([{ ...measure, about: { kind: "ratio" } }])],
  [
    "a message, with its lines broken elsewhere",
    "a.txt",
    "It is no number\nof people.\n",
    "It is not a count.\n",
  ],
  ["a line that may be new", "exports.txt", "class A\n", "class A\nfunction idOf\n"],
])("allows %s", (_, file, before, after) => {
  expect(compared(file, before, after)).toEqual({ same: 0, allowed: 1, different: 0, differences: [] });
});

test.each([
  ["a value", "a.json", json([measure]), json([{ ...measure, value: "2", about: {} }])],
  ["the order of keys", "a.json", json(measure), json({ unit: "ratio", id: "a", value: "1", about: {} })],
  ["another new key", "a.json", json([measure]), json([{ ...measure, more: 1 }])],
  ["the same key of another object", "a.json", json([{ id: "a" }]), json([{ id: "a", about: 1 }])],
  ["a page around its data", "a.html", page([measure]), page([measure]).replace("<p>1", "<p>2")],
  ["white space alone", "a.txt", "a  b\n", "a b\n"],
  ["another message", "a.txt", "It is no number of people.\n", "It is no count.\n"],
  ["a message and more", "a.txt", "It is no number of people.\n", "That is not a count.\n"],
  ["a line that is gone", "exports.txt", "class A\nclass B\n", "class A\n"],
  ["a line of another file", "other.txt", "class A\n", "class A\nfunction idOf\n"],
])("finds %s", (_, file, before, after) => {
  const { differences } = compared(file, before, after);
  expect(differences).toHaveLength(1);
  expect(differences[0]).toContain(`case: ${file}\n@@`);
});

test("shows a change that several outputs have once", () => {
  const { same, different, differences } = compared(["a.txt", "b.txt", "c.txt"], "one\ntwo\n", "one\n2\n");
  expect({ same, different }).toEqual({ same: 0, different: 3 });
  expect(differences).toEqual(["case: a.txt (and 2 more outputs)\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n"]);
});
