import type { Workforce } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { workforceMeasures } from "../../../src/indicators/indicator-1-workforce.ts";
import { findMeasure, printedOrReason } from "../../support/find-measure.ts";

const workforce: Workforce = {
  nonClinical: { "band-5": { white: 6, bme: 2, unknown: 2 }, "band-6": { white: 0, bme: 0, unknown: 0 } },
  clinical: { "band-5": { white: 9, bme: 3, unknown: null } },
  total: { white: 60, bme: 20, unknown: 20 },
};
const printed = (of: Workforce, id: string, options?: Parameters<typeof workforceMeasures>[1]): string =>
  printedOrReason(findMeasure(workforceMeasures(of, options), `indicator-1/${id}`));

describe("of everyone", () => {
  // oxfmt-ignore
  test.each([
    { id: "workforce/bme", is: "20.0%" }, // 20/100
    { id: "non-clinical/band-5/white", is: "60.0%" }, // 6/10
    { id: "non-clinical/band-5/unknown", is: "20.0%" }, // 2/10
    { id: "non-clinical/band-5/representation/bme", is: "1.00" }, // (2/10)/(20/100)
    { id: "non-clinical/band-6/bme", is: "nobody-in-the-denominator" },
    { id: "non-clinical/band-6/representation/bme", is: "nobody-in-the-denominator" },
  ])("$id is $is", ({ id, is }) => {
    expect(printed(workforce, id)).toBe(is);
  });
});

describe("of known ethnicity", () => {
  // oxfmt-ignore
  test.each([
    { id: "workforce/bme", is: "25.0%" }, // 20/80
    { id: "non-clinical/band-5/white", is: "75.0%" }, // 6/8
    { id: "non-clinical/band-5/representation/bme", is: "1.00" }, // (2/8)/(20/80)
  ])("$id is $is", ({ id, is }) => {
    expect(printed(workforce, id, { denominator: "known" })).toBe(is);
  });

  test("shares of the unknown are not reported", () => {
    const ids = workforceMeasures(workforce, { denominator: "known" }).map(({ id }) => id);
    expect(ids.filter((id) => id.endsWith("/unknown"))).toEqual([]);
  });
});

describe("where the unknown of a row is not given", () => {
  const row = (id: string) => findMeasure(workforceMeasures(workforce), `indicator-1/clinical/band-5/${id}`);

  test("its shares are of known ethnicity, 3/12, and say so", () => {
    expect(printedOrReason(row("bme"))).toBe("25.0%");
    expect(row("bme")).toMatchObject({ method: { denominator: "known" }, warnings: ["unknown-not-given"] });
  });

  test("so are both sides of the comparison: (3/12)/(20/80)", () => {
    expect(row("representation/bme")).toMatchObject({
      basis: { row: { count: 3, of: 12 }, workforce: { count: 20, of: 80 } },
      method: { denominator: "known" },
      warnings: ["unknown-not-given"],
    });
    expect(printedOrReason(row("representation/bme"))).toBe("1.00");
  });

  test("the unknown themselves are not given", () => {
    expect(printedOrReason(row("unknown"))).toBe("not-given");
    expect(printedOrReason(row("representation/unknown"))).toBe("not-given");
  });

  test("another row and the workforce stay of everyone", () => {
    const everyone = findMeasure(workforceMeasures(workforce), "indicator-1/workforce/bme");
    expect(everyone).toMatchObject({ method: { denominator: "all" }, warnings: [] });
  });

  test("of the whole workforce, a row whose unknown is given is compared within the known: (2/8)/(20/80)", () => {
    const without = { ...workforce, total: { white: 60, bme: 20 } };
    const measure = findMeasure(
      workforceMeasures(without),
      "indicator-1/non-clinical/band-5/representation/bme",
    );
    expect(measure).toMatchObject({
      basis: { row: { count: 2, of: 8 }, workforce: { count: 20, of: 80 } },
      warnings: ["unknown-not-given"],
    });
  });
});

describe("groupings", () => {
  const bands = (white: number) => ({ white, bme: 1, unknown: 0 });
  const clinical = {
    apprentices: { ...bands(1), ofWhich: "band-2" },
    "band-2": bands(9),
    "band-5": bands(3),
    "band-7": bands(1),
    "band-8a": bands(7),
    "band-8d": bands(0),
    "band-9": bands(1),
    vsm: bands(3),
  } as const;

  // One BME person in each row that exists and is no “of which”.
  // oxfmt-ignore
  test.each([
    { id: "all-rows", is: "22.6%" }, // 7/(24 + 7) = 7/31 = 22.58%
    { id: "bands-2-to-8a", is: "16.7%" }, // 4/(20 + 4)
    { id: "bands-8b-and-above", is: "42.9%" }, // 3/(4 + 3)
    { id: "bands-5-to-7", is: "33.3%" }, // 2/(4 + 2)
    { id: "bands-8a-to-8b", is: "12.5%" }, // 1/(7 + 1)
    { id: "bands-8c-and-above", is: "42.9%" }, // 3/(4 + 3)
    { id: "bands-8a-and-above", is: "26.7%" }, // 4/(11 + 4)
    { id: "own", is: "40.0%" }, // 2/(3 + 2): band 9 does not count twice, consultants are in another part
  ])("$id: $is BME", ({ id, is }) => {
    const own = { id: "own", rows: ["band-5", "band-8d", "band-8d", "consultants"] } as const;
    expect(printed({ clinical }, `clinical/${id}/bme`, { groupings: [own] })).toBe(is);
  });

  test("a grouping of rows that a part has not is not reported", () => {
    const ids = workforceMeasures({ clinical: { "band-5": bands(1) } }).map(({ id }) => id);
    expect(ids.filter((id) => id.includes("bands-8"))).toEqual([]);
    expect(ids).toContain("indicator-1/clinical/bands-5-to-7/bme");
  });

  test("a row that is not given makes its groupings not given, for that group", () => {
    const gap = { clinical: { "band-5": { white: 1, bme: null, unknown: 0 }, "band-6": bands(1) } };
    expect(printed(gap, "clinical/bands-5-to-7/bme")).toBe("not-given");
    expect(printed(gap, "clinical/band-6/bme")).toBe("50.0%");
  });
});

test("an “of which” row is reported, and not added: 5 consultants, 2 of them managers, are 5 of 5", () => {
  const medical = {
    consultants: { white: 4, bme: 1, unknown: 0 },
    "senior-medical-managers": { white: 1, bme: 1, unknown: 0 },
  };
  expect(printed({ medical }, "medical/senior-medical-managers/bme")).toBe("50.0%");
  expect(printed({ medical }, "medical/all-rows/bme")).toBe("20.0%"); // 1/5
  const own = {
    ...medical,
    "senior-medical-managers": { ...medical["senior-medical-managers"], ofWhich: null },
  };
  expect(printed({ medical: own }, "medical/all-rows/bme")).toBe("28.6%"); // 2/7
});

describe("the groups within BME", () => {
  const four = { white: 5, asian: 1, black: 2, mixed: 0, other: 2, unknown: 0 };

  test("are reported for every row where one row gives any, and BME is their sum", () => {
    const clinical = { "band-5": four, "band-6": { white: 1, bme: 1, unknown: 0 } };
    expect(printed({ clinical }, "clinical/band-5/black")).toBe("20.0%"); // 2/10
    expect(printed({ clinical }, "clinical/band-5/bme")).toBe("50.0%"); // 5/10
    expect(printed({ clinical }, "clinical/band-5/mixed")).toBe("0.0%");
    expect(printed({ clinical }, "clinical/band-6/black")).toBe("not-given");
  });

  test("are not, where none is given", () => {
    expect(workforceMeasures(workforce).some(({ id }) => id.endsWith("/asian"))).toBe(false);
  });
});

test("a group that nobody in the workforce is of has no representation, and one that is not in the row has 0", () => {
  const clinical = { "band-5": { white: 5, bme: 0, unknown: 0 } };
  expect(printed({ clinical }, "clinical/band-5/representation/bme")).toBe("nobody-in-the-comparison");
  const measures = workforceMeasures({ clinical, total: { white: 5, bme: 5, unknown: 0 } });
  expect(findMeasure(measures, "indicator-1/clinical/band-5/representation/bme")).toMatchObject({
    status: "calculated",
    warnings: ["nobody-above-the-line"],
  });
});

test("an empty return has its workforce, not given", () => {
  expect(workforceMeasures({}).map((measure) => `${measure.id} ${printedOrReason(measure)}`)).toEqual([
    "indicator-1/workforce/white not-given",
    "indicator-1/workforce/bme not-given",
    "indicator-1/workforce/unknown not-given",
  ]);
});

test("every measure says in whose denominator and in which row it is counted", () => {
  const medical = {
    consultants: { white: 4, bme: 1, unknown: 0 },
    "senior-medical-managers": { white: 1, bme: 1, unknown: 0 },
  };
  const methodOf = (id: string) =>
    findMeasure(workforceMeasures({ medical }), `indicator-1/medical/${id}`).method;
  expect(methodOf("consultants/bme")).toEqual({ denominator: "all" });
  const manager = { denominator: "all", ofWhich: "consultants" };
  expect(methodOf("senior-medical-managers/bme")).toEqual(manager);
  expect(methodOf("senior-medical-managers/representation/bme")).toEqual(manager);
});
