import { describe, expect, test } from "vitest";
import { documentOf, partOf, placeInYears } from "../../../src/check/document-figures.ts";
import { readFigure, type Subject } from "../../../src/check/read-figure.ts";
import type { PrintedFigure } from "../../../src/model/figure-check.ts";

describe("the year in an id", () => {
  test.each([
    ["report/indicator-1/2022/bme", "report/indicator-1/", 2022, "/bme"],
    ["r/2021-survey/white", "r/", 2021, "-survey/white"],
    ["2022/a", "", 2022, "/a"],
    ["r/1999/2005/a", "r/", 1999, "/2005/a"],
    ["r/2022/two\nlines", "r/", 2022, "/two\nlines"],
  ])("%j", (id, before, year, after) => {
    expect(placeInYears(id)).toEqual({ before, year, after });
  });

  test.each(["r/a", "r/20222/a", "r/x2022/a", "r/2122/a", "r/1822/a", "r/2022", "r/2022a/b", ""])(
    "%j has none",
    (id) => {
      expect(placeInYears(id)).toBeNull();
    },
  );
});

function subjectOf(figure: Partial<PrintedFigure> & Pick<PrintedFigure, "id" | "published">): Subject {
  const { subject } = readFigure({
    kind: "percentage",
    formula: { op: "share", of: ["bme"] },
    inputs: { bme: { numerator: 1, denominator: 4 } },
    ...figure,
  });
  if (subject === null) throw new Error(`${figure.id} cannot be read.`);
  return subject;
}

const named = (name: string, numerator: number, denominator: number) => ({
  formula: { op: "share" as const, of: [name] },
  inputs: { [name]: { numerator, denominator } },
});

/** A document of two years, and what is in it. */
function readDocument() {
  const share = subjectOf({ id: "r/2022/a", published: "25 %" });
  const inWords = subjectOf({ id: "r/2022/b", published: "about a quarter" });
  const difference = subjectOf({
    ...{ id: "r/2021/c", published: "0.0", kind: "percentage-point-difference" },
    formula: { op: "difference", of: ["bme", "white"] },
    inputs: { bme: { numerator: 1, denominator: 4 }, white: { numerator: 1, denominator: 4 } },
  });
  const known = subjectOf({ id: "r/2021/d", published: "90%", ...named("known", 90, 100) });
  const unknown = subjectOf({ id: "x/2021/e", published: "30%", ...named("unknown", 30, 100) });
  const sum = subjectOf({
    ...{ id: "no year", published: "1", kind: "count" },
    formula: { op: "sum", of: ["bme"] },
    inputs: { bme: { count: 1 } },
  });
  const document = documentOf([share, inWords, difference, known, unknown, sum], () => true);
  return { share, inWords, difference, known, unknown, sum, document };
}

test("a part is a share that is printed as a percentage in digits", () => {
  const { share, inWords, difference, known, unknown, sum, document } = readDocument();
  expect(partOf(share)).toEqual([{ subject: share, count: 1, of: 4 }]);
  expect([inWords, difference, sum].flatMap(partOf)).toEqual([]);
  expect(document.partsOf(4).map(({ subject }) => subject)).toEqual([share]);
  expect(document.partsOf(100).map(({ subject }) => subject)).toEqual([known, unknown]);
  expect(document.partsOf(5)).toEqual([]);
});

test("a share that is printed as a ratio, a difference of percentages, and a share without counts are none", () => {
  const asRatio = subjectOf({ id: "a", published: "0.25", kind: "ratio" });
  const difference = subjectOf({
    ...{ id: "b", published: "0.0%" },
    formula: { op: "difference", of: ["bme", "white"] },
    inputs: { bme: { numerator: 1, denominator: 4 }, white: { numerator: 1, denominator: 4 } },
  });
  const asPrinted = subjectOf({ id: "c", published: "25%", inputs: { bme: { printed: "25%" } } });
  expect([asRatio, difference, asPrinted].flatMap(partOf)).toEqual([]);
});

test("known and unknown ethnicity are told apart: 90 of 100 known, or 30 of 100 unknown", () => {
  const { document } = readDocument();
  expect(document.splits).toEqual([
    { known: 90, all: 100 },
    { known: 70, all: 100 },
  ]);
});

test("a share of the same counts that is printed so, whatever its blanks; a difference is none", () => {
  const { document } = readDocument();
  expect(document.isPrinted({ count: 1, of: 4 }, "25%")).toBe(true);
  expect(document.isPrinted({ count: 1, of: 4 }, "25.0%")).toBe(false);
  expect(document.isPrinted({ count: 2, of: 8 }, "25%")).toBe(false);
  expect(document.isPrinted({ count: 1, of: 4 }, "0.0")).toBe(false);
});

test("the year before is that of the same document and its years", () => {
  const { share, difference, known, sum, document } = readDocument();
  expect(document.yearBefore(share)).toEqual([difference, known]);
  expect(document.yearBefore(difference)).toEqual([]);
  expect(document.yearBefore(sum)).toEqual([]);
});
