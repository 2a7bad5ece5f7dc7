import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSync } from "recheck";
import ts from "typescript";
import { expect, test } from "vitest";

const src = join(import.meta.dirname, "../../src");

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

function patternsIn(file: string, text: string): readonly Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** True where no text takes the pattern more than linear time; what the checker cannot decide is not linear. */
function isLinear({ source, flags }: Pattern): boolean {
  return checkSync(source, flags, { checker: "automaton", timeout: 600_000 }).status === "safe";
}

const patterns = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .flatMap((path) => patternsIn(path.replaceAll("\\", "/"), readFileSync(join(src, path), "utf8")));

/** Patterns that the checker does not find linear, and what bounds them. */
const bounded: Readonly<Record<string, string>> = {
  [String.raw`check/document-figures.ts ^((?:[^/]*\/)*?)((?:19|20)\d\d)(?=[-/])(.*)$`]:
    "looks ahead, which the checker does not know; each step of the path is tried once",
  [String.raw`check/read-printed.ts ^([-+−]?)\s*(\d{1,3}(?:,\d{3})+|\d{1,40})(\.\d{1,20})?(.*)$`]:
    "too large for the checker; the digits are bounded, and the rest is taken whole",
  [String.raw`foundation/decimal-text.ts ^0+(?=\d)`]: "looks ahead; begins at the beginning alone",
  [String.raw`model/issue.ts ^(?:(?:[\w-]{1,60}|\[\d{1,9}\])(?:\.[\w-]{1,60}|\[\d{1,9}\])*)?$`]:
    "too large for the checker; its first character says which of two steps it is",
  [String.raw`model/issue.ts ^(?!.*\d{4}|.{61})([\w-]{1,3}|[a-z_][\w/-]*)$`]:
    "looks ahead, which the checker does not know; each look goes through the key once",
  [String.raw`model/quoted-value.ts ^-?[a-z]|^".{0,3}"$|^(?!(\D*\d){10}|\W*0\d)\W{0,2}\d{0,7}([^\w/]\d{3})*([.,]\d*)?\W{0,3}$`]:
    "tried on what is shown of a value, which is at most 60 characters and its quotation marks",
  [String.raw`records/sql/dialects.ts \(\?:|[()|*+?]|\{(\d+)(,?)(\d*)\}|\\.|\[(?:\\.|[^\\\]])+\]|.`]:
    "a pattern of a mapping, which is at most 200 characters long",
  [String.raw`spreadsheet/cells/cell.ts \.?0+$`]: "a number that was printed with ten places",
  [String.raw`workbook/reading/board-table.ts ^(?:(?:ALL|TOTAL|WHOLE|TRUST) ?)*(?:BOARD)?(?: (?:MEMBERS|MEMBERSHIP|TOTAL))*$`]:
    "tried on at most 60 characters",
  [String.raw`workbook/reading/read-inputs.ts "[^"]*"|\[[^\]]*\]|\\.`]: "tried on at most 255 characters",
  [String.raw`workbook/reading/read-inputs.ts 0*$`]: "tried on ten characters",
  [String.raw`workbook/xlsx/read-xml.ts ^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']`]:
    "tried on 200 bytes",
  [String.raw`workbook/xlsx/sheet-rows.ts "[^"]*"|\[[^\]]*\]|[\\_*].`]: "tried on at most 255 characters",
};

const isBounded = ({ file, source }: Pattern): boolean => Object.hasOwn(bounded, `${file} ${source}`);

test(
  "every regular expression of the library takes linear time, or reads a bounded text",
  { tags: ["night"] },
  () => {
    expect(patterns.length).toBeGreaterThan(200);
    const different = new Map(
      patterns.filter((one) => !isBounded(one)).map((one) => [`${one.source}/${one.flags}`, one]),
    );
    const slow = [...different.values()].filter((pattern) => !isLinear(pattern));
    expect(slow.map(({ file, source }) => `${file} ${source}`)).toEqual([]);
  },
);

test("every pattern that is said to be bounded is there", () => {
  const names = new Set(patterns.filter(isBounded).map(({ file, source }) => `${file} ${source}`));
  expect([...names].sort()).toEqual(Object.keys(bounded).sort());
});

test("the checker knows a slow one", () => {
  const of = (text: string): readonly boolean[] => patternsIn("a.ts", text).map(isLinear);
  expect(of(String.raw`[/\s*%$/, /^(a|a)*b/, /^\d+$/]`)).toEqual([false, false, true]);
});
