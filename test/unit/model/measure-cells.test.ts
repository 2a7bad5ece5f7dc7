import { describe, expect, test } from "vitest";
import { measureCells } from "../../../src/model/measure-cells.ts";
import { resultsOf } from "../../support/build-return.ts";
import { findMeasure } from "../../support/find-measure.ts";

const { measures } = resultsOf({
  workforce: {
    clinical: { "band-5": { white: 30, bme: 12, unknown: 1 } },
    total: { white: 30, bme: 12, unknown: 1 },
  },
  shortlisting: {
    shortlisted: { white: 40, asian: 5, black: 5, mixed: 5, other: 5 },
    appointed: { white: 9, asian: 1, black: 2, mixed: 1, other: 1 },
    strata: [
      {
        by: "band",
        of: "clinical/band-5",
        shortlisted: { white: 9, bme: 8 },
        appointed: { white: 2, bme: 2 },
      },
    ],
  },
  disciplinary: { window: "two-year-average", entered: { white: 3, bme: 2 } },
  survey: {
    "harassment-from-managers": { white: { yes: 3, answered: 20 } },
    discrimination: { white: { yes: 3, answered: 20 }, bme: { percentage: "12.1" } },
  },
  board: { total: { white: 9, bme: 1, unknown: 0 } },
  bank: { workforce: { clinical: { "band-2": { white: 5, bme: 4, unknown: 0 } } } },
});

describe("one count has one name, whichever measure it stands in", () => {
  test.each([
    [
      "indicator-1/clinical/band-5/bme",
      "bme",
      "workforce/clinical/band-5/bme",
      "workforce/clinical/band-5/all",
    ],
    [
      "indicator-1/clinical/band-5/representation/bme",
      "row",
      "workforce/clinical/band-5/bme",
      "workforce/clinical/band-5/all",
    ],
    [
      "indicator-1/clinical/band-5/representation/bme",
      "workforce",
      "workforce/total/bme",
      "workforce/total/all",
    ],
    ["indicator-1/workforce/unknown", "unknown", "workforce/total/unknown", "workforce/total/all"],
    ["indicator-2/likelihood/bme", "bme", "shortlisting/appointed/bme", "shortlisting/shortlisted/bme"],
    [
      "indicator-2/relative-likelihood/asian",
      "asian",
      "shortlisting/appointed/asian",
      "shortlisting/shortlisted/asian",
    ],
    [
      "indicator-2/band/clinical/band-5/relative-likelihood",
      "white",
      "shortlisting/strata/band/clinical/band-5/appointed/white",
      "shortlisting/strata/band/clinical/band-5/shortlisted/white",
    ],
    [
      "indicator-2/without/band/clinical/band-5/relative-likelihood",
      "bme",
      "shortlisting/without/band/clinical/band-5/appointed/bme",
      "shortlisting/without/band/clinical/band-5/shortlisted/bme",
    ],
    [
      "indicator-3/relative-likelihood",
      "white",
      "disciplinary/two-years/entered/white",
      "workforce/total/white",
    ],
    ["indicator-4/likelihood/white", "white", "training/accessed/white", "workforce/total/white"],
    [
      "indicator-6/managers/white",
      "white",
      "survey/harassment-from-managers/yes/white",
      "survey/harassment-from-managers/answered/white",
    ],
    [
      "indicator-8/difference",
      "white",
      "survey/discrimination/yes/white",
      "survey/discrimination/answered/white",
    ],
    ["indicator-9/board/bme", "bme", "board/board/bme", "board/board/all"],
    ["indicator-9/difference/board/bme", "board", "board/board/bme", "board/board/all"],
    ["indicator-9/difference/board/bme", "workforce", "workforce/total/bme", "workforce/total/all"],
    [
      "bank/indicator-1/clinical/band-2/representation/bme",
      "workforce",
      "bank/workforce/total/bme",
      "bank/workforce/total/all",
    ],
  ])("%s: %s is %s of %s", (id, role, count, of) => {
    expect(Object.entries(measureCells(findMeasure(measures, id)))).toContainEqual([role, { count, of }]);
  });

  test("the counts behind a percentage have names; a ratio of many strata has no counts of its own", () => {
    const [count, of] = ["survey/discrimination/yes/bme", "survey/discrimination/answered/bme"];
    expect(measureCells(findMeasure(measures, "indicator-8/bme"))).toEqual({ bme: { count, of } });
    expect(measureCells(findMeasure(measures, "indicator-2/adjusted-for/band/relative-likelihood"))).toEqual(
      {},
    );
  });

  test("two counts of one name are one number", () => {
    const counts = new Map<string, number | null>();
    for (const { id, basis, ...measure } of measures) {
      for (const [role, cells] of Object.entries(measureCells({ id, basis, ...measure }))) {
        const share = basis[role as keyof typeof basis];
        if (share === undefined || "percentage" in share) continue;
        for (const part of ["count", "of"] as const) {
          const known = counts.get(cells[part]);
          if (known !== undefined) expect(share[part], `${cells[part]} in ${id}`).toBe(known);
          counts.set(cells[part], share[part]);
        }
      }
    }
    expect(counts.size).toBeGreaterThan(60);
  });
});
