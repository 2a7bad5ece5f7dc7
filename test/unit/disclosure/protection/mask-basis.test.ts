import { expect, test } from "vitest";
import { maskBasis } from "../../../../src/disclosure/protection/mask.ts";
import { resultsOf } from "../../../support/build-return.ts";
import { findMeasure } from "../../../support/find-measure.ts";

const { measures } = resultsOf({
  workforce: { total: { white: 40, bme: 9 } },
  disciplinary: { window: "single-year", entered: { white: null, bme: 2 } },
  survey: { discrimination: { white: { yes: 3, answered: 20 }, bme: { percentage: "12.1" } } },
});
const ratio = findMeasure(measures, "indicator-3/relative-likelihood");
const hiding =
  (...ids: readonly string[]) =>
  (id: string): boolean =>
    ids.includes(id);

test("a hidden count is null and is named", () => {
  const isHidden = hiding("2022/disciplinary/single-year/entered/bme", "2022/workforce/total/white");
  expect(maskBasis(ratio, "2022", isHidden)).toEqual({
    bme: { count: null, of: 9, hidden: ["count"] },
    white: { count: null, of: null, hidden: ["of"] },
  });
});

test("a count that is not given is not a hidden one, and a percentage is no count", () => {
  const isHidden = hiding("2022/disciplinary/single-year/entered/white");
  expect(maskBasis(ratio, "2022", isHidden)).toBe(ratio.basis);
  const difference = findMeasure(measures, "indicator-8/difference");
  expect(maskBasis(difference, "2022", hiding("2022/survey/discrimination/yes/white"))).toEqual({
    bme: { percentage: "12.1" },
    white: { count: null, of: 20, hidden: ["count"] },
  });
});

test("a percentage goes with the counts that it is made of, where others give them away", () => {
  const share = findMeasure(measures, "indicator-8/bme");
  expect(maskBasis(share, "2022", hiding("2022/survey/discrimination/answered/bme"))).toEqual({
    bme: { count: null, of: null, hidden: ["count", "of"] },
  });
  expect(maskBasis(share, "2022", hiding())).toEqual({ bme: { percentage: "12.1" } });
});

test("the same count of another year is another count", () => {
  expect(maskBasis(ratio, "2022", hiding("2021/disciplinary/single-year/entered/bme"))).toBe(ratio.basis);
});
