import { Decimal } from "decimal.js";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { shareDifference } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { discrepancies, notYetInLibrary } from "./discrepancies.ts";
import { completeInputs, type PublishedFigure, publishedSources, readFigures } from "./read-figures.ts";
import { basisOf, recomputable, recompute, wordsForNumbers } from "./recompute.ts";

// Counted in the documents, not in the library: figures printed, with all their inputs, redacted.
// oxfmt-ignore
const counted = [
  { source: "esneft-2022", figures: 153, withInputs: 124, redacted: 0, follow: 115 },
  { source: "lpt-2022", figures: 400, withInputs: 168, redacted: 152, follow: 164 },
  { source: "uhl-action-plan-2019", figures: 15, withInputs: 0, redacted: 0, follow: 0 },
  { source: "uhl-action-plan-2023", figures: 46, withInputs: 0, redacted: 0, follow: 0 },
] as const;

const all = publishedSources.flatMap(readFigures);
const checkable = all.filter((figure) => completeInputs(figure) !== null);
const isListed = ({ id }: PublishedFigure): boolean => discrepancies.some((row) => row.id === id);
const isNotYet = ({ formula }: PublishedFigure): boolean =>
  formula !== null && notYetInLibrary.includes(formula.op);

describe.each(counted)("$source", ({ source, figures, withInputs, redacted, follow }) => {
  const published = readFigures(source);
  const withAll = published.filter((figure) => completeInputs(figure) !== null);

  test("has a page that says what it is", () => {
    expect(existsSync(join(import.meta.dirname, source, "SOURCE.md"))).toBe(true);
  });

  test(`prints ${figures} figures, ${withInputs} of them with their inputs, ${redacted} redacted`, () => {
    expect(published).toHaveLength(figures);
    expect(withAll).toHaveLength(withInputs);
    expect(published.filter((figure) => figure.redacted)).toHaveLength(redacted);
  });

  test(`${follow} of ${withInputs} follow from their inputs`, () => {
    const following = withAll.filter((figure) => !isNotYet(figure) && recompute(figure) === figure.published);
    expect(following).toHaveLength(follow);
  });
});

test("every redaction is kept as it is printed, and no number is given for it", () => {
  const redacted = all.filter((figure) => figure.redacted);
  expect(redacted).toHaveLength(152);
  for (const figure of redacted) {
    expect(figure.published).toMatch(/^R(%| out of \d+)?$/);
    expect(completeInputs(figure)).toBeNull();
  }
});

const expected = checkable.filter((figure) => !isListed(figure) && !isNotYet(figure));

test.each(expected)("$id is $published", (figure) => {
  expect(recompute(figure)).toBe(figure.published);
});

test.each(checkable.filter((figure) => isListed(figure) && !isNotYet(figure)))(
  "$id does not follow: remove it from the discrepancies where it does",
  (figure) => {
    expect(recompute(figure)).not.toBe(figure.published);
  },
);

test("every discrepancy is a published figure with inputs, listed once", () => {
  const ids = discrepancies.map(({ id }) => id);
  expect(new Set(ids).size).toBe(13);
  expect(ids.filter((id) => !checkable.some((figure) => figure.id === id))).toEqual([]);
});

test("what the library cannot recompute is listed, and what it can is not", () => {
  const needed = new Set(checkable.map(({ formula }) => formula?.op).filter((op) => op !== undefined));
  expect([...needed].filter((op) => !recomputable.includes(op))).toEqual(notYetInLibrary);
});

test("words that stand for a number are printed by a document", () => {
  const printed = checkable.map(({ published }) => published);
  expect(wordsForNumbers.filter((words) => !printed.includes(words))).toEqual([]);
});

test.each([
  { id: "lpt-2022/indicator-5/2021-survey/public/white/change" },
  { id: "lpt-2022/indicator-5/2021-survey/public/bme/change" },
])("$id went the way the report says", ({ id }) => {
  const figure = all.find((row) => row.id === id);
  const change = shareDifference({
    share: basisOf(figure?.inputs?.["currentYear"] ?? undefined),
    less: basisOf(figure?.inputs?.["previousYear"] ?? undefined),
  });
  const direction = change.status === "calculated" && new Decimal(change.value).isNegative() ? "down" : "up";
  expect(direction).toBe(figure?.change?.direction);
});
