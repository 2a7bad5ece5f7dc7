import { compareYears, type Return } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { maskComparison } from "../../../../src/disclosure/protection/mask.ts";
import { resultsOf } from "../../../support/build-return.ts";

function comparisonOf(now: Partial<Return>, then: Partial<Return>, ...hidden: readonly string[]) {
  const comparison = compareYears(resultsOf(now), resultsOf({ year: 2021, ...then }));
  const { changes } = maskComparison(comparison, (id) => hidden.includes(id));
  return (id: string) => {
    const found = [comparison.changes, changes].map((list) => list.find((change) => change.id === id));
    const [before, after] = found;
    if (before === undefined || after === undefined) throw new Error(`There is no change ${id}.`);
    return { before, after };
  };
}

const shortlisting = (white: number, bme: number): Partial<Return> => ({
  shortlisting: { shortlisted: { white: 400, bme: 200 }, appointed: { white, bme } },
});

describe("a change", () => {
  test("says that last year's count is not given where another one of it is hidden", () => {
    const then = {
      shortlisting: { shortlisted: { white: 400, bme: 200 }, appointed: { white: 100, bme: null } },
    };
    const { after } = comparisonOf(
      shortlisting(200, 40),
      then,
      "2021/shortlisting/appointed/white",
    )("indicator-2/relative-likelihood");
    expect(after.current.status).toBe("calculated");
    expect(after.previous).toMatchObject({ reason: "not-given" });
    expect(after).toMatchObject({
      change: { status: "not-calculable", reason: "not-given" },
      test: { notTested: "hidden" },
    });
  });

  test.each(["2022/shortlisting/appointed/bme", "2021/shortlisting/appointed/bme"])(
    "says nothing where %s is hidden",
    (hidden) => {
      const { before, after } = comparisonOf(
        shortlisting(200, 40),
        shortlisting(100, 40),
        hidden,
      )("indicator-2/relative-likelihood");
      // 0.5/0.2 = 2.5 less 0.25/0.2 = 1.25
      expect(before.words).toMatchObject({ size: "large", direction: "away-from-even" });
      expect(before.change.status).toBe("calculated");
      expect(after).toMatchObject({
        change: { status: "not-calculable", reason: "hidden" },
        test: { notTested: "hidden" },
        words: null,
      });
    },
  );

  test("of what is shown in both years is as it was", () => {
    const { before, after } = comparisonOf(
      shortlisting(200, 40),
      shortlisting(100, 40),
      "2021/shortlisting/appointed/bme",
    )("indicator-2/likelihood/white");
    expect(after).toEqual(before);
  });

  test("that a year gives no count is said first, and that the two were measured differently", () => {
    const change = comparisonOf(
      shortlisting(200, 0),
      { shortlisting: { shortlisted: { white: 400 }, appointed: { white: 100 } } },
      "2022/shortlisting/appointed/white",
      "2022/shortlisting/appointed/bme",
    );
    const { after } = change("indicator-2/relative-likelihood");
    expect(after.current).toMatchObject({ reason: "hidden" });
    expect(after.change).toEqual({ status: "not-calculable", reason: "hidden" });
    expect(change("indicator-2/likelihood/bme").after.previous).toMatchObject({ reason: "not-given" });
    const question = (year: number) => ({
      survey: { year, "equal-opportunities": { white: { yes: 30, answered: 90 } } },
    });
    const differently = comparisonOf(
      question(2021),
      question(2020),
      "2022/survey/equal-opportunities/yes/white",
    );
    expect(differently("indicator-7/white").after.change).toMatchObject({ reason: "not-comparable" });
  });
});

test("a row of nobody and a row of somebody are brought to known ethnicity alike", () => {
  const row = (white: number): Partial<Return> => ({
    workforce: {
      clinical: {
        "band-9": { white, bme: 0, unknown: 0 },
        "band-8d": { white: 90 - white, bme: 20, unknown: 3 },
      },
    },
  });
  const then: Partial<Return> = {
    workforce: { clinical: { "band-9": { white: 3, bme: 0 }, "band-8d": { white: 90, bme: 20 } } },
  };
  const places = ["white", "bme", "all", "known"].map((column) => `2022/workforce/clinical/band-9/${column}`);
  const ids = ["white", "bme", "unknown", "representation/bme", "representation/unknown"];
  for (const id of ids.map((end) => `indicator-1/clinical/band-9/${end}`)) {
    const [nobody, somebody] = [0, 4].map(
      (white) => comparisonOf(row(white), then, ...places)(id).after.current,
    );
    expect(nobody).toEqual(somebody);
  }
});

test("a stratum that only the earlier year has hides what that year says of all strata", () => {
  const withStrata = (...names: readonly string[]): Partial<Return> => ({
    shortlisting: {
      shortlisted: { white: 400, bme: 200 },
      appointed: { white: 100, bme: 40 },
      strata: names.map((of) => ({
        by: "route",
        of,
        shortlisted: { white: 90, bme: 60 },
        appointed: { white: 30, bme: 20 },
      })),
    },
  });
  const change = comparisonOf(withStrata("uk"), withStrata("uk", "abroad"));
  const { before, after } = change("indicator-2/adjusted-for/route/relative-likelihood");
  expect(before.previous.status).toBe("calculated");
  expect(after.previous).toMatchObject({ status: "not-calculable", reason: "hidden" });
  expect(after.current).toEqual(before.current);
});
