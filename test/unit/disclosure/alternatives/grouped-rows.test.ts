import { describe, expect, test } from "vitest";
import type { Workforce } from "../../../../src/model/return.ts";
import { groupedRows } from "../../../../src/disclosure/alternatives/grouped-rows.ts";
import { resultsOf } from "../../../support/build-return.ts";

const groups = (workforce: Workforce, ...earlier: readonly Workforce[]) =>
  groupedRows(
    [resultsOf({ workforce }), ...earlier.map((one) => resultsOf({ year: 2021, workforce: one }))],
    {},
  ).map(({ part, id }) => `${part}/${id}`);
const large = { white: 90, bme: 40 };

describe("neighbouring bands are put together", () => {
  test("where one has a small count: as few as can be, and as many groups", () => {
    // 6 and 5 are small, 11 is not; 40 stays by itself.
    const clinical = {
      "band-5": large,
      "band-6": { white: 30, bme: 6 },
      "band-7": { white: 25, bme: 5 },
    };
    expect(groups({ clinical })).toEqual(["clinical/bands-6-to-7"]);
    expect(groups({ clinical: { "band-5": large, "band-6": large } })).toEqual([]);
  });

  test("which are small in any of the years", () => {
    const others = { "band-2": large, "band-4": { white: 900, bme: 400 } };
    const small = { ...others, "band-3": { white: 30, bme: 3 } };
    const now = { nonClinical: { ...others, "band-3": large } };
    expect(groups(now)).toEqual([]);
    expect(groups(now, { nonClinical: small })).toEqual(["non-clinical/bands-2-to-3"]);
  });

  test("senior bands among themselves; what is a usual grouping already is no other", () => {
    // 8a to 9 hold 4 + 4 + 4 = 12: bands 8a and above, which every report has.
    const senior = { white: 30, bme: 4 };
    const clinical = { "band-7": large, "band-8a": senior, "band-8b": senior, "band-8c": senior };
    expect(groups({ clinical })).toEqual([]);
    // Two of three groups hold 10 and more: 8a by itself, and the usual 8b and above.
    expect(groups({ clinical: { ...clinical, "band-8a": large, "band-8b": { white: 30, bme: 8 } } })).toEqual(
      [],
    );
    // 8a and 8b, and 8c and above: both are usual; 8c to 9 beside VSM is not.
    expect(
      groups({
        clinical: { "band-8c": { white: 40, bme: 6 }, "band-8d": { white: 40, bme: 6 }, vsm: large },
      }),
    ).toEqual(["clinical/bands-8c-to-8d"]);
  });

  test("nowhere in a part of which a count is not given", () => {
    const clinical = { "band-5": large, "band-6": { white: 30, bme: null }, "band-7": { white: 25, bme: 5 } };
    expect(groups({ clinical })).toEqual([]);
  });
});
