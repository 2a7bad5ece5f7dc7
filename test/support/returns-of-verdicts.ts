import type { Return } from "wres-metrics";
import { buildReturn } from "./build-return.ts";

// Invented returns on each of which a report once said a thing that did not follow from its counts.

/** Nobody on one side, over and over: appointment, the disciplinary process, training and two questions of the survey. */
export const allZeroSides: Return = buildReturn({
  workforce: { total: { white: 3000, bme: 1000, unknown: 20 } },
  shortlisting: { shortlisted: { white: 1000, bme: 300 }, appointed: { white: 200, bme: 0 } },
  disciplinary: { window: "single-year", entered: { white: 0, bme: 12, unknown: 0 } },
  training: { accessed: { white: 1500, bme: 0 } },
  survey: {
    year: 2021,
    "harassment-from-staff": { white: { yes: 0, answered: 1500 }, bme: { yes: 60, answered: 400 } },
    "equal-opportunities": { white: { yes: 1100, answered: 2000 }, bme: { yes: 265, answered: 600 } },
    discrimination: { white: { yes: 130, answered: 2000 }, bme: { yes: 0, answered: 600 } },
  },
});

/** So many of 280 White and of 120 BME staff enter the disciplinary process. */
export function entered(white: number, bme: number): Return {
  return buildReturn({
    workforce: { total: { white: 280, bme: 120, unknown: 0 } },
    disciplinary: { window: "single-year", entered: { white, bme, unknown: 0 } },
  });
}

/** White people are the less likely in total, and the more likely on either route. */
export const twoRoutes: Return = buildReturn({
  shortlisting: {
    shortlisted: { white: 1020, bme: 600 },
    appointed: { white: 218, bme: 210 },
    strata: [
      {
        by: "route",
        of: "united-kingdom",
        shortlisted: { white: 1000, bme: 400 },
        appointed: { white: 200, bme: 60 },
      },
      {
        by: "route",
        of: "international",
        shortlisted: { white: 20, bme: 200 },
        appointed: { white: 18, bme: 150 },
      },
    ],
  },
});

/** So many White and BME people appointed, of 1,000 and 500. */
export function appointedIn(year: number, white: number, bme: number): Return {
  return buildReturn({
    year,
    shortlisting: { shortlisted: { white: 1000, bme: 500 }, appointed: { white, bme } },
  });
}

/** A board of 14 where a third of the workforce is BME. */
export function boardIn(year: number, white: number, bme: number): Return {
  return buildReturn({
    year,
    workforce: { total: { white: 3000, bme: 1500, unknown: 0 } },
    board: { total: { white, bme, unknown: 0 } },
  });
}

/** Where two of the four groups are published as percentages. */
export const percentagesOfSomeGroups: Return = buildReturn({
  survey: {
    year: 2021,
    discrimination: {
      white: { yes: 60, answered: 300 },
      bme: { yes: 23, answered: 104 },
      asian: { yes: 12, answered: 60 },
      black: { percentage: "30.8" },
      mixed: { percentage: "0.0" },
      other: { yes: 7, answered: 21 },
    },
  },
});

/** A fifth of the workforce is BME, and two fifths of band 8a. */
export const targetMet: Return = buildReturn({
  workforce: {
    clinical: {
      "band-5": { white: 3940, bme: 960, unknown: 0 },
      "band-8a": { white: 60, bme: 40, unknown: 0 },
    },
    total: { white: 4000, bme: 1000, unknown: 0 },
  },
});
