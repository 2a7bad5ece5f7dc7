import { describe, expect, test } from "vitest";
import { parseMeasureId } from "../../../src/model/measure-id.ts";

// prettier-ignore
const wellFormed = [
  { id: "indicator-1/non-clinical/band-5/bme", unit: "proportion" },
  { id: "indicator-1/clinical/apprentices/asian", unit: "proportion" },
  { id: "indicator-1/medical/consultants/unknown", unit: "proportion" },
  { id: "indicator-1/workforce/white", unit: "proportion" },
  { id: "indicator-1/clinical/vsm/representation/other", unit: "ratio" },
  { id: "indicator-1/medical/all-rows/bme", unit: "proportion" },
  { id: "indicator-1/clinical/bands-8b-and-above/representation/bme", unit: "ratio" },
  { id: "indicator-2/likelihood/mixed", unit: "proportion" },
  { id: "indicator-3/relative-likelihood", unit: "ratio" },
  { id: "indicator-4/relative-likelihood/black", unit: "ratio" },
  { id: "indicator-2/band/clinical/band-5/relative-likelihood", unit: "ratio" },
  { id: "indicator-2/route/international/relative-likelihood", unit: "ratio" },
  { id: "indicator-3/without/route/international/relative-likelihood", unit: "ratio" },
  { id: "indicator-4/adjusted-for/band/relative-likelihood", unit: "ratio" },
  { id: "indicator-5/white", unit: "proportion" },
  { id: "indicator-6/managers/bme", unit: "proportion" },
  { id: "indicator-6/colleagues/other", unit: "proportion" },
  { id: "indicator-7/difference", unit: "proportion-difference" },
  { id: "indicator-8/difference/asian", unit: "proportion-difference" },
  { id: "indicator-9/non-executive/bme", unit: "proportion" },
  { id: "indicator-9/workforce/white", unit: "proportion" },
  { id: "indicator-9/difference/board/bme", unit: "proportion-difference" },
  { id: "bank/indicator-3/relative-likelihood", unit: "ratio" },
];

describe("an id of the contract is read", () => {
  test.each(wellFormed)("$id is a $unit", ({ id, unit }) => {
    expect(parseMeasureId(id)).toEqual({ indicator: Number(/indicator-(\d)/.exec(id)?.[1]), unit });
  });
});

// prettier-ignore
const malformed = [
  "", "indicator-1", "indicator-1/", "indicator-0/white", "indicator-10/white", "indicator-2/bme", "indicator-5/relative-likelihood",
  "indicator-1/clinical/band-10/bme", "indicator-1/medical/band-5/bme", "indicator-1/clinical/consultants/bme",
  "indicator-1/clinical/band-5", "indicator-1/clinical/band-5/purple", "indicator-1/clinical/band-5/bme/more",
  "indicator-2/likelihood", "indicator-2/relative-likelihood/white", "indicator-2/relative-likelihood/bme",
  "indicator-2/band/relative-likelihood", "indicator-2/without/band/relative-likelihood", "indicator-2/likelihood/x/relative-likelihood",
  "indicator-2/Band/x/relative-likelihood", "indicator-5/difference/bme", "indicator-5/managers/bme", "indicator-9/difference/non-voting/bme",
  "indicator-9/difference/board", "bank/bank/indicator-5/bme", "Indicator-5/bme", " indicator-5/bme", "indicator-5/bme\n", "toString", "__proto__",
];

describe("another is not", () => {
  test.each(malformed)("%j", (id) => {
    expect(parseMeasureId(id)).toBeNull();
  });
});

describe("the caller's own groupings", () => {
  const id = "indicator-1/clinical/bands-3-to-4/bme";

  test("are known where they are named", () => {
    expect(parseMeasureId(id, ["bands-3-to-4"])).toEqual({ indicator: 1, unit: "proportion" });
    expect(parseMeasureId(id.replace("/bme", "/representation/bme"), ["bands-3-to-4"])?.unit).toBe("ratio");
  });

  test("and nowhere else", () => {
    expect(parseMeasureId(id)).toBeNull();
    expect(parseMeasureId(id, ["bands-3"])).toBeNull();
  });
});
