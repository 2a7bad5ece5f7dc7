import { forInternalUse } from "wres-metrics/report";
import type { Return } from "wres-metrics";
import { expect, test } from "vitest";
import { targetsContent, targetsOfShown } from "../../../src/pipeline/targets-content.ts";
import { targetsDocument } from "../../../src/report/tables/targets-document.ts";
import { renderTerminal, plainStyle } from "../../../src/report/formats/render-terminal.ts";

const wresReturn: Return = {
  organisation: { code: "X", name: "Example" },
  year: 2022,
  workforce: {
    clinical: {
      "band-5": { white: 400, bme: 200 },
      "band-6": { white: 90, bme: 40 },
      "band-8a": { white: 40, bme: 12 },
      "band-8b": { white: 6, bme: 3 },
    },
  },
};
const options = { by: 2028 };

/** The counts of White and BME staff at some places. */
function counts(places: Readonly<Record<string, readonly [number | null, number | null]>>) {
  return new Map(
    Object.entries(places).flatMap(([place, [white, bme]]) => [
      [`2022/workforce/${place}/white`, white] as const,
      [`2022/workforce/${place}/bme`, bme] as const,
    ]),
  );
}

const everything = {
  total: [536, 255],
  "clinical/band-8a": [40, 12],
  "clinical/band-8b": [6, 3],
  "clinical/lower": [400, 200],
  "clinical/middle": [90, 40],
  "clinical/upper": [46, 15],
} as const;

test("of a publication that hides nothing it is the same report", () => {
  expect(targetsOfShown(wresReturn, options, counts(everything))).toEqual(
    targetsContent(wresReturn, options),
  );
});

test("a band of which nothing is shown is left out, and all bands together stay", () => {
  const shown = counts({ ...everything, "clinical/band-8b": [null, null] });
  const { together } = targetsOfShown(wresReturn, options, shown);
  expect(together.goals.map(({ id, basis }) => [id, basis])).toEqual([
    ["band-8a", { count: 12, of: 52 }],
    ["bands-8a-and-above", { count: 15, of: 61 }],
  ]);
});

test("what is hidden is said to be, and never to be lacking", () => {
  const shown = counts({ ...everything, "clinical/band-8b": [null, 3], "clinical/upper": [null, null] });
  const content = targetsOfShown(wresReturn, options, shown);
  const hidden = { status: "not-calculable", reason: "hidden" };
  expect(content.together.goals.find(({ id }) => id === "band-8b")).toMatchObject({
    basis: { count: 3, of: null },
    share: hidden,
    needed: hidden,
    steps: [],
  });
  expect(
    content.disparityRatios.filter(({ part }) => part === "clinical").map(({ answer }) => answer),
  ).toEqual([expect.objectContaining({ status: "calculated" }), hidden, hidden]);
  const printed = renderTerminal(targetsDocument(forInternalUse(content)), plainStyle);
  expect(printed).toMatch(/Band 8b +3 of \[c\] +\[c\]/);
  expect(printed).toMatch(/Bands 6 and 7 to bands 8a and above +90 +\[c\] +40 +\[c\] +\[c\]/);
  expect(printed).toContain("[c] confidential: hidden, because a count behind it is small");
  // Nobody is said not to have given what the return holds; it has no non-clinical staff.
  expect(printed.slice(printed.indexOf("Clinical\n  Band"))).not.toContain("–n");
});
