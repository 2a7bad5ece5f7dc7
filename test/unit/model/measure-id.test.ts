import { type MeasureAbout, measureId, parseMeasureId } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { idWithoutGroup } from "../../../src/model/measure-id.ts";

const population = "substantive";

// The two columns were written side by side from docs/methods and the list of ids in the contract.
// oxfmt-ignore
const ids: readonly { readonly id: string; readonly about: MeasureAbout }[] = [
  { id: "indicator-1/non-clinical/band-5/bme", about: { population, indicator: 1, kind: "share", part: "non-clinical", row: "band-5", group: "bme" } },
  { id: "indicator-1/clinical/apprentices/asian", about: { population, indicator: 1, kind: "share", part: "clinical", row: "apprentices", group: "asian" } },
  { id: "indicator-1/medical/consultants/unknown", about: { population, indicator: 1, kind: "share", part: "medical", row: "consultants", group: "unknown" } },
  { id: "indicator-1/workforce/white", about: { population, indicator: 1, kind: "share", part: "workforce", group: "white" } },
  { id: "indicator-1/clinical/vsm/representation/other", about: { population, indicator: 1, kind: "representation", part: "clinical", row: "vsm", group: "other" } },
  { id: "indicator-1/medical/all-rows/bme", about: { population, indicator: 1, kind: "share", part: "medical", row: "all-rows", group: "bme" } },
  { id: "indicator-1/clinical/bands-8b-and-above/representation/bme", about: { population, indicator: 1, kind: "representation", part: "clinical", row: "bands-8b-and-above", group: "bme" } },
  { id: "indicator-2/likelihood/mixed", about: { population, indicator: 2, kind: "likelihood", group: "mixed" } },
  { id: "indicator-3/relative-likelihood", about: { population, indicator: 3, kind: "relative-likelihood", group: "bme" } },
  { id: "indicator-4/relative-likelihood/black", about: { population, indicator: 4, kind: "relative-likelihood", group: "black" } },
  { id: "indicator-2/band/clinical/band-5/relative-likelihood", about: { population, indicator: 2, kind: "relative-likelihood", group: "bme", stratum: { by: "band", of: "clinical/band-5" } } },
  { id: "indicator-2/route/international/relative-likelihood", about: { population, indicator: 2, kind: "relative-likelihood", group: "bme", stratum: { by: "route", of: "international" } } },
  { id: "indicator-3/without/route/international/relative-likelihood", about: { population, indicator: 3, kind: "relative-likelihood", group: "bme", without: { by: "route", of: "international" } } },
  { id: "indicator-4/adjusted-for/band/relative-likelihood", about: { population, indicator: 4, kind: "relative-likelihood", group: "bme", adjustedFor: "band" } },
  { id: "indicator-5/white", about: { population, indicator: 5, kind: "share", group: "white" } },
  { id: "indicator-6/managers/bme", about: { population, indicator: 6, kind: "share", question: "managers", group: "bme" } },
  { id: "indicator-6/colleagues/other", about: { population, indicator: 6, kind: "share", question: "colleagues", group: "other" } },
  { id: "indicator-7/difference", about: { population, indicator: 7, kind: "difference", group: "bme" } },
  { id: "indicator-8/difference/asian", about: { population, indicator: 8, kind: "difference", group: "asian" } },
  { id: "indicator-9/non-executive/bme", about: { population, indicator: 9, kind: "share", body: "non-executive", group: "bme" } },
  { id: "indicator-9/workforce/white", about: { population, indicator: 9, kind: "share", body: "workforce", group: "white" } },
  { id: "indicator-9/difference/board/bme", about: { population, indicator: 9, kind: "difference", body: "board", group: "bme" } },
  { id: "indicator-1/workforce/bme/by/sex/women", about: { population, indicator: 1, kind: "share", part: "workforce", group: "bme", stratum: { by: "sex", of: "women" } } },
  { id: "indicator-1/difference/workforce/bme/by/sex/women", about: { population, indicator: 1, kind: "difference", part: "workforce", group: "bme", stratum: { by: "sex", of: "women" } } },
  { id: "indicator-6/managers/bme/by/site/north/ward-by", about: { population, indicator: 6, kind: "share", question: "managers", group: "bme", stratum: { by: "site", of: "north/ward-by" } } },
  { id: "indicator-8/difference/asian/by/sex+grade/women+clinical/band-6", about: { population, indicator: 8, kind: "difference", group: "asian", stratum: { by: ["sex", "grade"], of: ["women", "clinical/band-6"] } } },
  { id: "indicator-9/difference/board/bme/by/by/by", about: { population, indicator: 9, kind: "difference", body: "board", group: "bme", stratum: { by: "by", of: "by" } } },
  { id: "indicator-2/sex+grade/women+clinical/band-6/relative-likelihood", about: { population, indicator: 2, kind: "relative-likelihood", group: "bme", stratum: { by: ["sex", "grade"], of: ["women", "clinical/band-6"] } } },
  { id: "indicator-2/without/sex+grade/women+band-6/relative-likelihood", about: { population, indicator: 2, kind: "relative-likelihood", group: "bme", without: { by: ["sex", "grade"], of: ["women", "band-6"] } } },
  { id: "indicator-2/adjusted-for/sex+grade/relative-likelihood", about: { population, indicator: 2, kind: "relative-likelihood", group: "bme", adjustedFor: "sex+grade" } },
  { id: "bank/indicator-5/bme/by/sex/women", about: { population: "bank", indicator: 5, kind: "share", group: "bme", stratum: { by: "sex", of: "women" } } },
  { id: "bank/indicator-3/relative-likelihood", about: { population: "bank", indicator: 3, kind: "relative-likelihood", group: "bme" } },
  { id: "bank/indicator-1/workforce/bme", about: { population: "bank", indicator: 1, kind: "share", part: "workforce", group: "bme" } },
];

describe("an id of the contract", () => {
  test.each(ids)("$id is read", ({ id, about }) => {
    expect(parseMeasureId(id)).toEqual(about);
  });

  test.each(ids)("$id is written", ({ id, about }) => {
    expect(measureId(about)).toBe(id);
  });
});

// oxfmt-ignore
const malformed = [
  "", "indicator-1", "indicator-1/", "indicator-0/white", "indicator-10/white", "indicator-2/bme", "indicator-5/relative-likelihood",
  "indicator-1/clinical/band-10/bme", "indicator-1/medical/band-5/bme", "indicator-1/clinical/consultants/bme",
  "indicator-1/clinical/band-5", "indicator-1/clinical/band-5/purple", "indicator-1/clinical/band-5/bme/more",
  "indicator-1/clinical/band-5/share/bme", "indicator-1/workforce/band-5/bme", "indicator-1/workforce/representation/bme",
  "indicator-2/likelihood", "indicator-2/relative-likelihood/white", "indicator-2/relative-likelihood/bme",
  "indicator-2/band/relative-likelihood", "indicator-2/without/band/relative-likelihood", "indicator-2/likelihood/x/relative-likelihood",
  "indicator-2/adjusted-for/band/x/relative-likelihood", "indicator-2/adjusted-for/Band/relative-likelihood", "indicator-2/adjusted-for/band",
  "indicator-2/band/clinical/band-5/likelihood", "indicator-3/without/without/x/relative-likelihood", "indicator-02/relative-likelihood",
  "indicator-2/Band/x/relative-likelihood", "indicator-5/difference/bme", "indicator-5/managers/bme", "indicator-6/managers/colleagues/bme",
  "indicator-1/difference/workforce/bme", "indicator-1/clinical/band-5/bme/by/sex/women", "indicator-1/clinical/band-5/representation/bme/by/sex/women",
  "indicator-2/likelihood/bme/by/sex/women", "indicator-5/bme/by/sex", "indicator-5/bme/by/sex+grade/women", "indicator-5/bme/by/sex/women+band-6",
  "indicator-5/bme/by/a+b+c/x+y+z", "indicator-5/bme/by/without/x", "indicator-5/bme/by/sex+/women+", "indicator-5/by/sex/women", "indicator-9/by/sex/women",
  "indicator-9/difference/non-voting/bme", "indicator-9/difference/workforce/bme",
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
    const about = { population, indicator: 1, part: "clinical", row: "bands-3-to-4", group: "bme" } as const;
    expect(parseMeasureId(id, ["bands-3-to-4"])).toEqual({ ...about, kind: "share" });
    const representation = parseMeasureId(id.replace("/bme", "/representation/bme"), ["bands-3-to-4"]);
    expect(representation).toEqual({ ...about, kind: "representation" });
  });

  test("and nowhere else", () => {
    expect(parseMeasureId(id)).toBeNull();
    expect(parseMeasureId(id, ["bands-3"])).toBeNull();
  });
});

test("a share is found by its id without its group, whichever group it is of", () => {
  const likelihood = { population, indicator: 2, kind: "likelihood" } as const;
  expect(idWithoutGroup({ ...likelihood, group: "bme" })).toBe("indicator-2/likelihood");
  expect(idWithoutGroup({ ...likelihood, group: "asian" })).toBe("indicator-2/likelihood");
  const half = { indicator: 6, kind: "share", question: "managers", group: "white" } as const;
  expect(idWithoutGroup({ ...half, population: "bank" })).toBe("bank/indicator-6/managers");
});
