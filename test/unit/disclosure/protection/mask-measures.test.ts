import { describe, expect, test } from "vitest";
import { maskMeasures } from "../../../../src/disclosure/protection/mask.ts";
import { resultsOf } from "../../../support/build-return.ts";
import { findMeasure, printedOrReason } from "../../../support/find-measure.ts";

// As in the concept page on strata: the total and the strata lie on two sides of even.
const { measures } = resultsOf({
  shortlisting: {
    shortlisted: { white: 1020, bme: 600 },
    appointed: { white: 218, bme: 210 },
    strata: [
      { by: "route", of: "uk", shortlisted: { white: 1000, bme: 400 }, appointed: { white: 200, bme: 60 } },
      { by: "route", of: "abroad", shortlisted: { white: 20, bme: 200 }, appointed: { white: 18, bme: 150 } },
    ],
  },
});
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
