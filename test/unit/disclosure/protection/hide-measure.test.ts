import { describe, expect, test } from "vitest";
import { hideMeasure } from "../../../../src/disclosure/protection/mask.ts";
import { resultsOf } from "../../../support/build-return.ts";
import { findMeasure } from "../../../support/find-measure.ts";

const basis = { white: { count: null, of: 40, hidden: ["count"] } } as const;

/** A measure of indicator 2 with every field that one can have, and hidden. */
function hidden(appointed: { white: number | null; bme: number | null }, id: string) {
  const shortlisted = { white: 40, bme: 20 };
  const { measures } = resultsOf({ shortlisting: { shortlisted, appointed } });
  const measure = findMeasure(measures, `indicator-2/${id}`);
  return { measure, masked: hideMeasure(measure, basis) };
}

describe("what is left of a hidden measure", () => {
  test("its name, its choices and what is shown of its counts, and nothing else", () => {
    const { measure, masked } = hidden({ white: 9, bme: 2 }, "relative-likelihood");
    expect(measure).toMatchObject({ status: "calculated", warnings: ["small-numbers", "either-direction"] });
    expect(Object.keys(measure)).toEqual(expect.arrayContaining(["interval", "test", "judgement"]));
    expect(masked).toEqual({
      about: { population: "substantive", indicator: 2, kind: "relative-likelihood", group: "bme" },
      id: "indicator-2/relative-likelihood",
      indicator: 2,
      unit: "ratio",
      status: "not-calculable",
      reason: "hidden",
      printed: "[c]",
      basis,
      method: { over: "white", under: "bme" },
      warnings: [],
    });
  });

  test("that a rate is 0 is not said", () => {
    const zero = hidden({ white: 9, bme: 0 }, "relative-likelihood");
    expect(zero.measure).toMatchObject({ reason: "nobody-in-the-comparison" });
    expect(zero.masked).toMatchObject({ reason: "hidden", warnings: [] });
    const above = hidden({ white: 0, bme: 2 }, "relative-likelihood");
    expect(above.measure.warnings).toContain("nobody-above-the-line");
    expect(above.masked).toEqual(zero.masked);
  });

  test("that a count is not given stays said", () => {
    expect(hidden({ white: null, bme: 2 }, "relative-likelihood").masked).toMatchObject({
      reason: "not-given",
    });
    const { measures } = resultsOf({ workforce: { total: { white: 40, bme: 9, unknown: null } } });
    expect(hideMeasure(findMeasure(measures, "indicator-1/workforce/white"), basis)).toMatchObject({
      reason: "hidden",
      method: { denominator: "known" },
      warnings: ["unknown-not-given"],
    });
  });
});
