import type { Shortlisting } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { appointmentMeasures } from "../../../src/indicators/indicator-2-appointment.ts";
import { findMeasure, printedOrReason } from "../../support/find-measure.ts";

const ratio = (shortlisting: Shortlisting, stem = ""): string =>
  printedOrReason(findMeasure(appointmentMeasures(shortlisting), `indicator-2/${stem}relative-likelihood`));

test("White stands over BME: (3/10)/(1/10) = 3, worse for BME people", () => {
  const shortlisting = { shortlisted: { white: 10, bme: 10 }, appointed: { white: 3, bme: 1 } };
  expect(ratio(shortlisting)).toBe("3.00");
  expect(findMeasure(appointmentMeasures(shortlisting), "indicator-2/relative-likelihood")).toMatchObject({
    method: { over: "white", under: "bme" },
    basis: { white: { count: 3, of: 10 }, bme: { count: 1, of: 10 } },
  });
});

describe("where there is no ratio", () => {
  // oxfmt-ignore
  test.each([
    { what: "nobody was shortlisted", white: [0, 0], bme: [0, 0], reason: "nobody-in-the-denominator" },
    { what: "no BME person was shortlisted", white: [1, 5], bme: [0, 0], reason: "nobody-in-the-denominator" },
    { what: "no BME person was appointed", white: [1, 5], bme: [0, 5], reason: "nobody-in-the-comparison" },
    { what: "nobody was appointed", white: [0, 5], bme: [0, 5], reason: "nobody-in-the-comparison" },
    { what: "the BME people shortlisted are not given", white: [1, 5], bme: [1, null], reason: "not-given" },
  ])("because $what: $reason", ({ white, bme, reason }) => {
    const shortlisting = {
      appointed: { white: white[0] ?? null, bme: bme[0] ?? null },
      shortlisted: { white: white[1] ?? null, bme: bme[1] ?? null },
    };
    expect(ratio(shortlisting)).toBe(reason);
  });
});

test("no White person appointed is 0.00, with a warning", () => {
  const shortlisting = { shortlisted: { white: 5, bme: 5 }, appointed: { white: 0, bme: 1 } };
  expect(ratio(shortlisting)).toBe("0.00");
  expect(findMeasure(appointmentMeasures(shortlisting), "indicator-2/relative-likelihood").warnings).toEqual([
    "nobody-above-the-line",
  ]);
});

describe("a group within BME stands in BME's place", () => {
  const shortlisting = {
    shortlisted: { white: 10, asian: 10, black: 10, mixed: 5, other: null },
    appointed: { white: 3, asian: 1, black: 2, mixed: 0, other: null },
  };

  // oxfmt-ignore
  test.each([
    { group: "asian", is: "3.00" }, // (3/10)/(1/10)
    { group: "black", is: "1.50" }, // (3/10)/(2/10)
    { group: "mixed", is: "nobody-in-the-comparison" },
    { group: "other", is: "not-given" },
  ])("$group: $is", ({ group, is }) => {
    const measure = findMeasure(appointmentMeasures(shortlisting), `indicator-2/relative-likelihood/${group}`);
    expect(printedOrReason(measure)).toBe(is);
    expect(measure.method).toMatchObject({ over: "white", under: group });
  });
});

describe("strata", () => {
  const shortlisting: Shortlisting = {
    shortlisted: { white: 20, bme: 20 },
    appointed: { white: 8, bme: 4 },
    strata: [
      {
        by: "route",
        of: "international",
        shortlisted: { white: 2, bme: 10 },
        appointed: { white: 1, bme: 3 },
      },
      {
        by: "band",
        of: "clinical/band-5",
        shortlisted: { white: 20, bme: 20 },
        appointed: { white: 8, bme: 4 },
      },
    ],
  };

  // oxfmt-ignore
  test.each([
    { stem: "", is: "2.00" }, // (8/20)/(4/20)
    { stem: "route/international/", is: "1.67" }, // (1/2)/(3/10) = 5/3
    { stem: "without/route/international/", is: "3.89" }, // (7/18)/(1/10) = 3.888…
    { stem: "band/clinical/band-5/", is: "2.00" },
    { stem: "without/band/clinical/band-5/", is: "nobody-in-the-denominator" },
  ])("indicator-2/$stem…: $is", ({ stem, is }) => {
    expect(ratio(shortlisting, stem)).toBe(is);
  });

  test("a stratum without counts is not given, and neither is what it leaves", () => {
    const gap = { ...shortlisting, strata: [{ by: "route", of: "other" }] };
    expect(ratio(gap, "route/other/")).toBe("not-given");
    expect(ratio(gap, "without/route/other/")).toBe("not-given");
  });
});

test("a question without strata and without groups within BME has four measures", () => {
  expect(appointmentMeasures({}).map(({ id }) => id)).toEqual([
    "indicator-2/likelihood/white",
    "indicator-2/likelihood/bme",
    "indicator-2/likelihood/unknown",
    "indicator-2/relative-likelihood",
  ]);
});
