import { type Issue } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { parseTable, parseTableText } from "../../../src/ingest/parse-table.ts";

const cells = [
  { id: "a", value: 3 },
  { id: "b", value: null },
  { id: "all", value: 9 },
];
const figure = { id: "f", kind: "percentage", of: ["a", "all"], places: 1, value: "33.3" };
const table = { cells, sums: [{ total: "all", parts: ["a", "b"] }], figures: [figure] };

const issuesOf = (value: unknown): readonly Issue[] => {
  const parsed = parseTable(value);
  return parsed.status === "invalid" ? parsed.issues : [];
};
const one = (value: unknown) =>
  issuesOf(value).map(({ code, path, expected, received }) => [code, path, expected, received]);

test("a table comes in as it is, with everything that it may carry", () => {
  const whole = {
    ...table,
    figures: [
      figure,
      { ...figure, value: 33.3 },
      { ...figure, kind: "ratio", of: ["a", "all", "b", "all"], value: null },
      { ...figure, kind: "difference", of: ["a", "all", "b", "all"], value: "-1.0" },
    ],
    policy: { threshold: 5, zeros: "shown", minimumWidth: 3, never: ["all"], weights: { a: 2.5 } },
    assumptions: {
      markMeansBelow: 10,
      zerosAlwaysShown: true,
      lastYear: { ...table, assumptions: { lastYear: table } },
      wentDown: ["a"],
      wentUp: ["b"],
    },
  };
  expect(parseTable(whole)).toEqual({ status: "valid", table: whole });
});

const count = "a whole number of people from 0 on, or null where it is hidden";
const printed = 'a decimal number as printed, such as "1.80", or null where it is withheld';
const withCell = (value: unknown): unknown => ({ ...table, cells: [{ id: "a", value }] });
const withFigure = (change: object): unknown => ({ ...table, figures: [{ ...figure, ...change }] });
const withPolicy = (policy: object): unknown => ({ ...table, policy });

// oxfmt-ignore
describe("a mistake is one issue, with where, what was expected and what was received", () => {
  test.each([
    [withCell("R"), "wrong-type", "cells[0].value", count, '"R"'],
    [withCell(-1), "negative", "cells[0].value", count, "-1"],
    [withCell(1.5), "not-whole", "cells[0].value", count, "1.5"],
    [withCell(2 ** 53), "too-large", "cells[0].value", "a whole number of at most 999999999", "9007199254740992"],
    [withCell(undefined), "missing", "cells[0].value", count, "missing"],
    [{ ...table, cells: [{ id: "", value: 1 }] }, "missing", "cells[0].id", "a text that is not empty", '""'],
    [{ ...table, cells: [{ value: 1 }] }, "missing", "cells[0].id", "a text", "missing"],
    [{ cells }, "missing", "sums", "a list", "missing"],
    [withFigure({ kind: "share" }), "not-allowed", "figures[0].kind", 'one of "percentage", "ratio", "difference"', '"share"'],
    [withFigure({ kind: undefined }), "missing", "figures[0].kind", 'one of "percentage", "ratio", "difference"', "missing"],
    [withFigure({ of: ["a"] }), "out-of-range", "figures[0].of", "a list of 2", "a list of 1"],
    [withFigure({ of: ["a", "b", "all"] }), "too-large", "figures[0].of", "a list of 2", "a list of 3"],
    [withFigure({ value: [1] }), "wrong-type", "figures[0].value", printed, "a list of 1"],
    [withFigure({ value: undefined }), "missing", "figures[0].value", printed, "missing"],
    [withFigure({ places: 0.5 }), "not-whole", "figures[0].places", "a whole number of decimal places from 0 on", "0.5"],
    [withFigure({ places: 16 }), "too-large", "figures[0].places", "a whole number of at most 15", "16"],
    [withPolicy({ threshold: 0 }), "out-of-range", "policy.threshold", "a whole number from 1 on", "0"],
    [withPolicy({ zeros: "kept" }), "not-allowed", "policy.zeros", 'one of "hidden", "shown"', '"kept"'],
    [withPolicy({ weights: { a: -1 } }), "negative", "policy.weights.a", "a number from 0 on", "-1"],
    [withPolicy({ treshold: 5 }), "unknown-key", "policy.treshold", "no such key", "given"],
    [{ ...table, assumptions: { lastYear: { cells } } }, "missing", "assumptions.lastYear.sums", "a list", "missing"],
    [null, "wrong-type", "", "an object", "null"],
    [[], "wrong-type", "", "an object", "a list of 0"],
  ])("%#", (value, ...issue) => {
    expect(one(value)).toEqual([issue]);
  });
});

test("says everything at once, and sends nobody to the keys of a return", () => {
  const faulty = { cells: [{ id: "a", value: "R" }, 7], sums: {}, extra: 1 };
  const issues = issuesOf(faulty);
  expect(issues.map(({ path }) => path).sort()).toEqual(["cells[0].value", "cells[1]", "extra", "sums"]);
  expect(issues.find(({ path }) => path === "extra")?.message).toBe(
    "extra is given; expected no such key. Check its spelling, or remove it.",
  );
});

test("a list of a thousand mistakes ends there", () => {
  const issues = issuesOf({ ...table, cells: Array.from({ length: 1500 }, () => "R") });
  expect(issues).toHaveLength(1001);
  expect(issues.at(-1)).toMatchObject({
    code: "too-many-issues",
    received: "500 issues more than are listed",
  });
});

test("ten years stand one inside the other, and a circle of them is refused", () => {
  const years = (count: number): object =>
    count === 1 ? table : { ...table, assumptions: { lastYear: years(count - 1) } };
  expect(parseTable(years(10)).status).toBe("valid");
  expect(one(years(11)).map(([code, path]) => [code, path])).toEqual([["too-large", "assumptions.lastYear"]]);
  const circle = { ...table, assumptions: { lastYear: {} } };
  circle.assumptions.lastYear = circle;
  expect(issuesOf(circle)).toHaveLength(1);
});

describe("a table as JSON text", () => {
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
});
