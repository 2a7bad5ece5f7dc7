import { type DisparityRatio, disparityRatio, disparityTiers, sources, type Workforce } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { calculatedDecimal, calculatedValue } from "../../../support/calculated-value.ts";
import { readExample } from "../../../support/read-example.ts";

const find = (ratios: readonly DisparityRatio[], part: string, id: string) =>
  ratios.find((ratio) => ratio.part === part && ratio.id === id)!;

describe("disparityRatio", () => {
  const esneft = disparityRatio(readExample("esneft-2022").workforce!);

  test("compares all three pairs of levels, clinical and non-clinical apart", () => {
    expect(esneft.map(({ part, id }) => `${part} ${id}`)).toEqual([
      "non-clinical lower-to-middle",
      "non-clinical middle-to-upper",
      "non-clinical lower-to-upper",
      "clinical lower-to-middle",
      "clinical middle-to-upper",
      "clinical lower-to-upper",
    ]);
  });

  test("adds the bands of a level", () => {
    // ESNEFT 2022, Appendix 1, clinical. White: 1017 + 546 + 427 + 1154 = 3144, 1406 + 947 = 2353; BME: 202 + 91 + 52 +
    // 843 = 1188, 283 + 103 = 386
    const ratio = find(esneft, "clinical", "lower-to-middle");
    expect(ratio.basis).toEqual({ over: { from: 3144, to: 2353 }, under: { from: 1188, to: 386 } });
    // (2353 × 1188) / (3144 × 386) = 2,795,364 / 1,213,584
    expect(calculatedDecimal(ratio.answer).toFixed(4)).toBe("2.3034");
  });

  test("from lower to upper it is the product of the two steps", () => {
    const value = (id: string) => calculatedDecimal(find(esneft, "non-clinical", id).answer);
    expect(value("lower-to-middle").times(value("middle-to-upper")).toFixed(20)).toBe(
      value("lower-to-upper").toFixed(20),
    );
  });

  test("says that its tiers are unverified", () => {
    expect(esneft.every(({ source }) => source === "unverified")).toBe(true);
    expect(sources.find(({ id }) => id === "unverified")?.standing).toBe("unverified");
    expect(disparityTiers.map(({ id }) => id)).toEqual(["lower", "middle", "upper"]);
  });

  test("takes other tiers, and another group", () => {
    const workforce: Workforce = {
      clinical: { "band-2": { white: 10, asian: 8 }, "band-9": { white: 5, asian: 1 } },
    };
    const tiers = [
      { id: "low", title: "Band 2", rows: ["band-2"] },
      { id: "high", title: "Band 9", rows: ["band-9"] },
    ] as const;
    const [, ratio] = disparityRatio(workforce, { tiers, group: "asian" });
    expect([ratio?.id, ratio?.source]).toEqual(["low-to-high", null]);
    // (5/10) / (1/8)
    expect(calculatedValue(ratio!.answer)).toBe("4");
    expect(() => disparityRatio(workforce, { tiers: tiers.slice(0, 1) })).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });

  const clinical = (middle: { white: number; bme: number | null }, lower = { white: 10, bme: 8 }) =>
    find(disparityRatio({ clinical: { "band-5": lower, "band-6": middle } }), "clinical", "lower-to-middle")
      .answer;

  test("has reasons where there is none", () => {
    expect(clinical({ white: 5, bme: null })).toMatchObject({ reason: "not-given" });
    expect(clinical({ white: 5, bme: 0 })).toMatchObject({ reason: "nobody-in-the-comparison" });
    expect(clinical({ white: 5, bme: 2 }, { white: 10, bme: 0 })).toMatchObject({
      reason: "nobody-in-the-denominator",
    });
    expect(find(disparityRatio({}), "clinical", "lower-to-upper").answer).toMatchObject({
      reason: "not-given",
    });
  });

  test("nobody White at the higher level is the number 0, with a warning", () => {
    expect(clinical({ white: 0, bme: 2 })).toMatchObject({
      status: "calculated",
      warnings: ["nobody-above-the-line"],
    });
    expect(clinical({ white: 1, bme: 2 })).toMatchObject({ warnings: [] });
  });

  const tiers = [
    { id: "low", title: "Band 2", rows: ["band-2"], source: "unverified" },
    { id: "high", title: "Bands 8a and 9", rows: ["band-8a", "band-9"] },
  ] as const;
  const whole = { white: 10, bme: 8 };
  const ratioOf = (low: object, ...high: readonly object[]) => {
    const rows = { "band-2": low, "band-8a": high[0] ?? whole, ...(high[1] && { "band-9": high[1] }) };
    const ratio = disparityRatio({ clinical: rows }, { tiers }).find(({ part }) => part === "clinical");
    if (ratio === undefined) throw new Error("There is one pair of levels.");
    return ratio;
  };

  test.each([
    ["White people at the lower level", { white: null, bme: 8 }, whole],
    ["BME people at the lower level", { white: 10, bme: null }, whole],
    ["White people at the higher level", whole, { white: null, bme: 8 }],
    ["BME people at the higher level", whole, { white: 10, bme: null }],
  ])("%s may not be missing", (_, low, high) => {
    expect(ratioOf(low, high).answer).toEqual({ status: "not-calculable", reason: "not-given" });
  });

  test("nobody White at the lower level leaves no likelihood", () => {
    expect(ratioOf({ white: 0, bme: 8 }).answer).toMatchObject({ reason: "nobody-in-the-denominator" });
  });

  test("a row that is a part of another is not added, and one level may have a source alone", () => {
    const { basis, source } = ratioOf(whole, { white: 6, bme: 2 }, { white: 3, bme: 1, ofWhich: "band-8a" });
    expect(basis).toEqual({ over: { from: 10, to: 6 }, under: { from: 8, to: 2 } });
    expect(source).toBe("unverified");
    expect(ratioOf(whole, { white: 6, bme: 2 }, { white: 3, bme: 1 }).basis.over.to).toBe(9);
  });

  test.each([
    [[], "tiers is a list of 0; expected at least two levels of pay."],
    ["lower", 'tiers is "lower"; expected at least two levels of pay'],
    [
      [
        { id: "low", rows: ["band-2", "band-3"] },
        { id: "high", rows: ["band-3"] },
      ],
      'tiers[1].rows has "band-3", as tiers[0] has; expected each band once.',
    ],
    [
      [
        { id: "low", rows: ["band-2", "band-2"] },
        { id: "high", rows: ["band-3"] },
      ],
      'tiers[0].rows has "band-2", as tiers[0] has; expected each band once.',
    ],
    [
      [
        { id: "low", rows: ["band-2"] },
        { id: "low", rows: ["band-3"] },
      ],
      'tiers[1].id is "low"; expected a text of its own.',
    ],
    [
      [
        { id: "low", rows: ["band2"] },
        { id: "high", rows: ["band-3"] },
      ],
      /^tiers\[0\]\.rows has "band2"; expected .*band-1, band-2, .*vsm\.$/,
    ],
    [
      [{ id: "low", rows: [] }, { id: 5, rows: ["band-3"] }, null],
      /^tiers\[0\]\.rows is a list of 0; expected pay bands\.\ntiers\[1\]\.id is 5; .*\.\ntiers\[2\]\.id is nothing; .*\.\ntiers\[2\]\.rows is nothing; .*\.$/,
    ],
  ])("refuses the tiers %j, with everything that is wrong", (given, message) => {
    const call = (): unknown => disparityRatio({}, { tiers: given as never });
    expect(call).toThrow(message);
    expect(call).toThrow(expect.objectContaining({ code: "invalid-option" }));
  });

  test("refuses a group that stands on no side", () => {
    expect(() => disparityRatio({}, { group: "white" as never })).toThrow(
      'group is "white"; it can be "bme" or "asian" or "black" or "mixed" or "other".',
    );
  });
});
