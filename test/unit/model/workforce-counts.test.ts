import { describe, expect, test } from "vitest";
import { existingRows, summedRows, workforceTotal } from "../../../src/model/workforce-counts.ts";

const medical = {
  other: { white: 1, bme: 1 },
  "senior-medical-managers": { white: 2, bme: 0 },
  consultants: { white: 5, bme: 4 },
};

test("the rows that exist stand in printed order, whatever the order of the return", () => {
  const ids = existingRows({ medical }, "medical").map(({ id }) => id);
  expect(ids).toEqual(["consultants", "senior-medical-managers", "other"]);
});

describe("an “of which” row", () => {
  test("is not added: 5 + 1 White, 4 + 1 BME", () => {
    expect(summedRows({ medical }).map(({ id }) => id)).toEqual(["consultants", "other"]);
    expect(workforceTotal({ medical })).toMatchObject({ white: 6, bme: 5 });
  });

  test("is a row like any other where the return says null: 5 + 2 + 1 White", () => {
    const ofWhich = null;
    const own = { ...medical, "senior-medical-managers": { white: 2, bme: 0, ofWhich } };
    expect(workforceTotal({ medical: own })).toMatchObject({ white: 8, bme: 5 });
  });

  test("may be declared of any row", () => {
    const clinical = { apprentices: { white: 1, ofWhich: "band-2" }, "band-2": { white: 7 } } as const;
    expect(workforceTotal({ clinical })).toMatchObject({ white: 7 });
  });
});

describe("the whole workforce", () => {
  const clinical = { "band-5": { white: 3, bme: 2, unknown: null } };

  test("is the stated total where there is one", () => {
    expect(workforceTotal({ clinical, total: { white: 9, bme: 8, unknown: 7 } })).toMatchObject({
      white: 9,
      bme: 8,
      unknown: 7,
    });
  });

  test("is the sum of the rows for a group that the total leaves out", () => {
    expect(workforceTotal({ clinical, total: { unknown: 7 } })).toMatchObject({
      white: 3,
      bme: 2,
      unknown: 7,
    });
  });

  test("of no rows is not given, which is not 0", () => {
    expect(workforceTotal({})).toMatchObject({ white: null, bme: null, unknown: null });
    expect(workforceTotal({ clinical: {} })).toMatchObject({ white: null });
  });
});
