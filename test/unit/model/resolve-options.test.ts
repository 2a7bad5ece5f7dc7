import { calculateIndicators, type ResultsOptions } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { buildReturn } from "../../support/build-return.ts";

/** What a program without types may pass. */
const calculateWith = (options: unknown) => () =>
  calculateIndicators(buildReturn(), options as Partial<ResultsOptions>);

test("the defaults are those of the national return, and the answer carries them", () => {
  expect(calculateIndicators(buildReturn()).options).toMatchObject({
    denominator: "all",
    disciplinaryWindow: "as-returned",
    ethnicityScheme: "2001",
    groupings: [],
    indicators: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    level: 0.95,
    verdictRule: "by-unit",
  });
});

test.each([
  { asked: [9, 2], carried: [2, 9] },
  { asked: [3, 3, 1], carried: [1, 3] },
  { asked: [], carried: [] },
])("the indicators $asked are carried once each, in printed order: $carried", ({ asked, carried }) => {
  const { options } = calculateWith({ indicators: asked })();
  expect(options.indicators).toEqual(carried);
});

test("an option that is undefined is the default", () => {
  const options = { denominator: undefined } as unknown as Partial<ResultsOptions>;
  expect(calculateIndicators(buildReturn(), options).options.denominator).toBe("all");
});

test("the answer carries what was chosen", () => {
  const options = {
    denominator: "known",
    disciplinaryWindow: "single-year",
    ethnicityScheme: "2021",
    groupings: [{ id: "bands-3-to-4", rows: ["band-3", "band-4"] }],
  } as const;
  expect(calculateIndicators(buildReturn(), options).options).toMatchObject(options);
});

const rows = ["band-3"];
// oxfmt-ignore
const refused: readonly { what: string; options: unknown }[] = [
  { what: "a name that is misspelt", options: { denominators: "all" } },
  { what: "a name that every object inherits", options: { constructor: "all" } },
  { what: "another such", options: { toString: "all" } },
  { what: "an indicator that there is not", options: { indicators: [2, 10] } },
  { what: "an indicator as text", options: { indicators: ["2"] } },
  { what: "one indicator, and no list", options: { indicators: 2 } },
  { what: "indicators that are null", options: { indicators: null } },
  { what: "a level of 95", options: { level: 95 } },
  { what: "a rule", options: { verdictRule: "six-points" } },
  { what: "a denominator", options: { denominator: "both" } },
  { what: "a denominator that is no text", options: { denominator: 1 } },
  { what: "a window", options: { disciplinaryWindow: "three-year" } },
  { what: "a scheme", options: { ethnicityScheme: "2011" } },
  { what: "groupings that are no list", options: { groupings: "bands" } },
  { what: "a grouping that is none", options: { groupings: [null] } },
  { what: "a grouping without rows", options: { groupings: [{ id: "own" }] } },
  { what: "a grouping of a row that there is not", options: { groupings: [{ id: "own", rows: ["band-10"] }] } },
  { what: "a grouping with a name of capitals", options: { groupings: [{ id: "Own", rows }] } },
  { what: "a grouping with a slash in its name", options: { groupings: [{ id: "own/more", rows }] } },
  { what: "a grouping whose name is a number", options: { groupings: [{ id: 5, rows }] } },
  { what: "a grouping called as a row", options: { groupings: [{ id: "band-5", rows }] } },
  { what: "a grouping called as a built-in one", options: { groupings: [{ id: "all-rows", rows }] } },
  { what: "a grouping called representation", options: { groupings: [{ id: "representation", rows }] } },
  { what: "two groupings of one name", options: { groupings: [{ id: "own", rows }, { id: "own", rows }] } },
];

describe("a choice that does not exist is a mistake of the program: invalid-option", () => {
  test.each(refused)("$what", ({ options }) => {
    expect(calculateWith(options)).toThrow(
      expect.objectContaining({ name: "WresError", code: "invalid-option" }),
    );
  });

  test("the message says what was passed, and what could have been", () => {
    expect(calculateWith({ denominator: "both" })).toThrow('denominator is "both"; expected all, known.');
    expect(calculateWith({ indicators: [10] })).toThrow("indicators is 10; expected numbers from 1 to 9.");
  });
});
