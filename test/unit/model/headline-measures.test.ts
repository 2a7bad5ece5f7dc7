import { expect, test } from "vitest";
import { type HeadlineUse, headlineMeasures } from "../../../src/model/headline-measures.ts";
import { measureId } from "../../../src/model/measure-id.ts";

const ratios = [
  "indicator-2/relative-likelihood",
  "indicator-3/relative-likelihood",
  "indicator-4/relative-likelihood",
];

test.each<readonly [HeadlineUse, readonly string[]]>([
  [
    "years",
    [
      "indicator-1/workforce/bme",
      ...ratios,
      "indicator-5/bme",
      "indicator-6/bme",
      "indicator-7/bme",
      "indicator-8/bme",
      "indicator-9/board/bme",
    ],
  ],
  [
    "trusts",
    [
      "indicator-1/workforce/bme",
      ...ratios,
      "indicator-5/bme",
      "indicator-5/difference",
      "indicator-6/bme",
      "indicator-6/difference",
      "indicator-7/bme",
      "indicator-7/difference",
      "indicator-8/bme",
      "indicator-8/difference",
      "indicator-9/difference/board/bme",
    ],
  ],
])("headline measures for %s", (use, ids) => {
  expect(headlineMeasures(use).map(measureId)).toEqual(ids);
});
