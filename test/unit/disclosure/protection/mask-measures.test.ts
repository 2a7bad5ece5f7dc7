import { describe, expect, test } from "vitest";
import { maskMeasures } from "../../../../src/disclosure/protection/mask.ts";
import { resultsOf } from "../../../support/build-return.ts";
import { findMeasure, printedOrReason } from "../../../support/find-measure.ts";

// As in the concept page on strata: the total and the strata lie on two sides of even.
const shortlisting = {
  shortlisted: { white: 1020, bme: 600 },
  appointed: { white: 218, bme: 210 },
  strata: [
    { by: "route", of: "uk", shortlisted: { white: 1000, bme: 400 }, appointed: { white: 200, bme: 60 } },
    { by: "route", of: "abroad", shortlisted: { white: 20, bme: 200 }, appointed: { white: 18, bme: 150 } },
  ],
} as const;
const { measures } = resultsOf({ shortlisting });
const total = "indicator-2/relative-likelihood";
const adjusted = "indicator-2/adjusted-for/route/relative-likelihood";

/** What is printed, and what is warned of, when one count is hidden. */
function masked(hidden: string, unprinted: readonly string[] = []) {
  const found = maskMeasures({ year: "2022", measures, unprinted }, (id) => id === `2022/${hidden}`);
  return {
    printed: (id: string) => printedOrReason(findMeasure(found, id)),
    warnings: (id: string) => findMeasure(found, id).warnings,
  };
}

describe("a count behind several measures hides them all", () => {
  test("likelihood, relative likelihood, and what is said of the strata beside them", () => {
    const { printed, warnings } = masked("shortlisting/appointed/bme");
    expect(printed("indicator-2/likelihood/bme")).toBe("hidden");
    expect(printed(total)).toBe("hidden");
    expect(printed("indicator-2/likelihood/white")).toBe("21.37%");
    expect(printed(adjusted)).not.toBe("hidden");
    expect(findMeasure(measures, adjusted).warnings).toContain("strata-disagree");
    expect(warnings(adjusted)).not.toContain("strata-disagree");
  });

  test("a hidden stratum hides the ratio adjusted for it, which has no counts of its own", () => {
    const { printed, warnings } = masked("shortlisting/strata/route/abroad/appointed/white");
    expect(printed("indicator-2/route/abroad/relative-likelihood")).toBe("hidden");
    expect(printed(adjusted)).toBe("hidden");
    expect(printed("indicator-2/route/uk/relative-likelihood")).not.toBe("hidden");
    expect(printed(total)).not.toBe("hidden");
    expect(findMeasure(measures, total).warnings).toContain("strata-disagree");
    expect(warnings(total)).not.toContain("strata-disagree");
  });

  test("so does a stratum that no report prints", () => {
    const { printed } = masked("none", ["indicator-2/route/other/relative-likelihood"]);
    expect(printed(adjusted)).toBe("hidden");
  });

  test("where nothing is hidden, nothing changes", () => {
    expect(maskMeasures({ year: "2022", measures, unprinted: [] }, () => false)).toEqual(measures);
  });
});

test("a warning of strata goes with them, and no other warning does", () => {
  // Eight White people from abroad are few, and said to be.
  const strata = [
    { by: "route", of: "uk", shortlisted: { white: 1000, bme: 400 }, appointed: { white: 200, bme: 60 } },
    { by: "route", of: "abroad", shortlisted: { white: 8, bme: 200 }, appointed: { white: 7, bme: 150 } },
  ] as const;
  const { measures: few } = resultsOf({
    shortlisting: {
      shortlisted: { white: 1008, bme: 600 },
      appointed: { white: 207, bme: 210 },
      strata,
    },
    disciplinary: { window: "single-year", entered: { white: 1, bme: 2 } },
  });
  const hidden = "2022/shortlisting/strata/route/abroad/appointed/white";
  const found = maskMeasures({ year: "2022", measures: few, unprinted: [] }, (id) => id === hidden);
  const uk = "indicator-2/route/uk/relative-likelihood";
  const said = findMeasure(few, uk).warnings;
  expect(findMeasure(found, uk).warnings).toEqual(said.filter((warning) => warning !== "strata-disagree"));
  const shown = found.filter((measure) => measure.status === "calculated");
  for (const measure of shown) {
    const before = findMeasure(few, measure.id).warnings;
    expect(measure.warnings).toEqual(before.filter((warning) => warning !== "strata-disagree"));
  }
  // One of those that stay is beside the strata, and speaks of few people or of either direction.
  expect(shown.some(({ indicator, warnings }) => indicator === 2 && warnings.length > 0)).toBe(true);
});

test("what is hidden of another indicator leaves the warning of strata where they are shown", () => {
  const { measures: both } = resultsOf({
    shortlisting,
    training: { accessed: { white: 300, bme: 6 } },
    workforce: { total: { white: 1000, bme: 400 } },
  });
  const shown = (...hidden: readonly string[]) => {
    const found = maskMeasures({ year: "2022", measures: both, unprinted: [] }, (id) =>
      hidden.includes(id.replace("2022/", "")),
    );
    return (id: string) => findMeasure(found, id);
  };
  const other = shown("training/accessed/bme");
  expect(other("indicator-4/relative-likelihood")).toMatchObject({ reason: "hidden" });
  expect(other(total).warnings).toContain("strata-disagree");
  const each = shown("training/accessed/bme", "shortlisting/appointed/bme");
  expect(each("indicator-4/relative-likelihood")).toMatchObject({ reason: "hidden" });
  expect(each(adjusted)).toMatchObject({ status: "calculated", warnings: [] });
});

describe("how many were invited to the survey", () => {
  const answers = (yes: number, answered: number, invited?: number) => ({ yes, answered, invited });
  const { measures: surveyed } = resultsOf({
    survey: {
      year: 2021,
      "harassment-from-public": { white: answers(200, 1000, 2000), bme: answers(150, 500, 900) },
      discrimination: { white: answers(60, 1000), bme: answers(75, 500) },
    },
  });
  const found = maskMeasures({ year: "2022", measures: surveyed, unprinted: [] }, () => false);

  test("is shown nowhere, nor what allows for it: the interval, the test and the verdict", () => {
    // 30% less 20%.
    const before = findMeasure(surveyed, "indicator-5/difference");
    expect([before.interval, before.test]).not.toContain(undefined);
    const after = findMeasure(found, "indicator-5/difference");
    expect(after).toMatchObject({ status: "calculated", value: "0.1", printed: before.printed });
    expect(after.basis).toStrictEqual({ bme: { count: 150, of: 500 }, white: { count: 200, of: 1000 } });
    expect([after.interval, after.test, after.looks]).toStrictEqual([undefined, undefined, undefined]);
    expect(after.judgement).toStrictEqual({
      verdict: "not-judged",
      rule: "by-unit",
      fourFifths: null,
      significant: null,
      disadvantage: "bme",
    });
    const share = findMeasure(found, "indicator-5/bme");
    expect(share.basis).toStrictEqual({ bme: { count: 150, of: 500 } });
    expect([share.interval, share.judgement]).toStrictEqual([undefined, undefined]);
    expect(JSON.stringify(found)).not.toContain("invited");
  });

  test("changes nothing of a question that does not give it, but its place among the tests that are shown", () => {
    const { looks: _before, ...before } = findMeasure(surveyed, "indicator-8/difference");
    const { looks, ...after } = findMeasure(found, "indicator-8/difference");
    expect(after).toStrictEqual(before);
    // One test of the indicators is left.
    expect(looks).toMatchObject({ family: "indicators", tested: 1, holmP: after.test?.p });
  });
});
