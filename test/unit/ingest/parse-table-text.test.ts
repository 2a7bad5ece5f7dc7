import { expect, test } from "vitest";
import { parseTableText } from "../../../src/ingest/parse-table.ts";

const table = { cells: [{ id: "a", value: 3 }], sums: [] };

const codesOf = (text: string): readonly string[] => {
  const parsed = parseTableText(text);
  return parsed.status === "invalid" ? parsed.issues.map(({ code }) => code) : [];
};

test("a JSON text comes in, with a byte order mark or without", () => {
  expect(parseTableText(JSON.stringify(table))).toEqual({ status: "valid", table });
  expect(parseTableText(`\u{FEFF}${JSON.stringify(table)}`)).toEqual({ status: "valid", table });
});

test("what is no JSON, or far too long, is an issue", () => {
  expect(codesOf("cells: []")).toEqual(["not-json"]);
  expect(codesOf(" ".repeat(50_000_001))).toEqual(["file-too-large"]);
  expect(codesOf("[".repeat(100_000))).toEqual(["not-json"]);
});

test("last years nested 20,000 deep are one issue", () => {
  const deep = '{"cells":[],"sums":[],"assumptions":{"lastYear":'.repeat(20_000);
  expect(codesOf(`${deep}1${"}}".repeat(20_000)}`)).toEqual(["too-large"]);
});
